import { describe, expect, test } from '@jest/globals';
import { reader } from '../../src/reading/reader.ts';

/** Findings said without the formula, often without the word "political". */
const FINDINGS = [
  "La cour a acquis la conviction que l'intéressé ne serait pas recherché s'il n'avait pas dénoncé la corruption du régime.",
  "Il se déduit de la chronologie que les poursuites sanctionnent l'engagement de l'intéressé au sein de l'opposition.",
  "Attendu que la chambre de l'instruction, qui a souverainement estimé que la demande dissimulait la volonté de punir un opposant, a justifié sa décision ;",
  "Il y a lieu de retenir que la notice rouge n'a été diffusée que pour contraindre l'intéressé au silence.",
  "L'ensemble de ces éléments convainc la cour que, sous couvert d'une infraction de droit commun, c'est le journaliste que l'on poursuit.",
  "Le recours de l'Office est rejeté : l'autorité inférieure a retenu à bon droit que la demande d'entraide visait à persécuter le recourant pour ses opinions politiques.",
  "En conséquence, la chambre émet un avis défavorable à l'extradition, les poursuites ayant été engagées en raison des opinions politiques de la personne réclamée.",
  "Le Conseil d'État juge que l'extradition a été demandée dans un but politique et annule le décret.",
  "Il ressort de l'instruction que le mandat a été décerné sur ordre du gouvernement afin d'écarter un candidat à l'élection présidentielle.",
  "La cour fait sienne la conclusion de la commission selon laquelle l'affaire présente un caractère essentiellement politique.",
  "Les charges, purement artificielles, ont été forgées de toutes pièces pour réduire au silence un opposant, ainsi que l'établissent les pièces produites.",
  "Le but réel de la procédure était de punir le requérant pour ses activités de défenseur des droits de l'homme. Partant, il y a eu violation de l'article 18.",
  "Le requérant est fondé à soutenir que les poursuites dont il est l'objet répondent à des considérations politiques.",
  "On ne peut expliquer autrement que par un règlement de comptes politique l'ouverture de ces poursuites ; la remise est refusée.",
  "La cour tient pour établi que l'enquête n'a été rouverte qu'après que l'intéressé eut rejoint l'opposition, et qu'elle l'a été pour cette raison.",
  'Il apparaît ainsi que les autorités requérantes entendent moins juger des faits que sanctionner les prises de position publiques de la personne réclamée.',
  "La demande tend en réalité à atteindre, à travers lui, l'ancien premier ministre dont il fut le collaborateur ; elle poursuit donc un but politique.",
  'Le tribunal constate que le mandat a été décerné en réaction aux révélations de la recourante sur la fortune du président.',
  "Dès lors, l'extradition, demandée dans un but politique, ne saurait être accordée.",
  "Il suit de là que M. B. est fondé à soutenir que le décret attaqué, en accordant une extradition demandée dans un but politique, est entaché d'illégalité.",
  "La chambre considère que les poursuites relèvent d'un règlement de comptes au sein du pouvoir et que leur mobile est politique. Avis défavorable.",
  "L'exception tirée du but politique de la demande est fondée.",
  "En l'espèce, la cour ne peut que constater que la notice d'Interpol a servi à traquer une opposante.",
  "Il y a tout lieu de considérer que l'intéressé n'aurait jamais été poursuivi s'il n'avait pas témoigné contre le ministre.",
  "Le grief est fondé : la procédure ouverte contre le recourant l'a été en raison de son militantisme syndical, et la remise doit être refusée.",
  "La cour est convaincue que l'intéressée paie, à travers ces poursuites, le prix de ses enquêtes sur le clan présidentiel.",
  "Il y a lieu de juger que la demande s'inscrit dans une entreprise de persécution politique de l'ancien maire.",
  "Les pièces établissent que l'accusation a été fabriquée sur ordre du pouvoir pour punir un syndicaliste ; l'extradition est refusée.",
  "C'est à juste titre que les premiers juges ont vu dans ces poursuites la sanction d'un engagement d'opposant.",
  'Le moyen tiré du but politique de la demande doit être accueilli.',
  "La cour retient que la notice rouge a été demandée dans un but autre que la répression, celui d'atteindre un opposant exilé.",
  "Il ne fait aucun doute, au vu de ces éléments, que le mandat d'arrêt vise à neutraliser un adversaire politique.",
  "L'arrêt attaqué constate que les poursuites ont été engagées pour des motifs politiques ; le pourvoi du procureur général est rejeté.",
];

/** What a careless reader would take for a finding. */
const NO_FINDINGS = [
  'Le requérant produit un article de presse qui qualifie les poursuites de politiques.',
  "Il n'est pas établi que les poursuites trouvent leur cause dans l'engagement politique de l'intéressé.",
  "La circonstance que l'intéressé ait été membre d'un parti d'opposition n'est pas de nature à établir le but politique de la demande.",
  'Le moyen pris du but politique de la demande manque en fait.',
  'Le requérant ne saurait se prévaloir de ses opinions politiques pour échapper à des poursuites de droit commun.',
  "L'avocat général conclut que la demande est présentée dans un but politique.",
  "Si la demande devait être regardée comme présentée dans un but politique, l'extradition ne pourrait être accordée.",
  "La qualité de réfugié reconnue par l'OFPRA repose sur la crainte d'être persécuté en raison de ses opinions politiques.",
  "L'infraction reprochée ne présente pas un caractère politique.",
  'Les autorités requérantes assurent que les poursuites ne sont pas inspirées par des motifs politiques.',
  "M. Petit, député de l'opposition, a été mis en examen en 2016 pour abus de biens sociaux.",
  "Il soutient, d'une part, que le mandat est nul ; d'autre part, que les poursuites visent à le punir de ses articles.",
  "La cour d'appel a retenu que la demande était présentée dans un but politique ; cette appréciation procède d'une dénaturation et l'arrêt encourt la cassation.",
  "Aucune pièce ne vient corroborer l'allégation selon laquelle les poursuites auraient été ouvertes pour faire taire un opposant.",
  "Quelles que soient les arrière-pensées politiques prêtées à l'État requérant, il appartient à la cour de s'en tenir aux conditions légales, qui sont réunies. Avis favorable.",
  "La demande a pour but de permettre l'exécution d'une peine ; elle n'a pas de finalité politique.",
  "La personne réclamée expose qu'elle a milité dans un parti d'opposition et que les poursuites n'ont pas d'autre cause.",
  "La cour relève que l'intéressé, qui se dit opposant, n'a jamais exercé de mandat ni publié d'écrit.",
  "Le but de la mesure est d'empêcher la fuite de l'intéressé, ancien candidat à l'élection présidentielle.",
  "Il n'appartient pas au juge de l'extradition d'apprécier les mobiles, fussent-ils politiques, de l'État requérant.",
  "La chambre de l'instruction a écarté l'argument pris d'un but politique ; ce faisant elle a justifié sa décision.",
  "Alors, d'autre part, que la demande était présentée dans un but politique, la chambre de l'instruction ne pouvait émettre un avis favorable sans violer l'article 696-4.",
  "Le rapport d'une organisation non gouvernementale fait état de poursuites engagées contre des opposants pour des motifs politiques.",
  'Les faits de corruption reprochés ne sauraient être assimilés à une infraction politique.',
  'Le requérant, ancien ministre, ne démontre pas en quoi les poursuites seraient liées à ses fonctions politiques.',
  "Ni la date de la demande ni la qualité de l'intéressé ne suffisent à faire présumer un but politique.",
  "L'assurance a été donnée que l'intéressé ne serait pas poursuivi pour ses opinions politiques.",
  "On peut s'interroger sur les raisons pour lesquelles la demande a été formée à la veille des élections ; mais une interrogation n'est pas une preuve.",
  "Il est loisible à l'intéressé de faire valoir devant la juridiction de renvoi que les poursuites sont politiquement motivées.",
  "La Cour rappelle que l'article 18 interdit de restreindre les droits dans un but autre que ceux pour lesquels ils ont été prévus.",
  "Le premier juge a dit que la demande n'était pas présentée dans un but politique ; cette appréciation doit être confirmée.",
  "La cour n'ignore pas que le requérant a été un opposant ; elle observe que les faits poursuivis sont antérieurs à son engagement.",
  "L'intéressé fait état de menaces ; il n'en rapporte pas la preuve et ne démontre pas que les poursuites procèdent d'une intention politique.",
  'La défense dépose des articles de presse dénonçant un procès politique.',
  "Il n'y a pas lieu de rechercher si la demande poursuit un but politique dès lors que les faits sont prescrits.",
  "Le requérant invoque l'existence d'un mobile politique sans l'étayer.",
  "La chambre de l'instruction était tenue de répondre au mémoire qui soutenait que les poursuites avaient un caractère politique.",
  "Le ministère public requiert qu'il soit constaté que la demande n'obéit à aucune considération politique.",
  "Les autorités suisses ont refusé l'extradition du coprévenu en raison de ses opinions politiques.",
  'Est irrecevable, comme nouveau, le moyen tiré du but politique de la demande.',
  "L'opposition formée par l'intéressé à son extradition est rejetée.",
  "Le parquet a ouvert une enquête en réaction à la plainte d'un concurrent.",
  "La notoriété politique de l'intéressé ne saurait lui conférer une immunité.",
  "Selon le rapport produit, la justice de l'État requérant est parfois utilisée pour faire taire des opposants.",
  "À le supposer établi, le mobile politique de l'enquête initiale n'affecterait pas la régularité de la demande.",
  'Le requérant craint que la demande ne dissimule un but politique.',
];

describe('French: findings said in other words', () => {
  test.each(FINDINGS)('finding: %s', (text) => {
    expect(reader.read(text, 'fr').candidates[0]?.stance).toBe('finding');
  });

  test.each(NO_FINDINGS)('no finding: %s', (text) => {
    expect(reader.read(text, 'fr').candidates.map((candidate) => candidate.stance)).not.toContain('finding');
  });
});
