import type { Messages } from '../en/messages.ts';

export const dateWords: Messages['dates'] = {
  about: (date) => `vers ${date}`,
  uncertain: (date) => `${date} (incertain)`,
  unknown: 'date inconnue',
};
