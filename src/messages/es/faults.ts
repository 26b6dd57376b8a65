import type { Messages } from '../en/messages.ts';

export const faultWords: Messages['faults'] = {
  required: () => 'Este campo es obligatorio.',
  not_a_text: () => 'Debe ser un texto.',
  not_a_number: () => 'Debe ser un número.',
  not_a_list: () => 'Debe ser una lista.',
  not_an_object: () => 'Debe ser un objeto con sus propios campos.',
  unknown_code: ({ allowed }) => `Los valores admitidos son: ${allowed}.`,
  unknown_field: () => 'Este campo no existe.',
  too_short: ({ least }) => `La longitud mínima es de ${least} caracteres.`,
  too_long: ({ most }) => `La longitud máxima es de ${most} caracteres.`,
  too_many: ({ most }) => `El número máximo de valores es ${most}.`,
  out_of_range: ({ most }) => `Este número está fuera de los límites; el máximo es ${most}.`,
  not_a_whole_number: () => 'Debe ser un número entero.',
  unclean_text: () => 'Este texto contiene caracteres que no se pueden guardar.',
  named_twice: () => 'El mismo valor aparece dos veces.',
  impossible_date: () =>
    'Esto no es una fecha. Escriba 2021, 2021-07 o 2021-07-05, y después «~» si es aproximada o «?» si es incierta.',
  before_start: ({ start }) => `Esta fecha es anterior a «${start}», que debe ir primero.`,
  unknown_state: () => 'Ningún Estado tiene este código ni este nombre.',
  unknown_language: () => 'Esto no es un código de idioma como fr o zh-Hans.',
  not_a_url: () => 'Esto no es una dirección web que empiece por http:// o https://.',
  not_a_hash: () => 'Esto no es un SHA-256 de 64 dígitos hexadecimales.',
  not_an_email: () => 'Esto no es una dirección de correo electrónico.',
  email_in_use: () => 'Alguien tiene ya esta dirección de correo electrónico.',
  not_yours_to_ask: () => 'Aquí no hay nada para lo que usted pueda solicitarlo.',
  needs_second_person: () => 'Nadie hace esto a solas: una segunda persona debe dar su acuerdo.',
  unknown_record: () => 'Este caso no contiene ese registro.',
  refers_to_itself: () => 'Un registro no puede remitir a sí mismo, ni directamente ni a través de otros.',
  ruling_of_another_request: () => 'Esta resolución judicial corresponde a otra solicitud de extradición.',
  quote_needed: () =>
    'El texto de la resolución judicial está guardado, así que el hallazgo debe citar un pasaje.',
  persons_finding_is_no_candidate: () =>
    'El hallazgo de una persona se confirma o se descarta; nunca es una propuesta.',
  pseudonym_only_in_public_record: () =>
    'Solo se puede escribir un seudónimo en un caso de fuentes públicas; en los demás se sortea un nombre en clave.',
  open_to_staff: () => 'Este caso está abierto a todo el equipo. Ciérrelo antes de que sea confidencial.',
  unknown_colleague: () =>
    'Ninguna persona activa de seguimiento de casos o de asesoría jurídica tiene esta cuenta.',
  already_member: () => 'Esta persona ya es miembro.',
  no_member: () => 'Esta persona no es miembro del caso.',
  not_restricted: () => 'Este registro no está restringido.',
  would_hide_it_from_you: () =>
    'Solo quien lo registró o está a cargo del caso puede restringir un registro: usted dejaría de verlo.',
  password_too_short: () => 'Use al menos 12 caracteres.',
  password_too_long: () => 'Use como máximo 128 caracteres.',
  password_too_common: () =>
    'Esta contraseña es de las primeras que se adivinan. Junte unas palabras que solo usted elegiría.',
  wrong_code: () =>
    'Este código es incorrecto, ya se usó o llegó demasiado pronto después de otros incorrectos. Espere al siguiente.',
  wrong_password: () => 'No es su contraseña actual, o llegó demasiado pronto después de otras incorrectas.',
  not_understood: () => 'No se ha podido entender este valor.',
};
