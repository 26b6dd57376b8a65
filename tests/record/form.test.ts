import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { LOCALES } from '../../src/domain/codes.ts';
import { KINDS } from '../../src/features/kinds.ts';
import { readForm, writeForm } from '../../src/features/records/form.ts';
import { accept } from '../../src/record/faults.ts';
import { RECORD_TYPES } from '../../src/record/recorded.ts';
import { anyRecord, type Ids } from './any-record.ts';

const ids: Ids = Object.fromEntries(
  RECORD_TYPES.map((type, index) => [type, [`00000000-0000-7000-8000-0000000000${10 + index}`]]),
);

describe.each(LOCALES)('a form in %s', (locale) => {
  test.each(KINDS.map((kind) => [kind.type, kind] as const))(
    'gives back any %s as it was shown',
    (_, kind) => {
      fc.assert(
        fc.property(anyRecord(kind, ids), (record) => {
          const typed = writeForm(kind.fields, record, locale);
          const read = accept(kind.fields, readForm(kind.fields, typed, locale));
          expect(read).toEqual({ ok: true, data: record });
        }),
        { numRuns: 60 },
      );
    },
  );
});
