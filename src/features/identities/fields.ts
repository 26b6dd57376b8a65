import { z } from 'zod';
import { DOCUMENT_KINDS, IDENTITY_ROLES } from '../../domain/codes.ts';
import type { FieldName } from '../../messages/en/messages.ts';
import { code, date, language, line, optional, state, text } from '../../record/fields.ts';
import { listOf } from '../../record/group.ts';

/** A name as it is written in one language or script: `ar`, `und-Cyrl`. */
const name = { text: line(), language: optional(language()) };

const shape = {
  role: code('identityRole', IDENTITY_ROLES),
  names: listOf(name, 30),
  aliases: listOf(name, 30),
  birthDate: optional(date()),
  birthPlace: optional(line()),
  documents: listOf(
    {
      kind: code('documentKind', DOCUMENT_KINDS),
      state: optional(state()),
      number: optional(line(100)),
    },
    20,
  ),
  contacts: listOf({ value: line(), note: optional(line()) }, 20),
  address: optional(text(2000)),
  relationTo: optional(text(2000)),
} satisfies { [Name in FieldName]?: z.ZodType };

/**
 * Who somebody in a case really is. Nothing of it is stored but sealed, save the role, which a list may show.
 */
export const IdentityFields = z.strictObject(shape);
export type IdentityContent = z.output<typeof IdentityFields>;

/** How forms and pages know it, as they do a kind of record. */
export const IDENTITY = { type: 'identity', fields: IdentityFields } as const;
