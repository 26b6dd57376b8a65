import type { Messages } from '../en/messages.ts';

export const identityWords: Messages['identities'] = {
  title: 'Identidades',
  lead: 'La identidad real de las personas de este caso se guarda sellada. Se abre por un motivo, se muestra una sola vez y cada apertura deja constancia.',
  kept: 'Identidades guardadas',
  none: 'No se guarda ninguna identidad en este caso.',
  version: (number) => `Versión ${number}`,
  add: 'Añadir una identidad',
  open: 'Abrir identidades',
  which: 'Cuáles se necesitan',
  reason: 'Para qué se necesitan',
  reasonHint:
    'Al menos 10 caracteres. El motivo queda registrado y lo ve quien dirige el caso; no nombre a nadie en él. Puede que se le pida su segundo factor.',
  openButton: 'Abrir y dejar constancia',
  opened: 'Identidades abiertas',
  shownOnce: 'Se muestra solo esta vez',
  shownOnceText:
    'Esta página no se guarda en ningún sitio. Para volver a verla, abra de nuevo las identidades. No las copie en otros campos del caso.',
  close: 'Cerrar',
  changeOne: 'Modificar una identidad',
  changeLead: 'Modificar una identidad es verla; por eso se abre antes.',
  remove: 'Quitar',
  reasonForRemoval: 'Por qué se quita',
  removeHint:
    'Sale del caso. Sus versiones permanecen, selladas, hasta que se borren las identidades del caso.',
  traces: 'Quién abrió y modificó qué',
  newestFirst: 'Aperturas y modificaciones, primero las más recientes',
  noTraces: 'Nada que usted pueda ver. Quien dirige el caso lo ve todo; los demás, lo que hicieron.',
  at: 'Cuándo',
  who: 'Quién',
  what: 'Qué',
  removed: 'una identidad que se quitó',
  actions: {
    identity_opened: 'Apertura',
    identity_refused: 'Denegación: se había alcanzado el límite del día',
    identity_changed: 'Registro, modificación o retirada',
    identity_erased: 'Borrado',
  },
  erased: (at) => `Borradas, ${at}`,
  whatRemains:
    'La clave se destruyó, así que nadie puede leer ya las identidades. Queda cuántas eran, los papeles, cuándo y quién las registró y quién las abrió. El resto del caso sigue igual, y no se puede registrar en él ninguna identidad nueva.',
  wouldRemain:
    'Cuando una persona lo pide, dos de quienes están a cargo del caso destruyen juntos su clave: nadie puede leer entonces sus identidades, en ninguna versión. Queda cuántas eran, los papeles, cuándo y quién las registró y quién las abrió. El resto del caso sigue igual, y no se puede registrar en él ninguna identidad nueva.',
  wouldBeInBackups: (day) =>
    `Si se borran hoy, pueden seguir en las copias de seguridad (último día: ${day}).`,
  askErasure: 'Pedir que se borren las identidades',
  inBackups: (day) => `Las copias de seguridad pueden contenerlas todavía (último día: ${day}).`,
};
