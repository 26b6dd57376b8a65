import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { codePointLength, isCleanText, normaliseText, withoutBidiControls } from '../../src/lib/text.ts';

const anyText = fc.string({ unit: 'binary' });

describe('isCleanText', () => {
  test.each([
    '',
    'plain',
    'line\nline\r\n\tindented',
    'é',
    'العربية',
    '红色通缉令',
    '👩‍⚖️',
    '\u0085\u0092',
    '\u007f',
  ])('accepts %j', (text) => {
    expect(isCleanText(text)).toBe(true);
  });

  test.each([
    '\0',
    'a\0b',
    '\u0007',
    '\u001b[31m',
    '\u000b',
    '\u000c',
    '\ud800',
    'a\udc00',
    '\udc00\ud800',
    '\u001f',
  ])('refuses %j', (text) => {
    expect(isCleanText(text)).toBe(false);
  });

  test('accepts exactly the texts that survive UTF-8 and hold no C0 control but tab, line feed, carriage return', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const lowUnit = fc.integer({ min: 0, max: 0x9f }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.array(fc.oneof(unit, lowUnit), { maxLength: 6 }), (units) => {
        const text = units.join('');
        const survives = Buffer.from(text, 'utf8').toString('utf8') === text;
        const controls = units.filter((character) => character < ' ' && !'\t\n\r'.includes(character));
        expect(isCleanText(text)).toBe(survives && controls.length === 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('normaliseText', () => {
  test.each([
    ['  a \n', 'a'],
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['e\u0301', '\u00e9'],
    ['\u00a0a\ufeff', 'a'],
    ['a  b', 'a  b'],
  ])('%j becomes %j', (text, normalised) => {
    expect(normaliseText(text)).toBe(normalised);
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))),
    );
  });
});

test('withoutBidiControls drops the marks of direction and nothing else', () => {
  expect(withoutBidiControls('\u200f5\u200e \u202aيوليو\u202c \u2066\u20692021\u061c')).toBe('5 يوليو 2021');
  expect(withoutBidiControls('می\u200cخواهم 👩\u200d⚖️')).toBe('می\u200cخواهم 👩\u200d⚖️');
});

test.each([
  ['', 0],
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 2],
  ['👩‍⚖️', 4],
  ['红色', 2],
])('%j has %i code points', (text, length) => {
  expect(codePointLength(text)).toBe(length);
});
