import type { Messages } from '../catalogue.ts';

export const dateWords: Messages['dates'] = {
  about: (date) => `vers ${date}`,
  uncertain: (date) => `${date} (incertain)`,
  unknown: 'date inconnue',
};
