import { remembered } from '../../lib/remembered.ts';
import type { Kind } from '../../record/kind.ts';
import type { Recorded } from '../../record/recorded.ts';
import { partsOf, type RecordSet } from '../../record/record-set.ts';
import { KINDS } from '../kinds.ts';

/**
 * A record as the API sends it: its fields, what follows from them on a day, the record it is part of under that
 * record's name (`noticeId`), and the parts that are shown inside it.
 */
export function present(kind: Kind, record: Recorded, set: RecordSet, day: string): Record<string, unknown> {
  const { parentId, ...shown }: Recorded & Record<string, unknown> = { ...record };
  const { parentName, parts } = surroundingsOf(kind);
  if (parentName !== undefined) shown[parentName] = parentId;
  Object.assign(shown, kind.derive?.(record as never, set, day));
  for (const part of parts) {
    shown[part.embeddedAs!] = partsOf(set, part, record.id).map((each) => present(part, each, set, day));
  }
  return shown;
}

/** What a kind is shown with, besides its fields. */
const surroundingsOf = remembered((kind: Kind) => ({
  parentName:
    kind.parent === undefined || kind.parent.type === 'case' ? undefined : `${camel(kind.parent.type)}Id`,
  parts: KINDS.filter((part) => part.embeddedAs !== undefined && part.parent?.type === kind.type),
}));

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
