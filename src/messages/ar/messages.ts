import type { Messages } from '../en/messages.ts';
import { accessWords } from './access.ts';
import { codeWords } from './codes.ts';
import { dateWords } from './dates.ts';
import { faultWords } from './faults.ts';
import { fieldWords } from './fields.ts';
import { flagWords } from './flags.ts';
import { hintWords } from './hints.ts';
import { memberWords } from './members.ts';
import { identityWords } from './identities.ts';
import { pageWords } from './pages.ts';
import { problemWords, referenceWords } from './problems.ts';
import { secondPersonWords } from './second-person.ts';
import { uiWords } from './ui.ts';

export const ar: Messages = {
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
