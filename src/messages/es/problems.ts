import type { Messages } from '../en/messages.ts';

export const problemWords: Messages['problems'] = {
  invalid: {
    title: 'Hay campos que corregir',
    detail: 'No se ha guardado nada. Cada error se indica en su campo.',
  },
  not_found: { title: 'No encontrado', detail: 'Aquí no hay nada, o nada que usted pueda ver.' },
  unauthenticated: {
    title: 'Inicie sesión primero',
    detail: 'Hace falta una sesión o un token de la API que siga siendo válido.',
  },
  stale: {
    title: 'Modificado entretanto',
    detail:
      'Otra persona modificó este registro después de que usted lo leyera. Léalo de nuevo y repita su cambio.',
  },
  version_required: {
    title: 'Falta la versión',
    detail: 'Envíe If-Match con el ETag del registro que leyó.',
  },
  still_cited: {
    title: 'Todavía citada',
    detail: 'Otros registros citan esta fuente. Modifíquelos primero.',
  },
  still_referred_to: {
    title: 'Todavía hay remisiones',
    detail: 'Otros registros remiten a este. Modifíquelos primero.',
  },
  not_json: { title: 'No es JSON', detail: 'No se pudo leer el cuerpo como un objeto JSON en UTF-8.' },
  too_large: { title: 'Demasiado grande', detail: 'El cuerpo supera lo que acepta este servidor.' },
  wrong_media_type: {
    title: 'Tipo de contenido inadecuado',
    detail: 'Envíe el cuerpo con el tipo application/json.',
  },
  cross_site: {
    title: 'Rechazado',
    detail:
      'Este formulario no procede de este sitio, o su página es demasiado antigua. Abra la página otra vez y repita.',
  },
  step_up_needed: {
    title: 'Se necesita el segundo factor',
    detail:
      'Confirme su identidad con su segundo factor y repita la operación. Por la API, envíe un código en la cabecera Article3-Code.',
  },
  daily_limit: {
    title: 'Límite del día alcanzado',
    detail:
      'Ha abierto tantas identidades como una persona puede abrir en un día (UTC). No se ha abierto nada, y el intento ha dejado constancia.',
  },
  identities_erased: {
    title: 'Identidades borradas',
    detail: 'Las identidades de este caso se borraron: no se puede leer ninguna ni registrar ninguna nueva.',
  },
  already_resolved: {
    title: 'Ya extinguida',
    detail: 'Esta señal de alerta ya no se sostiene y se ha extinguido por sí sola: no hay nada que decidir.',
  },
  last_lead: {
    title: 'Nadie estaría a cargo',
    detail: 'Un caso necesita a alguien a cargo. Ponga antes a otra persona a cargo.',
  },
  not_public_record: {
    title: 'No es un caso público',
    detail: 'Solo un caso público puede abrirse a todo el personal.',
  },
  needs_second_person: {
    title: 'Hace falta una segunda persona',
    detail: 'Nadie hace esto a solas. Preséntelo como solicitud; se hará cuando otra persona dé su acuerdo.',
  },
  already_asked: {
    title: 'Ya solicitado',
    detail: 'La misma solicitud espera ya una decisión.',
  },
  nothing_to_do: {
    title: 'Nada que hacer',
    detail: 'Ya es así.',
  },
  own_request: {
    title: 'Su propia solicitud',
    detail: 'Otra persona debe decidir sobre lo que usted ha solicitado.',
  },
  already_decided: {
    title: 'Ya decidido',
    detail: 'Esta solicitud ya no está abierta.',
  },
  request_expired: {
    title: 'Solicitud vencida',
    detail: 'Nadie decidió a tiempo. Presente una nueva solicitud.',
  },
  job_running: {
    title: 'Ya en curso',
    detail: 'Esta tarea se está ejecutando en este momento. Inténtelo de nuevo cuando haya terminado.',
  },
  unknown_job: {
    title: 'No existe esa tarea',
    detail: 'No hay ninguna tarea con ese nombre que usted pueda iniciar.',
  },
  bad_key: {
    title: 'Clave inservible',
    detail: 'Una Idempotency-Key tiene de 1 a 255 caracteres ASCII imprimibles.',
  },
  key_in_use: {
    title: 'En curso',
    detail: 'Se está ejecutando una petición con esta Idempotency-Key. Inténtelo de nuevo en un momento.',
  },
  key_reused: {
    title: 'Clave ya usada',
    detail:
      'Ya se ejecutó otra petición con esta Idempotency-Key. Envíe una clave nueva con cada petición nueva.',
  },
  busy: {
    title: 'Ocupado',
    detail: 'La base de datos no responde en este momento. Inténtelo de nuevo dentro de un minuto.',
  },
  untraced: {
    title: 'No se ha hecho nada',
    detail:
      'Todo lo que se hace aquí deja rastro, y este no se pudo escribir. Por eso no se ha hecho ni guardado nada. Inténtelo de nuevo dentro de un minuto; si sigue así, avise a quien se ocupa del servidor.',
  },
  overloaded: {
    title: 'Ocupado',
    detail: 'Demasiadas personas inician sesión a la vez. Inténtelo de nuevo en unos segundos.',
  },
  wrong_code: {
    title: 'Código incorrecto',
    detail: 'El código es incorrecto, ya se usó o llegó demasiado pronto después de otros incorrectos.',
  },
  last_administrator: {
    title: 'La última persona administradora',
    detail: 'Nadie más podría gestionar las cuentas. Dé antes esta función a otra persona.',
  },
  internal: {
    title: 'Algo ha fallado',
    detail: 'El fallo es nuestro y ha quedado anotado. No se ha guardado nada.',
  },
};

export const referenceWords: Pick<Messages, 'errorReference'> = {
  errorReference: (id) => `Si informa de ello, indique la referencia ${id}.`,
};
