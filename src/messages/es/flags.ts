import type { Messages } from '../en/messages.ts';

/** "1 día", "4 días", "entre 4 y 9 días". */
function days(least: number, most: number): string {
  const unit = most === 1 ? 'día' : 'días';
  return least === most ? `${most} ${unit}` : `entre ${least} y ${most} ${unit}`;
}

/** Names stand in brackets: a court would need its article, which depends on its gender, and some states too. */
const inBrackets = (...parts: (string | null)[]) => {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
};

const requestedBy = (state: string | null) =>
  inBrackets(state === null ? null : `Estado requirente: ${state}`);

export const flagWords: Messages['flags'] = {
  rules: {
    R01: 'Motivación política apreciada por un tribunal',
    R02: 'Texto de una resolución judicial por examinar',
    R03: 'Notificación aún activa tras apreciarse motivación política',
    R10: 'Presiones sobre la familia',
  },
  court: (name, state) => `Un tribunal${inBrackets(name, state)}`,
  R01: ({ requestingState, court, decidedOn, reported }) =>
    `${court} apreció motivación política en la solicitud de extradición${requestedBy(requestingState)}. La resolución judicial${decidedOn === null ? ', de fecha desconocida,' : ` (${decidedOn})`} está vigente.${reported ? ' La cita recoge las palabras de una reseña, no el texto de la resolución judicial.' : ''}`,
  R02: ({ candidates, decidedOn }) => {
    const passages = candidates === 1 ? 'Un pasaje' : `${candidates} pasajes`;
    const verbs =
      candidates === 1
        ? 'habla quizá de motivación política y espera'
        : 'hablan quizá de motivación política y esperan';
    return `${passages} de la resolución judicial${inBrackets(decidedOn)} ${verbs} examen.`;
  },
  R03: ({ requestingState, decidedOn, since }) =>
    `No consta el fin de la notificación${requestedBy(requestingState)}; sigue contando como activa ${since === null ? 'un número desconocido de días' : days(since.least, since.most)} después de que un tribunal apreciara motivación política en la solicitud${inBrackets(decidedOn)}.`,
  R10: ({ incidents, undated }) => {
    const one = incidents === 1;
    const unknown = one ? 'se desconoce la fecha' : 'se desconocen las fechas';
    const doubt =
      undated === incidents
        ? `; ${unknown} y, por tanto, la cercanía`
        : `, ${undated} de ellos de fecha desconocida`;
    return `${one ? 'Un incidente' : `${incidents} incidentes`} contra un familiar en torno a una detención o a un trámite del procedimiento${undated === 0 ? '' : doubt}.`;
  },
  resolved: {
    retracted: 'El registro en que se basaba ha sido invalidado.',
    set_aside: (court, effect, decidedOn) =>
      `${court} dejó sin efecto la resolución judicial${inBrackets(decidedOn)}: ${effect.toLowerCase()}.`,
    finding_gone:
      'La resolución judicial ya no contiene ningún hallazgo confirmado de motivación política declarada por el tribunal.',
    reviewed: 'Se han examinado todos los pasajes.',
    candidate_gone:
      'Los pasajes propuestos han desaparecido: el texto se retiró o ya no se lee igual. Nadie se pronunció sobre ellos.',
    not_in_force_yet: 'La resolución judicial aún no se había dictado ese día.',
    not_live: (validity) => `La notificación ya no cuenta como activa: ${validity}.`,
    no_such_ruling: 'Ya ninguna resolución judicial vigente aprecia motivación política en la solicitud.',
    no_longer_near: 'Ya no consta ninguna presión sobre un familiar en torno a un trámite del procedimiento.',
  },
};
