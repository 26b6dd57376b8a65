import type { Messages } from '../en/messages.ts';

export const uiWords: Messages['ui'] = {
  skipToContent: 'Aller au contenu',
  pageTitle: (title) => `${title} – Article 3`,
  errorTitle: (title) => `Erreur : ${title}`,
  mainNavigation: 'Navigation principale',
  languageSwitch: 'Langue',
  signedInAs: (name, role) => `${name}, ${role.toLowerCase()}`,
  signOut: 'Se déconnecter',
  demoTitle: 'Démonstration',
  demoText: 'Les dossiers présentés ici sont des exemples. Ne saisissez rien de confidentiel.',
  article3:
    'Toute activité ou intervention dans des questions ou affaires présentant un caractère politique, militaire, religieux ou racial est rigoureusement interdite à l’Organisation.',
  article3Of: 'Statut d’INTERPOL, article 3',
  printedFrom: (path, day) => `Imprimé le ${day} (UTC) depuis ${path}`,

  problem: 'Il y a un problème',
  errorPrefix: 'Erreur :',
  required: 'obligatoire',
  dateHint:
    'Seulement ce qui est connu : 2021, juillet 2021 ou 5 juillet 2021 ; « vers 2020 » ou « 2021 ? » si ce n’est pas sûr. Laissez vide si la date est inconnue.',
  dateUnderstood: (date) => `Compris : ${date}`,
  stateHint: 'Son nom ou son code de deux lettres',
  notStated: 'Non précisé',
  choose: 'Choisir',
  languageHint: 'Son étiquette : en, fr, zh, ar…',

  lanes: {
    validity: 'Validité',
    visibility: 'Visibilité',
    proceedings: 'Procédure',
    protection: 'Protection',
    pressure: 'Pressions',
  },
  undatedOrder: 'Ordre inconnu',
  inDoubt: 'Mis en doute',
  saidBy: (sources) => (sources < 2 ? 'Source' : 'Sources'),
  translation: 'Traduction',

  pages: 'Pages',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
};
