import type { Messages } from '../en/messages.ts';

/** Contraseñas, códigos, sesiones y cuentas. */
export const accessWords: Messages['access'] = {
  code: 'Código',
  codeTitle: 'Su código',
  codeLead: 'La contraseña es correcta. Ahora hace falta lo que solo usted tiene.',
  codeHint: 'Seis cifras de su aplicación de autenticación, o uno de sus códigos de recuperación.',
  confirmCode: 'Confirmar',
  factorTitle: 'Segundo factor',
  factorLead:
    'Además de la contraseña necesita una aplicación de autenticación, para que nadie entre solo con la contraseña. Sirve cualquier aplicación de códigos temporales; no necesita red.',
  factorScan: 'Escanee esto con la aplicación',
  factorType: 'O escriba en ella este secreto',
  factorLink: 'O copie en ella esta dirección',
  factorConfirm: 'Después introduzca el código que muestra',
  factorConfirmHint: 'Seis cifras. Cambian cada 30 segundos.',
  recoveryTitle: 'Códigos de recuperación',
  recoveryLead:
    'Anótelos y guárdelos con sus documentos. Cada uno le deja entrar una vez si pierde la aplicación. Solo se muestran ahora.',
  recoveryDone: 'Los he anotado',
  stepUpTitle: 'Confirme que es usted',
  stepUpLead: 'Lo que va a hacer es delicado. Introduzca un código; vale cinco minutos.',
  stepUpKept: 'Lo que escribió se conserva en esta página.',
  stepUpDone: 'El código es correcto. Lo que había escrito aún no se ha enviado.',
  stepUpNoFactor: 'Para esto necesita un segundo factor, y todavía no tiene ninguno.',
  setUpFactor: 'Configurar un segundo factor',

  account: 'Su cuenta',
  accountLead: (email) => `Inicia sesión con ${email}.`,
  saved: 'Hecho.',
  factorInUse: 'Hay una aplicación de autenticación configurada.',
  factorMissing: 'No tiene segundo factor.',
  factorRenew: 'Configurar otra aplicación',
  recoveryLeft: (count) =>
    count === 0
      ? 'No queda ningún código de recuperación.'
      : count === 1
        ? 'Queda 1 código de recuperación.'
        : `Quedan ${count} códigos de recuperación.`,
  recoveryRenew: 'Crear nuevos códigos de recuperación',
  recoveryRenewHint: 'Los anteriores dejan de valer.',
  changePassword: 'Cambiar la contraseña',
  currentPassword: 'Contraseña actual',
  passwordChanged: 'Su contraseña ha cambiado y sus demás sesiones han terminado.',
  sessions: 'Sesiones',
  sessionStarted: 'Inicio',
  sessionSeen: 'Última actividad',
  openSessions: 'Sesiones abiertas',
  thisSession: 'Esta sesión',
  endSession: 'Cerrar',
  endOthers: 'Cerrar todas las demás sesiones',
  tokens: 'Tokens de la API',
  noTokens: 'No tiene ningún token de la API.',
  goodTokens: 'Tokens válidos',
  tokenName: 'Nombre',
  tokenIssued: 'Emitido',
  tokenExpires: 'Válido hasta',
  tokenForEver: 'revocación',
  revokeToken: 'Revocar',
  language: 'Idioma',
  action: 'Acción',

  standing: 'Cuenta',
  active: 'activa',
  deactivated: 'desactivada',
  personLead: (email) => `Inicia sesión con ${email}.`,
  changeRole: 'Cambiar la función',
  deactivate: 'Desactivar',
  deactivateTitle: 'Desactivar esta cuenta',
  deactivateHint:
    'La persona deja de poder iniciar sesión de inmediato: terminan sus sesiones y tokens de la API. Lo que registró permanece, con su nombre.',
  reactivate: 'Reactivar',
  reactivateTitle: 'Reactivar esta cuenta',
  reactivateHint: 'La persona puede volver a iniciar sesión. Los tokens de la API siguen revocados.',
  endSessions: 'Cerrar todas las sesiones',
  endSessionsHint: 'La persona tendrá que iniciar sesión de nuevo en todas partes.',
  newLink: 'Nuevo enlace de un solo uso',
  newLinkHint: 'Para quien todavía no tiene contraseña.',

  limitTitle: 'Más allá del límite de un día',
  limitLead:
    'Alguien del equipo pidió abrir más identidades de las que permite un día y no obtuvo más. Puede ser un día de mucho trabajo, o puede que otra persona use su cuenta. Pregúntele.',
  limitSince: (at) => `desde el ${at}`,
};
