import type { Messages } from '../en/messages.ts';

/** "0 jour", "1 jour", "4 jours", "entre 4 et 9 jours": in French nought is singular. */
function days(least: number, most: number): string {
  const unit = most < 2 ? 'jour' : 'jours';
  return least === most ? `${most} ${unit}` : `entre ${least} et ${most} ${unit}`;
}

/** Names stand in brackets: a state or a court would need its article, which depends on its gender. */
const inBrackets = (...parts: (string | null)[]) => {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
};

const requestedBy = (state: string | null) => inBrackets(state === null ? null : `État requérant : ${state}`);

export const flagWords: Messages['flags'] = {
  rules: {
    R01: 'Motifs politiques retenus par une juridiction',
    R02: 'Texte d’une décision de justice à examiner',
    R03: 'Notice encore active après une telle décision de justice',
    R10: 'Pressions sur la famille',
  },
  court: (name, state) => `Une juridiction${inBrackets(name, state)}`,
  R01: ({ requestingState, court, decidedOn, reported }) =>
    `${court} a jugé que la demande d’extradition${requestedBy(requestingState)} reposait sur des motifs politiques. La décision de justice${decidedOn === null ? ', de date inconnue,' : ` (${decidedOn})`} est en vigueur.${reported ? ' La citation reprend les termes d’un compte rendu, non le texte de la décision de justice.' : ''}`,
  R02: ({ candidates, decidedOn }) => {
    const passages = candidates === 1 ? 'Un passage' : `${candidates} passages`;
    const verbs =
      candidates < 2
        ? 'évoque peut-être des motifs politiques et attend'
        : 'évoquent peut-être des motifs politiques et attendent';
    return `${passages} de la décision de justice${inBrackets(decidedOn)} ${verbs} un examen.`;
  },
  R03: ({ requestingState, decidedOn, since }) =>
    `Aucune fin de la notice${requestedBy(requestingState)} n’est connue ; elle compte encore comme active ${since === null ? 'un nombre inconnu de jours' : days(since.least, since.most)} après qu’une juridiction a jugé que la demande reposait sur des motifs politiques${inBrackets(decidedOn)}.`,
  R10: ({ incidents, undated }) => {
    const many = incidents >= 2;
    const subject = incidents === 1 ? 'Un incident' : `${incidents} ${many ? 'incidents' : 'incident'}`;
    const unknown = many ? 'les dates sont inconnues' : 'la date est inconnue';
    const doubt =
      undated === incidents ? ` ; ${unknown}, et donc l’écart aussi` : `, dont ${undated} de date inconnue`;
    return `${subject} visant un membre de la famille autour d’une arrestation ou d’une étape de la procédure${undated === 0 ? '' : doubt}.`;
  },
  resolved: {
    retracted: 'L’élément sur lequel il reposait a été invalidé.',
    set_aside: (court, effect, decidedOn) =>
      `${court} a privé d’effet la décision de justice${inBrackets(decidedOn)} : ${effect.toLowerCase()}.`,
    finding_gone:
      'La décision de justice ne contient plus de constatation confirmée de motifs politiques par la juridiction.',
    reviewed: 'Tous les passages ont été examinés.',
    candidate_gone:
      'Les passages proposés ont disparu : le texte a été retiré ou n’est plus lu de la même façon. Personne ne s’est prononcé à leur sujet.',
    not_in_force_yet: 'La décision n’avait pas encore été rendue à cette date.',
    not_live: (validity) => `La notice ne compte plus comme active : ${validity}.`,
    no_such_ruling: 'Plus aucune décision de justice en vigueur ne retient de motifs politiques.',
    no_longer_near:
      'Le dossier ne contient plus de pression sur un membre de la famille autour d’une étape de la procédure.',
  },
};
