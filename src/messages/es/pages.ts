import type { Messages } from '../en/messages.ts';

const counted = (one: string, several: string) => (count: number) =>
  `${count} ${count === 1 ? one : several}`;

export const pageWords: Messages['pages'] = {
  // Navigation and first page
  workList: 'Lista de trabajo',
  cases: 'Casos',
  jobs: 'Tareas automáticas',
  people: 'Personas',
  welcome: 'El uso indebido de las notificaciones rojas, documentado',
  welcomeLead:
    'Article 3 documenta notificaciones, solicitudes de extradición, resoluciones judiciales y retiradas, y señala los casos en que un tribunal apreció motivación política en una solicitud.',
  welcomePublic: 'Los casos solo están abiertos a quienes trabajan en ellos.',
  welcomeRole: {
    admin:
      'Usted se ocupa de las cuentas y del funcionamiento. Los casos solo están abiertos a quienes trabajan en ellos.',
    advocate: 'Usted trabaja con las cifras publicadas. Todavía no se ha publicado ninguna.',
  },
  toStart: 'Volver a la primera página',

  // Signing in
  signIn: 'Iniciar sesión',
  signInFailed: 'Esta dirección de correo electrónico y esta contraseña no se corresponden.',
  signInAs: (email) => `Iniciará sesión con la dirección ${email}.`,
  email: 'Dirección de correo electrónico',
  password: 'Contraseña',
  newPassword: 'Nueva contraseña',
  passwordHint: 'Al menos 12 caracteres; unas pocas palabras fáciles de recordar sirven bien.',
  sessionEnded: 'Su sesión ha terminado',
  sessionEndedText: 'Lo que escribió se conserva en esta página. Inicie sesión y podrá enviarlo de nuevo.',
  continueTitle: 'Continuar donde estaba',
  continueLead: 'Ha vuelto a iniciar sesión. Lo que había escrito todavía no se ha enviado.',
  continueButton: 'Enviar lo que escribí',
  sentBefore: 'Ya enviado con otro contenido',
  sentBeforeLead:
    'Este formulario ya se envió una vez, y lo que contenía entonces está guardado. Lo que escribió después no se ha enviado.',
  sentBeforeSee: 'Ver lo que está guardado',
  enrol: 'Elegir una contraseña',
  enrolTitle: (name) => `Le damos la bienvenida, ${name}`,
  enrolLead: 'Elija la contraseña con la que iniciará sesión en adelante. Este enlace solo sirve una vez.',

  // People
  personName: 'Nombre',
  role: 'Función',
  enrolled: 'Contraseña elegida',
  yes: 'Sí',
  notYet: 'Todavía no',
  addPerson: 'Añadir una persona',
  linkFor: (name) => `Enlace de un solo uso para ${name}`,
  linkHint:
    'Añádalo a la dirección de este sitio y entréguelo en persona. Solo se muestra ahora y vale durante 7 días.',

  // Case list and case
  newCase: 'Nuevo caso',
  noCases: 'Todavía no hay casos.',
  demoCase: 'Demostración',
  openFlags: counted('señal de alerta abierta', 'señales de alerta abiertas'),
  flags: 'Señales de alerta',
  noOpenFlags: 'Ninguna regla ha advertido nada que siga abierto.',
  whenFlagged: 'Ver cuándo lo examinan las reglas, o hacer que lo examinen ahora',
  decidedFlags: counted(
    'señal de alerta descartada o extinguida',
    'señales de alerta descartadas o extinguidas',
  ),
  onThisPage: 'En esta página',
  timeline: 'Cronología',
  nothingHappened:
    'Todavía no consta nada. Empiece por una fuente, y después una notificación o una solicitud de extradición.',
  theCase: 'El caso',
  nothingRecorded: 'No consta nada.',
  dateUnknown: 'Fecha desconocida',
  inForce: 'vigente',
  notInForce: 'no vigente',
  unknownRecord: 'un registro que ya no está',
  recordedBy: (name, at) => `Registrado por ${name}, ${at}`,
  contradiction: (source, field, value) => `Una fuente dice otra cosa (${source}): ${field}: ${value}.`,
  about: (target) => `Objeto: ${target}`,
  noticeToday: (notice, validity) => `${notice}: ${validity}.`,
  rulingToday: (court, date) =>
    `${court} apreció motivación política en la solicitud${date === null ? '' : ` (${date})`}.`,
  warrantFor: (notice) => `Orden de detención (${notice})`,
  fieldOf: (field, title) => `${title}: ${field.toLowerCase()}`,
  // In brackets, as everywhere: the names of some states would need an article.
  requestTitle: (from, to) => {
    const states = [
      from === null ? [] : `Estado requirente: ${from}`,
      to === null ? [] : `Estado requerido: ${to}`,
    ].flat();
    return `Solicitud de extradición${states.length === 0 ? '' : ` (${states.join('; ')})`}`;
  },

  // Recording
  record: {
    case: 'Nuevo caso',
    source: 'Añadir una fuente',
    notice: 'Añadir una notificación',
    notice_event: 'Añadir un suceso',
    withdrawal: 'Añadir una retirada',
    extradition_request: 'Añadir una solicitud de extradición',
    request_event: 'Añadir un suceso',
    ruling: 'Añadir una resolución judicial',
    finding: 'Añadir un hallazgo',
    measure: 'Añadir una medida',
    incident: 'Añadir un incidente',
  },
  section: {
    case: 'El caso',
    source: 'Fuentes',
    notice: 'Notificaciones',
    notice_event: 'Sucesos',
    withdrawal: 'Retiradas',
    extradition_request: 'Solicitudes de extradición y resoluciones judiciales',
    request_event: 'Sucesos',
    ruling: 'Resoluciones judiciales',
    finding: 'Hallazgos',
    measure: 'Medidas',
    incident: 'Presiones',
  },
  comma: ',',
  labelled: (field, fault) => `${field}: ${fault}`,
  save: 'Guardar',
  cancel: 'Cancelar',
  change: 'Modificar',
  changeTitle: (title) => `Modificar: ${title}`,
  addRow: 'Añadir otro elemento',
  rowOf: (label, number) => `${label} ${number}`,
  nothingToCite: 'Añada primero la fuente, en la página del caso; después podrá citarse aquí.',
  claimField: 'Esta fuente difiere en',
  claimValue: 'Lo que dice',
  reasonForChange: 'Razón del cambio',
  reasonHint: 'Se conserva en el historial. Puede dejarse en blanco.',
  changedMeanwhile:
    'Alguien modificó este registro mientras usted escribía. Esto es lo que dice ahora; si guarda, su versión ocupará su lugar.',
  retract: 'Invalidar',
  retractTitle: (title) => `Invalidar: ${title}`,
  retractLead: 'Este registro sale del caso, con todo lo que se deriva de él. El historial lo conserva.',
  retractParts: 'Se invalidarán al mismo tiempo',
  reasonForRetraction: 'Por qué se invalida',

  // Flags and findings
  decide: 'Decidir',
  decideAgain: 'Decidir de nuevo',
  readAndDecide: 'Leer y decidir',
  yourDecision: 'Su decisión',
  decisionHint: {
    confirmed: 'Lo que consta en el caso lo avala.',
    dismissed: 'No se sostiene, y no debe volver con los mismos elementos.',
    needs_information: 'Sigue abierta; la razón dice qué falta.',
  },
  reasonForDecision: 'Razón',
  reviewed: (decision, name, at) => `${decision} (${name}, ${at}):`,
  acceptCandidate: 'Confirmar este hallazgo',
  dismissCandidate: 'Descartarlo',
  flagsToDecide: 'Señales de alerta por decidir',
  noFlagsToDecide: 'Ninguna señal de alerta espera una decisión.',
  textsToReview: 'Textos de resoluciones judiciales por examinar',
  noTextsToReview: 'Ningún texto espera examen.',

  // Jobs
  jobsLead:
    'Lo que se ejecuta por sí solo. Un turno perdido mientras nada funcionaba se recupera en el siguiente arranque.',
  jobNames: {
    'flag-cases': 'Búsqueda de señales de alerta',
    'forget-failures': 'Olvido de los intentos fallidos',
  },
  jobDoes: {
    'flag-cases':
      'Lee las resoluciones judiciales, examina cada caso y emite una señal de alerta donde una regla encuentra algo: sobre todo donde un tribunal apreció motivación política.',
    'forget-failures':
      'Elimina lo anotado de los intentos fallidos de iniciar sesión, cuando ha pasado un día y ya no cuenta.',
  },
  nextRun: (at) => `Próxima ejecución: ${at}`,
  runNow: 'Ejecutar ahora',
  neverRun: 'Todavía no se ha ejecutado.',
  lastRuns: 'Últimas ejecuciones',
  runStarted: 'Inicio',
  runEnded: 'Fin',
  runSlot: 'Turno',
  runResult: 'Resultado',
  stillRunning: 'en curso',
  onDemand: 'a petición',
  runChangedNothing: 'Nada ha cambiado de lo que usted puede ver',
  runFailed: 'Error',
  runErrors: { already_running: 'Había otra ejecución en curso', cut_off: 'Se interrumpió' },
  counts: {
    cases: counted('caso examinado', 'casos examinados'),
    rulingsRead: counted('resolución judicial leída', 'resoluciones judiciales leídas'),
    raised: counted('señal de alerta emitida', 'señales de alerta emitidas'),
    reopened: counted('señal de alerta reabierta', 'señales de alerta reabiertas'),
    updated: counted('señal de alerta actualizada', 'señales de alerta actualizadas'),
    resolved: counted('señal de alerta extinguida', 'señales de alerta extinguidas'),
    forgotten: counted('anotación eliminada', 'anotaciones eliminadas'),
  },

  // API
  apiTitle: 'La API',
  apiLead:
    'JSON de entrada y de salida. Envíe un token de la API como token «Bearer»; la administración del servidor lo expide en la línea de órdenes.',
  apiRoute: 'Ruta',
  apiSummary: 'Qué hace',
};
