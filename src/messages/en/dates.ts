/** How a date says what is not sure about it. */
export const dateWords = {
  about: (date: string) => `about ${date}`,
  uncertain: (date: string) => `${date} (uncertain)`,
  unknown: 'date unknown',
};
