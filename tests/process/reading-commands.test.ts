import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { article3, build, leaveNothing } from './program.ts';

jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'article3-texts-'));
/** These commands need no database: there is none, and no settings that lead to one. */
const settings = { DATA_DIR: join(folder, 'data') };
const inFile = (name: string, content: string) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

beforeAll(build);
afterAll(leaveNothing);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const english = 'The appeal is heard today. The court finds that the prosecution is politically motivated.';
const finding = {
  stance: 'finding',
  target: 'prosecution',
  ground: 'POL_PURPOSE',
  quote: 'The court finds that the prosecution is politically motivated.',
  start: 27,
  end: english.length,
  reasons: expect.any(Array),
};

test('a ruling is read from a file or from standard input, in the language that is told or guessed', async () => {
  const file = inFile('ruling.txt', english);
  const [guessed, told, piped, another, missing] = await Promise.all([
    article3(['read-ruling', file], settings),
    article3(['read-ruling', file, '--language', 'en'], settings),
    article3(['read-ruling', '-'], settings, english),
    article3(['read-ruling', file, '--language', 'tr'], settings),
    article3(['read-ruling', join(folder, 'none.txt')], settings),
  ]);
  for (const ended of [guessed, told, piped]) {
    expect(ended).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(ended.out)).toEqual({ language: 'en', candidates: [finding] });
  }
  expect(JSON.parse(another.out)).toEqual({ language: 'tr', candidates: [] });
  expect(missing).toMatchObject({
    status: 1,
    out: '',
    err: `${join(folder, 'none.txt')} cannot be read (ENOENT).\n`,
  });
});

test('passages are answered a line each, and a line that is none is named by its number', async () => {
  const lines = [
    { id: 'a', lang: 'en', text: english },
    { id: 'b', lang: 'en', text: 'Bail is refused.' },
  ].map((passage) => JSON.stringify(passage));
  const [read, broken] = await Promise.all([
    article3(['read-rulings', '--passages', inFile('good.jsonl', `${lines.join('\n\n')}\n`)], settings),
    article3(['read-rulings', '--passages', inFile('bad.jsonl', `${lines[0]}\n{"id": 7}\n`)], settings),
  ]);
  expect(read).toMatchObject({ status: 0, err: '' });
  expect(
    read.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toEqual([
    { id: 'a', found: true, stance: 'finding', quote: finding.quote },
    { id: 'b', found: false, stance: null, quote: null },
  ]);
  expect(broken).toMatchObject({ status: 1, err: 'Line 2 is not a JSON object with id, lang and text.\n' });
});

test('help is on standard output; an unknown command is named, with the help, and ends with status 2', async () => {
  const [help, nothing, unknown] = await Promise.all([
    article3(['help'], settings),
    article3([], settings),
    article3(['make', 'coffee', 'now'], settings),
  ]);
  for (const usage of [
    'user add',
    'token issue',
    'job list',
    'job run',
    'read-ruling',
    'read-rulings',
    'doctor',
  ])
    expect(help.out).toContain(`\n  ${usage}`);
  expect(help).toMatchObject({ status: 0, err: '' });
  expect(nothing).toEqual(help);
  expect(unknown).toMatchObject({
    status: 2,
    out: '',
    err: `There is no command make coffee.\n\n${help.out}`,
  });
});
