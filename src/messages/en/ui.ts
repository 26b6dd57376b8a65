/** What frames every page, and the words of the controls on it. */
export const uiWords = {
  skipToContent: 'Skip to the content',
  pageTitle: (title: string) => `${title} – Article 3`,
  errorTitle: (title: string) => `Error: ${title}`,
  mainNavigation: 'Main',
  languageSwitch: 'Language',
  signedInAs: (name: string, role: string) => `${name}, ${role.toLowerCase()}`,
  signOut: 'Sign out',
  demoTitle: 'Demonstration',
  demoText: 'The cases here are examples. Enter nothing confidential.',
  /** The rule that gives the project its name, in the words of INTERPOL’s own text in each of its languages. */
  article3:
    'It is strictly forbidden for the Organization to undertake any intervention or activities of a political, military, religious or racial character.',
  article3Of: 'Constitution of INTERPOL, Article 3',
  printedFrom: (path: string, day: string) => `Printed from ${path} on ${day} (UTC)`,

  problem: 'There is a problem',
  errorPrefix: 'Error:',
  required: 'required',
  /** Where the language runs from right to left, isolate the sample dates (U+2066 … U+2069): else they turn round. */
  dateHint:
    'Only what is known: 2021, July 2021 or 5 July 2021; “about 2020” or “2021?” if it is not sure. Leave empty if not known.',
  dateUnderstood: (date: string) => `Understood as ${date}`,
  stateHint: 'Its name or its two-letter code',
  notStated: 'Not stated',
  choose: 'Choose',
  languageHint: 'Its tag: en, fr, zh, ar, …',

  lanes: {
    validity: 'Validity',
    visibility: 'Visibility',
    proceedings: 'Proceedings',
    protection: 'Protection',
    pressure: 'Pressure',
  },
  undatedOrder: 'In no known order',
  inDoubt: 'In doubt',
  saidBy: (sources: number): string => (sources === 1 ? 'Source' : 'Sources'),
  translation: 'Translation',

  pages: 'Pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
};
