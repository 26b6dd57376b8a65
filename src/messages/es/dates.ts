import type { Messages } from '../catalogue.ts';

export const dateWords: Messages['dates'] = {
  about: (date) => `hacia ${date}`,
  uncertain: (date) => `${date} (incierto)`,
  unknown: 'fecha desconocida',
};
