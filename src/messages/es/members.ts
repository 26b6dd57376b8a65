import type { Messages } from '../en/messages.ts';

const members = (count: number): string => (count === 1 ? '1 miembro' : `${count} miembros`);

/** The words of a case's people: its members, who they are to it, and who may see what. */
export const memberWords: Messages['members'] = {
  people: 'Personas',
  ledBy: (names) => `A cargo de ${names}`,
  openToStaff: 'Abierto a todo el equipo',
  seenByMembers: (count) => `${count === 1 ? 'Lo ve' : 'Lo ven'} ${members(count)} y nadie más`,
  seenByStaff: (count) => `Abierto a todo el equipo, con ${members(count)}`,
  lead: 'Un caso solo lo ven sus miembros. Quienes están a cargo lo comparten y dicen quién puede ver lo restringido.',
  leadOpen:
    'Todas las personas de seguimiento de casos y de asesoría jurídica pueden leer este caso. Para trabajar en él, pida a quien está a cargo que lo comparta con usted.',
  members: 'Miembros',
  name: 'Nombre',
  caseRole: 'Papel en el caso',
  since: 'Desde',
  inactive: 'ya no trabaja aquí en casos',
  you: 'usted',
  roleHint: {
    lead: 'Hace todo lo que hace un miembro, comparte el caso, ve y abre lo restringido.',
    member: 'Registra, modifica y decide.',
    reader: 'Lee y no modifica nada.',
  },
  share: 'Compartir el caso',
  colleague: 'Colega',
  nobodyLeft: 'Todas las personas que podrían trabajar en él ya son miembros.',
  shareButton: 'Compartir',
  changeRole: 'Papel de esta persona',
  end: 'Poner fin a la participación',
  endLead:
    'Desde su próximo paso, esta persona no ve nada más de este caso, ni de aquello para lo que fue designada.',
  endOwnLead:
    'Desde su próximo paso, usted no ve nada más de este caso, salvo que esté abierto a todo el equipo.',
  audience: 'Quién más lo ve',
  confidentialOnly: 'Nadie. Solo un caso público puede abrirse a todo el equipo.',
  closedNow:
    'Nadie. Un caso público puede abrirse a la lectura de todo el equipo de seguimiento de casos y de asesoría jurídica.',
  openNow: 'Todo el equipo de seguimiento de casos y de asesoría jurídica puede leerlo.',
  open: 'Abrir a todo el equipo',
  close: 'Reservar a sus miembros',
  readers: 'Quién puede verlo',
  readersOf: (title) => `Quién puede ver: ${title}`,
  readersLead: 'Este registro está restringido, y también todo lo que depende de él.',
  notRestricted: 'Este registro no está restringido: lo ve quien ve el caso.',
  within: 'Forma parte de algo también restringido; solo lo ve quien puede ver aquello:',
  seesNow: 'Lo ven ahora',
  because: { lead: 'está a cargo del caso', author: 'lo registró', named: 'fue designada' },
  nameReaders: 'Designar quién más puede verlo',
  alsoSee: 'También pueden verlo',
  nobodyToName: 'No queda ningún otro miembro por designar.',
};
