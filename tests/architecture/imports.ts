import {
  ACTIONS,
  EXCEPTIONS,
  FACES,
  FEATURES,
  LAYERS,
  mayImportPackage,
  RESTRICTIONS,
  type Restriction,
} from './layers.ts';
import { importsOf, type Import, type Tree } from './tree.ts';

interface Edge extends Import {
  from: string;
}

interface FileEdge extends Edge {
  file: string;
}

/** Every import of a tree that its layers, its features' order or a restriction refuses, with the reason. */
export function wrongImports(tree: Tree): string[] {
  const homeless = [...tree.keys()]
    .filter((path) => layerOf(path) === undefined || placeOf(path) === -1)
    .map((path) => `${path}: belongs to no layer or feature`);
  const barrels = [...tree.keys()]
    .filter((path) => /(?:^|\/)index\.tsx?$/.test(path))
    .map((path) => `${path}: import the file you mean, not a folder's index`);
  const packages = edgesOf(tree)
    .filter(({ from, file, name }) => file === undefined && !mayImportPackage(from, name))
    .map(({ from, name }) => `${from} -> ${name}: not a package for this place`);
  const files = betweenFiles(tree).flatMap((edge) => {
    const fault = faultOf(edge, tree);
    return fault === undefined || EXCEPTIONS.has(said(edge)) ? [] : [`${said(edge)}: ${fault}`];
  });
  return [...homeless, ...barrels, ...packages, ...new Set(files)];
}

/** The exceptions that no file makes use of. */
export function idleExceptions(tree: Tree): string[] {
  const made = new Set(
    betweenFiles(tree)
      .filter((edge) => faultOf(edge, tree) !== undefined)
      .map(said),
  );
  return [...EXCEPTIONS.keys()].filter((exception) => !made.has(exception));
}

/** Every circle of imports, imports of types among them: each as the files on it, in the order of the alphabet. */
export function circles(tree: Tree): string[][] {
  const next = new Map<string, string[]>([...tree.keys()].map((path) => [path, []]));
  for (const { from, file } of betweenFiles(tree)) next.get(from)?.push(file);
  const reaches = new Map([...next.keys()].map((path) => [path, reachable(path, next)]));
  const together = [...next.keys()]
    .filter((path) => reaches.get(path)!.has(path))
    .map((path) =>
      [...next.keys()].filter((other) => reaches.get(path)!.has(other) && reaches.get(other)!.has(path)),
    )
    .map((circle) => circle.toSorted().join('\n'));
  return [...new Set(together)].map((circle) => circle.split('\n'));
}

/** Every import of a tree. */
export function edgesOf(tree: Tree): Edge[] {
  return [...tree].flatMap(([from, source]) => importsOf(from, source).map((each) => ({ ...each, from })));
}

function betweenFiles(tree: Tree): FileEdge[] {
  return edgesOf(tree).filter((edge): edge is FileEdge => edge.file !== undefined);
}

function said({ from, file }: FileEdge): string {
  return `${from} -> ${file}`;
}

function faultOf(edge: FileEdge, tree: Tree): string | undefined {
  const { from, file } = edge;
  if (!tree.has(file)) return 'no such file in the program';
  const [own, other] = [layerOf(from), layerOf(file)];
  if (own === undefined || other === undefined) return undefined;
  if (own.folder !== other.folder && own.height <= other.height) return 'imports point down';
  if ((placeOf(from) ?? Infinity) < (placeOf(file) ?? 0)) return 'the feature comes later';
  const face = FACES.exec(file)?.[1];
  if (face !== undefined && own.folder === 'src/features') return 'routes and API are for the layers above';
  const actor = ACTIONS.exec(file)?.[1];
  if (actor !== undefined && own.folder === 'src/features' && !from.startsWith(`src/features/${actor}/`))
    return "another feature's actions";
  return RESTRICTIONS.find((restriction) => breaks(edge, restriction))?.because;
}

function breaks({ from, file, typesOnly }: FileEdge, { of, only, never, exceptTypes }: Restriction): boolean {
  if (!of.test(from) || (exceptTypes === true && typesOnly)) return false;
  return (only !== undefined && !only.test(file)) || (never?.test(file) ?? false);
}

function layerOf(path: string): { height: number; folder: string } | undefined {
  for (const [height, folders] of LAYERS.entries()) {
    const folder = folders.find((each) => path === each || path.startsWith(`${each}/`));
    if (folder !== undefined) return { height, folder };
  }
  return undefined;
}

/** Its feature's place in their order: -1 for a feature that is not in it, undefined for what is no feature's. */
function placeOf(path: string): number | undefined {
  const feature = /^src\/features\/([^/]+)/.exec(path)?.[1];
  return feature === undefined ? undefined : FEATURES.indexOf(feature);
}

function reachable(start: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const waiting = [...(next.get(start) ?? [])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...(next.get(path) ?? []));
  }
  return seen;
}
