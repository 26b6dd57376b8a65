import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from '../../src/lib/project.ts';

/** Source files by their path from the project's folder, with `/` between the parts. */
export type Tree = ReadonlyMap<string, string>;

/** One import statement: what it names, and the file that is if the name is relative. */
export interface Import {
  name: string;
  /** The path of the file imported; undefined for a package. */
  file: string | undefined;
  /** Whether nothing is left of it once the types are gone. */
  typesOnly: boolean;
}

/** The TypeScript files under some folders of the project. */
export function readTree(...folders: readonly string[]): Tree {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  return new Map(paths.map((path) => [path, readFileSync(join(projectFolder, path), 'utf8')]));
}

/** A tree for a test of the checker: each file with what it imports, one statement a line. */
export function planted(files: Record<string, string>): Tree {
  return new Map(Object.entries(files));
}

// A statement begins a line; what stands between its first word and the module's name holds no quote or semicolon.
const STATEMENT = /^[ \t]*(import|export)\b(?![.(])([^;'"`]*?)(['"])([^'"\n]+)\3/gm;
const CALL = /\b(?:import|require)\s*\(\s*(?:(['"`])([^'"`\n]*)\1\s*[,)])?/g;

/**
 * What a file imports, statically or by a call, re-exports among it. Throws for a call whose module is not written
 * out, since nobody can follow it.
 */
export function importsOf(path: string, source: string): Import[] {
  const statements = [...source.matchAll(STATEMENT)]
    .filter(([, , between = '']) => /^\s*$|\bfrom\s*$/.test(between))
    .map(([, , between = '', , name = '']) => ({ name, typesOnly: isTypesOnly(between) }));
  const code = source.replace(/^\s*(\/\/|\/?\*).*$/gm, '');
  const calls = [...code.matchAll(CALL)].map(([call, , name]) => {
    if (name === undefined || name.includes('${')) throw new Error(`${path}: ${call}…) cannot be followed`);
    return { name, typesOnly: false };
  });
  return [...statements, ...calls].map(({ name, typesOnly }) => ({
    name,
    file: /^\.\.?\//.test(name) ? join(dirname(path), name) : undefined,
    typesOnly,
  }));
}

function isTypesOnly(between: string): boolean {
  if (/^\s*type\b/.test(between)) return true;
  const names = /^\s*\{([^}]*)\}\s*from\s*$/.exec(between)?.[1]?.split(',') ?? [];
  const named = names.map((name) => name.trim()).filter((name) => name !== '');
  return named.length > 0 && named.every((name) => name.startsWith('type '));
}

/** Whether a file is in the project, for imports of what is not TypeScript. */
export function isInProject(path: string): boolean {
  return existsSync(join(projectFolder, path));
}
