import type { Messages } from '../en/messages.ts';

export const dateWords: Messages['dates'] = {
  about: (date) => `hacia ${date}`,
  uncertain: (date) => `${date} (incierto)`,
  unknown: 'fecha desconocida',
};
