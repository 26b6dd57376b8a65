import type { Tree } from './tree.ts';

/** Words that stand for something a program gets from one place only, with the places that may say them. */
interface Word {
  word: RegExp;
  in: RegExp;
  because: string;
}

export const WORDS: readonly Word[] = [
  { word: /\bconsole\s*[.[]/, in: /^$/, because: 'what is logged goes through src/web/log.ts' },
  {
    word: /\bprocess\s*\.\s*env\b/,
    in: /^src\/(?:config|main|cli)\.ts$/,
    because: 'settings are read once, by src/config.ts',
  },
  {
    word: /\bnew\s+Date\s*\(\s*\)/,
    in: /^src\/lib\/clock\.ts$/,
    because: 'the time is passed in',
  },
  {
    // Waiting for another process takes the time it takes, whatever day the program believes it is.
    word: /\bDate\s*\.\s*now\b/,
    in: /^src\/db\/embedded\//,
    because: 'the time is passed in',
  },
  { word: /\bMath\s*\.\s*random\b/, in: /^$/, because: 'chance comes from node:crypto' },
  { word: /\b(?:TODO|FIXME|XXX)\b/, in: /^$/, because: 'an issue is the place for it' },
];

/** Every forbidden word of a tree, comments left out but for the marks of unfinished work. */
export function forbiddenWords(tree: Tree): string[] {
  return [...tree].flatMap(([path, source]) => {
    const code = withoutComments(source);
    return WORDS.filter(({ word, in: where }) => !where.test(path) && word.test(code)).map(
      ({ word, because }) => `${path}: ${word.exec(code)![0]} (${because})`,
    );
  });
}

/** The places where SQL is not written out where it is sent, by how the text begins there. */
export const MADE_SQL: ReadonlyMap<string, readonly string[]> = new Map([
  // Made from the kinds, of the names of their tables and columns.
  ['src/record/store.ts', ['text', '`select id from cases where id = (select case_id from ${table} ']],
  // A list of constants above it, whose only variable is bound as an identifier; and the migrations themselves.
  ['src/db/migrate.ts', ['grant', 'sql)']],
  // Prepared statements: their texts are constants, and those that store.ts makes of names.
  ['src/db/prepared.ts', ['{ name, text, values }']],
  // How a transaction ends, and what others wrote out and sent by way of it.
  ['src/db/begin.ts', ['how)', 'first)', 'sql, values)']],
  // What others wrote out.
  ['src/db/look.ts', ['first)', 'query as unknown']],
  // Before there is a login that could bind anything: names and numbers of ours, and a password quoted by the driver.
  ['src/db/embedded/logins.ts', ['`create role ${user} ']],
  ['src/db/embedded/claim.ts', ['`select ']],
]);

const SENT = /\.(?:raw|[a-z]+Raw|query)\s*(?:<[^(]*>)?\(\s*/g;
const WRITTEN_OUT = /^(?:'[^'\n]*'|"[^"\n]*"|`[^`]*`)\s*[,)]/;

/** Every statement that is sent to the database with anything but names of ours in its text. */
export function sqlFromElsewhere(tree: Tree): string[] {
  return [...tree].flatMap(([path, source]) =>
    [...source.matchAll(SENT)].flatMap(({ 0: call, index }) => {
      const rest = source.slice(index + call.length);
      const literal = WRITTEN_OUT.exec(rest)?.[0];
      if (literal !== undefined && !literal.includes('${')) return [];
      if (MADE_SQL.get(path)?.some((made) => rest.startsWith(made))) return [];
      return [`${path}: ${call.trim()}${rest.slice(0, 60).split('\n')[0]}`];
    }),
  );
}

function withoutComments(source: string): string {
  return source.replace(/^\s*(?:\/\/|\/?\*)(?!.*\b(?:TODO|FIXME|XXX)\b).*$/gm, '');
}
