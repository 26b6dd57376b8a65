import type { Messages } from '../en/messages.ts';

export const uiWords: Messages['ui'] = {
  skipToContent: 'Ir al contenido',
  pageTitle: (title) => `${title} – Article 3`,
  errorTitle: (title) => `Error: ${title}`,
  mainNavigation: 'Navegación principal',
  languageSwitch: 'Idioma',
  signedInAs: (name, role) => `${name}, ${role.toLowerCase()}`,
  signOut: 'Cerrar sesión',
  demoTitle: 'Demostración',
  demoText: 'Los casos que se muestran aquí son ejemplos. No introduzca nada confidencial.',
  article3:
    'Está rigurosamente prohibida a la Organización toda actividad o intervención en cuestiones o asuntos de carácter político, militar, religioso o racial.',
  article3Of: 'Estatuto de INTERPOL, artículo 3',
  printedFrom: (path, day) => `Impreso el ${day} (UTC) desde ${path}`,

  problem: 'Hay un problema',
  errorPrefix: 'Error:',
  required: 'obligatorio',
  dateHint:
    'Solo lo que se sabe: 2021, julio de 2021 o 5 de julio de 2021; «hacia 2020» o «2021?» si no es seguro. Deje el campo en blanco si no se sabe.',
  dateUnderstood: (date) => `Entendido: ${date}`,
  stateHint: 'Su nombre o su código de dos letras',
  notStated: 'Sin precisar',
  choose: 'Elija',
  languageHint: 'Su etiqueta: en, fr, zh, ar…',

  lanes: {
    validity: 'Validez',
    visibility: 'Visibilidad',
    proceedings: 'Proceso',
    protection: 'Protección',
    pressure: 'Presiones',
  },
  undatedOrder: 'En orden desconocido',
  inDoubt: 'En duda',
  saidBy: (sources) => (sources === 1 ? 'Fuente' : 'Fuentes'),
  translation: 'Traducción',

  pages: 'Páginas',
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',
};
