import type { Messages } from '../en/messages.ts';

export const secondPersonWords: Messages['secondPerson'] = {
  requests: 'Solicitudes a una segunda persona',
  requestsLead: 'Lo que nadie hace a solas: una persona lo solicita, otra decide, y se hace en el acto.',
  waitingForYou: 'A la espera de su decisión',
  nothingWaits: 'Nada espera su decisión.',
  waitingForOthers: 'A la espera de otras personas',
  nothingWaitsForOthers: 'Nada espera la decisión de otra persona.',
  decided: 'Decididas',
  nothingDecided: 'Todavía no se ha decidido nada.',
  somethingWaits: 'Una solicitud de un colega espera su decisión.',
  look: 'Consultar',
  deeds: {
    grant_administrator: 'Conceder la administración',
    reset_factor: 'Restablecer el segundo factor',
    hand_over_cases: 'Traspasar los casos',
    verify_case: 'Verificar para las estadísticas',
    lower_confidentiality: 'Abrir al equipo',
    open_to_staff: 'Abrir a todo el personal',
    erase_identities: 'Borrar las identidades',
  },
  does: {
    grant_administrator:
      'Esta persona se ocupará de las cuentas y del funcionamiento, y ya no verá ningún caso.',
    reset_factor:
      'Para quien ha perdido la aplicación y los códigos de recuperación, u olvidado la contraseña. Terminan su contraseña, su segundo factor, sus sesiones y sus tokens de la API. A quien da el acuerdo se le muestra, solo esta vez, un nuevo enlace de un solo uso; quien lo tenga se convierte aquí en esa persona: asegúrese de quién lo recibe.',
    hand_over_cases:
      'Para quien ya no trabaja en casos. Donde esta persona es la única responsable de un caso, pasa a serlo el colega que lleva más tiempo como miembro. A nadie se le dice qué casos son, ni si los hay; un caso sin otro miembro queda como está.',
    verify_case:
      'El caso contará en las estadísticas tal como está ahora. Cualquier cambio posterior pone fin a ello, hasta que se verifique de nuevo.',
    lower_confidentiality:
      'Todas las personas que ven el caso verán este registro. Si cambia antes del acuerdo, habrá que solicitarlo de nuevo.',
    open_to_staff: 'Todos los gestores de casos y juristas verán este caso.',
    erase_identities:
      'Las identidades selladas de este caso se destruirán. Nadie podrá recuperarlas. Queda cuántas eran, los papeles y quién las abrió; la página de las identidades dice hasta cuándo pueden estar en copias de seguridad.',
  },
  states: {
    open: 'abierta',
    agreed: 'ejecutada',
    declined: 'rechazada',
    withdrawn: 'retirada',
    expired: 'vencida',
    failed: 'no ejecutada',
  },
  failures: {
    asker_lost_right: 'Alguien dio su acuerdo, pero quien lo solicitó ya no puede hacerlo. No se hizo nada.',
    subject_changed:
      'Alguien dio su acuerdo, pero la situación había cambiado desde la solicitud. No se hizo nada.',
  },
  about: 'Objeto',
  asked: 'Solicitado',
  askedBy: (name, at) => `Solicitado por ${name}, ${at}`,
  byAt: (name, at) => `${name}, ${at}`,
  openUntil: 'Abierta hasta',
  decision: 'Decisión',
  reasonOfDecision: 'Razón de la decisión',
  agree: 'Dar el acuerdo y ejecutar',
  decline: 'Rechazar',
  withdraw: 'Retirar la solicitud',
  ask: 'Solicitar a una segunda persona',
  reasonHint: 'Lo lee quien decide, y se conserva. No nombre a nadie.',
  anotherDecides: 'Decide otra persona: otro responsable del caso u otro administrador.',
  alone: 'Nadie más puede dar su acuerdo',
  aloneHint:
    'No hay otra persona que administre. Quien opera el servidor añade allí la siguiente cuenta; desde entonces deciden entre las dos.',
  aloneReset: 'No hace falta esperar: la misma persona restablece allí un segundo factor.',
  adminNeedsTwo:
    'Añada primero a la persona con otra función y solicítelo después aquí; otro administrador da su acuerdo.',
  verified: (asker, approver, at) => `Verificado para las estadísticas por ${asker} y ${approver}, ${at}`,
  verifiedTag: 'Verificado para las estadísticas',
  changedSince: 'El caso ha cambiado desde entonces: ya no cuenta como verificado.',
  askVerification: 'Solicitar la verificación para las estadísticas',
  verificationWaits: 'Se solicitó la verificación para las estadísticas y espera una decisión.',
  askLowering: 'Solicitar que se abra',
};
