import { RELIABILITIES, SOURCE_KINDS } from '../../domain/codes.ts';
import { code, date, hash, language, line, optional, webAddress } from '../../record/fields.ts';
import { defineKind, fields, type RecordOf } from '../../record/kind.ts';

/** Where facts come from; every record cites its sources. */
export const sourceKind = defineKind({
  type: 'source',
  table: 'sources',
  path: 'sources',
  ownPath: 'sources',
  parent: { type: 'case', column: 'case_id' },
  groupColumn: 'id',
  fields: fields({
    kind: code('source', SOURCE_KINDS).default('other'),
    title: line(500),
    publisher: optional(line()),
    publishedOn: optional(date()),
    url: optional(webAddress()),
    language: optional(language()),
    reliability: code('reliability', RELIABILITIES).default('not_judged'),
    sha256: optional(hash()),
  }),
});
export type Source = RecordOf<typeof sourceKind>;
