import { ACTOR_ROLES, INCIDENTS, INCIDENT_TARGETS } from '../../domain/codes.ts';
import { code, date, line, optional, text } from '../../record/fields.ts';
import { defineKind, fields, type RecordOf } from '../../record/kind.ts';

/** Pressure on the person, a relative or an associate. */
export const incidentKind = defineKind({
  type: 'incident',
  table: 'incidents',
  path: 'incidents',
  ownPath: 'incidents',
  parent: { type: 'case', column: 'case_id' },
  groupColumn: 'id',
  fields: fields({
    kind: code('incident', INCIDENTS),
    happenedOn: optional(date()),
    actor: optional(line()),
    actorRole: code('actorRole', ACTOR_ROLES).default('unknown'),
    against: code('incidentTarget', INCIDENT_TARGETS).default('person'),
    description: optional(text()),
  }),
});
export type Incident = RecordOf<typeof incidentKind>;
