import { describe, expect, test } from '@jest/globals';
import { reader } from '../../src/reading/reader.ts';

describe('the language of a text', () => {
  test.each([
    ['en', 'The court finds that the request was made by the State and is not to be granted.'],
    ['fr', 'La cour constate que la demande est présentée par un État qui ne la justifie pas.'],
    ['es', 'La sala considera que el hecho por el que se reclama no es delito en los términos del tratado.'],
    ['pt', 'O tribunal considera que os factos não são puníveis e que a prova não foi feita pela acusação.'],
    [
      'it',
      'La corte osserva che il fatto non è previsto dalla legge e che la richiesta non è stata motivata.',
    ],
    [
      'de',
      'Das Gericht stellt fest, dass die Auslieferung nicht zulässig ist und der Haftbefehl aufgehoben wird.',
    ],
    [
      'nl',
      'De rechtbank stelt vast dat het verzoek niet voldoet aan de eisen van het verdrag en wijst het af.',
    ],
    ['pl', 'Sąd stwierdza, że wniosek nie jest zasadny i nie ma podstaw do wydania osoby ściganej za czyn.'],
    [
      'tr',
      'Mahkeme bu talep ile ilgili olarak iade şartlarının ve delillerin bulunmadığı için karar vermiştir.',
    ],
    ['ru', 'Суд находит, что оснований для выдачи не имеется и что жалоба на это решение не подана.'],
    [
      'uk',
      'Суд вважає, що підстав для видачі не встановлено і що це рішення є законним та її скаргу відхилено.',
    ],
  ])('%s is told by its small words', (language, text) => {
    expect(reader.read(text).language).toBe(language);
  });

  test.each(['', '12.3.2021', 'XK-42', '!!!'])('it stays unknown in %p', (text) => {
    expect(reader.read(text)).toEqual({ language: null, candidates: [] });
  });

  test('a given language is believed, with or without a region', () => {
    const text = 'The court finds that the request is politically motivated.';
    expect(reader.read(text, 'en-GB').candidates).toHaveLength(1);
    expect(reader.read(text, 'de')).toEqual({ language: 'de', candidates: [] });
  });
});
