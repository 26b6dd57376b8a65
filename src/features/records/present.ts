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
  const { parentId, ...rest } = record;
  const { parentName, parts } = surroundingsOf(kind);
  return {
    ...rest,
    ...(parentName === undefined ? {} : { [parentName]: parentId }),
    ...kind.derive?.(record as never, set, day),
    ...Object.fromEntries(
      parts.map((part): [string, unknown] => [
        part.embeddedAs!,
        partsOf(set, part, record.id).map((each) => present(part, each, set, day)),
      ]),
    ),
  };
}

/** What a kind is shown with, besides its fields. */
const surroundingsOf = remembered((kind: Kind) => ({
  parentName:
    kind.parent === undefined || kind.parent.type === 'case' ? undefined : `${camel(kind.parent.type)}Id`,
  parts: KINDS.filter((part) => part.embeddedAs !== undefined && part.parent?.type === kind.type),
}));

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
