import { accessWords } from './access.ts';
import { codeWords } from './codes.ts';
import { faultWords } from './faults.ts';
import { dateWords } from './dates.ts';
import { fieldWords } from './fields.ts';
import { flagWords } from './flags.ts';
import { hintWords } from './hints.ts';
import { memberWords } from './members.ts';
import { identityWords } from './identities.ts';
import { pageWords } from './pages.ts';
import { problemWords, referenceWords } from './problems.ts';
import { secondPersonWords } from './second-person.ts';
import { uiWords } from './ui.ts';

export const en = {
  access: accessWords,
  codes: codeWords,
  dates: dateWords,
  flags: flagWords,
  fields: fieldWords,
  faults: faultWords,
  hints: hintWords,
  members: memberWords,
  identities: identityWords,
  pages: pageWords,
  problems: problemWords,
  ...referenceWords,
  secondPerson: secondPersonWords,
  ui: uiWords,
};

/**
 * The shape of every catalogue. English is written first and gives it; a language that lacks a key does not compile.
 * A message with something in it is a function, so that each language can order and inflect as it must.
 */
export type Messages = typeof en;
export type FieldName = keyof Messages['fields'];
export type CodeGroup = keyof Messages['codes'];
