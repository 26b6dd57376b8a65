import type { Messages } from '../en/messages.ts';
import { isolated } from './isolate.ts';

/** How a date says what is not sure about it. */
export const dateWords: Messages['dates'] = {
  about: (date) => `حوالي ${isolated(date)}`,
  uncertain: (date) => `${isolated(date)} (غير مؤكد)`,
  unknown: 'تاريخ غير معروف',
};
