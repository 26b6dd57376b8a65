import { describe, expect, test } from '@jest/globals';
import type { Stance } from '../../src/domain/ruling-codes.ts';
import { reader } from '../../src/reading/reader.ts';

/** Invented sentences by the stance a ruling takes in them: the phrase table of the field and its traps. */
const BY_STANCE: Partial<Record<Stance, string[]>> = {
  finding: [
    "Il résulte des circonstances que l'extradition est demandée dans un but politique.",
    'La cour constate que la demande a été présentée dans un but politique.',
    'La demande présente un caractère politique ; la chambre émet un avis défavorable.',
    'Les poursuites ont été engagées pour des motifs politiques, ainsi que la cour le retient.',
    "Il existe des raisons sérieuses de croire que l'intéressée est recherchée pour les opinions que cette publication exprime.",
    "La chambre de l'instruction a retenu que la demande était présentée dans un but politique ; elle a ainsi justifié sa décision.",
    "C'est à bon droit que le premier juge a retenu que les poursuites obéissaient à un mobile politique.",
    'La défense soutient que les poursuites sont motivées par ses opinions politiques. La cour partage cette analyse.',
    'M. Taleb est fondé à soutenir que son extradition a été demandée dans un but politique.',
    "Les poursuites n'ont été engagées que pour réduire au silence un opposant.",
    "La procédure n'est que le prétexte choisi pour obtenir le retour d'un opposant au régime.",
    'Il est établi que la notice rouge a été diffusée afin de faire taire une journaliste critique du pouvoir.',
    'La cour retient que le recourant serait exposé, en cas de remise, à des persécutions en raison de ses opinions politiques.',
    'Les poursuites ne sont pas étrangères à ses opinions politiques, la cour en est convaincue.',
    "On ne saurait soutenir que la demande n'est pas présentée dans un but politique.",
    "Si le ministre soutient que les faits sont de droit commun, la cour retient que la demande vise à punir l'intéressé pour ses opinions politiques.",
    "La chambre doit rechercher si la demande est présentée dans un but politique. Tel est le cas en l'espèce.",
    "Sous couvert d'une banale affaire de fraude, l'État requérant poursuit en réalité l'intéressé pour son appartenance à l'opposition.",
    "Il ressort du dossier que l'enquête a été ouverte en représailles des articles qu'il avait publiés sur la famille présidentielle.",
    "Dès lors que les poursuites sont dictées par des considérations politiques, l'extradition ne peut être accordée.",
    'Le caractère politique des poursuites ne fait aucun doute.',
  ],
  rejected: [
    "Il ne résulte pas des pièces du dossier que l'extradition ait été demandée dans un but politique.",
    "Le moyen tiré de ce que l'extradition serait demandée dans un but politique doit être écarté.",
    "Contrairement à ce que soutient le requérant, l'extradition n'a pas été demandée dans un but politique.",
    'La demande ne saurait être regardée comme présentée dans un but politique.',
    'Le premier juge a retenu à tort que les poursuites obéissaient à un mobile politique.',
    'La défense soutient que les poursuites sont motivées par ses opinions politiques. La cour ne partage pas cette analyse.',
    "La défense soutient que les poursuites sont motivées par ses opinions politiques. Il n'en est rien.",
    "M. Taleb n'est pas fondé à soutenir que son extradition a été demandée dans un but politique.",
    'Aucun élément ne permet de retenir que les poursuites auraient été dictées par des considérations politiques.',
    "Rien n'indique que la notice ait été demandée à des fins politiques.",
    "La seule appartenance de l'intéressé à un parti d'opposition ne suffit pas à établir que les poursuites ont un mobile politique.",
    "S'il n'est pas exclu que des considérations politiques aient joué un rôle, elles n'étaient pas l'objet de la demande.",
    "Si l'intéressé a exercé des fonctions politiques, les poursuites ne sont pas motivées par ses opinions.",
    "La chambre doit rechercher si la demande est présentée dans un but politique. Tel n'est pas le cas en l'espèce.",
    "L'argument selon lequel la procédure aurait été instrumentalisée à des fins politiques ne convainc pas.",
    'Les allégations de persécution politique ne sont étayées par aucune pièce.',
    "La cour n'est pas convaincue que les poursuites aient été engagées pour des motifs politiques.",
    "Il soutient que la demande est présentée dans un but politique ; ce moyen n'est pas fondé.",
  ],
  attributed_party: [
    "Le requérant soutient que l'extradition est demandée dans un but politique.",
    'La défense fait valoir que les poursuites obéissent à des mobiles politiques.',
    "L'intéressé allègue que les poursuites sont motivées par ses opinions politiques.",
    "L'extradition serait demandée dans un but politique.",
    'Selon la défense, la demande est présentée dans un but politique.',
    "Il craint d'être puni pour ses opinions politiques en cas de retour.",
    "Elle soutient que le décret est insuffisamment motivé ; qu'il est entaché d'incompétence ; que la demande est présentée dans un but politique.",
  ],
  attributed_lower_court: [
    "La chambre de l'instruction a retenu que la demande était présentée dans un but politique ; son arrêt est cassé et l'affaire renvoyée.",
  ],
  attributed_other_state_or_body: [
    "La commission a estimé que l'affaire revêtait un caractère essentiellement politique.",
    'Les autorités espagnoles ont considéré que les poursuites étaient motivées par ses opinions politiques.',
    'Un quotidien a titré « Un procès politique ».',
  ],
  statutory_recital: [
    "L'extradition n'est pas accordée lorsqu'il existe des raisons sérieuses de croire que la demande a été présentée aux fins de punir un individu pour des considérations d'opinions politiques.",
    "Aux termes de l'article 3 de la convention, l'extradition ne sera pas accordée si la demande a été présentée aux fins de poursuivre une personne pour ses opinions politiques.",
  ],
  hypothetical: [
    'À supposer même que les poursuites aient été engagées pour des motifs politiques, la remise serait refusée faute de double incrimination.',
  ],
  declined_to_consider: [
    "Il n'appartient pas à la cour de rechercher si les poursuites obéissent à un mobile politique.",
    'La question de savoir si la demande est présentée dans un but politique relève de la seule appréciation du gouvernement.',
  ],
  unclear: [
    "Il n'est pas exclu que des considérations politiques aient joué un rôle.",
    'La chambre doit rechercher si la demande est présentée dans un but politique.',
  ],
};

/** Words that look alike and say nothing of a motive. */
const WITHOUT_CANDIDATE = [
  "Le but de l'extradition est de permettre le jugement de l'intéressé.",
  "L'intéressé a la qualité de réfugié politique depuis 2009.",
  'La circulaire de politique pénale du 3 mai ne lie pas le juge.',
  "L'arrêt est insuffisamment motivé.",
];

describe('French: the stance of the strongest candidate', () => {
  for (const [stance, texts] of Object.entries(BY_STANCE)) {
    test.each(texts)(`${stance}: %s`, (text) => {
      expect(reader.read(text, 'fr').candidates[0]?.stance).toBe(stance);
    });
  }

  test.each(WITHOUT_CANDIDATE)('no candidate: %s', (text) => {
    expect(reader.read(text, 'fr').candidates).toEqual([]);
  });
});
