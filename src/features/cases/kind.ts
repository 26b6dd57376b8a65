import { z } from 'zod';
import type { Audience } from '../../domain/access-codes.ts';
import { CASE_BASES, CASE_STATUSES, PROFILES } from '../../domain/codes.ts';
import { code, codes, line, optional, states, text } from '../../record/fields.ts';
import { defineKind, fields, type RecordOf } from '../../record/kind.ts';
import { newCodename } from './codename.ts';

const CaseFields = fields({
  title: optional(line()),
  summary: optional(text()),
  basis: code('basis', CASE_BASES).default('confidential'),
  status: code('status', CASE_STATUSES).default('open'),
  person: z
    .strictObject({
      pseudonym: optional(line(80)),
      nationalities: states(),
      profiles: codes('profile', PROFILES),
    })
    .prefault({}),
});
export type Case = RecordOf<typeof CaseFields> & { reference: string; audience: Audience };

/** One person's story. All other records hang on it. */
export const caseKind = defineKind({
  type: 'case',
  table: 'cases',
  path: 'cases',
  ownPath: 'cases',
  groupColumn: 'id',
  fields: CaseFields,
  // A typed pseudonym can give a person away; only a story that is public anyway keeps the name it is known by.
  checkBeside: (record, set) => {
    const before = set.get('case')?.[0] as Case | undefined;
    const { pseudonym } = record.person;
    // One that was typed while the story was public does not go along when it becomes confidential.
    const drawn = before?.basis === 'confidential' && pseudonym === before.person.pseudonym;
    if (record.basis !== 'confidential') return [];
    return [
      ...(pseudonym === null || drawn
        ? []
        : [{ path: 'person.pseudonym', code: 'pseudonym_only_in_public_record' }]),
      ...(before?.audience === 'staff' ? [{ path: 'basis', code: 'open_to_staff' }] : []),
    ];
  },
  prepare: (input) =>
    input.person.pseudonym === null
      ? { ...input, person: { ...input.person, pseudonym: newCodename() } }
      : input,
});
