-- Flags: prompts for a person, never verdicts. Reviewed here, kept in the history like any record.

create table flags (
  id uuid primary key,
  case_id uuid not null references cases (id) on delete cascade,
  version integer not null default 1 constraint flag_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  rule text not null constraint flag_rule check (rule in ('R01', 'R02', 'R03', 'R10')),
  rule_version integer not null,
  subject_type text not null,
  subject_id uuid not null,
  state text not null constraint flag_state check (state in ('open', 'confirmed', 'dismissed', 'resolved')),
  -- What the explanation is made of. Days are counted when it is read, so a standing flag need not change daily.
  facts jsonb not null,
  evidence jsonb not null constraint flag_evidence check (jsonb_typeof(evidence) = 'array'),
  fired_at timestamptz not null,
  resolved_at timestamptz,
  resolution jsonb,
  review jsonb,
  constraint flag_once unique (case_id, rule, subject_id),
  constraint flag_resolution_says_why check ((state = 'resolved') = (resolved_at is not null) and (resolved_at is null) = (resolution is null)),
  constraint flag_decision_has_review check (state not in ('confirmed', 'dismissed') or review is not null)
);
-- Serves: open flags of a rule, newest first.
create index flags_by_state on flags (state, rule, id);
create trigger flags_keep_revision after insert or update or delete on flags
  for each row execute function keep_revision('flag');

-- One row for each scheduled slot of a job, and for each run on demand (no slot). A slot that has ended is never
-- run again, whatever number of servers share the database.
create table job_runs (
  id uuid primary key,
  job text not null,
  slot timestamptz,
  started_at timestamptz not null,
  started_by uuid not null references accounts (id),
  ended_at timestamptz,
  counts jsonb,
  error text,
  constraint job_slot_once unique (job, slot),
  constraint job_run_ends_with_a_result check ((ended_at is null) = (counts is null and error is null))
);
-- Serves: the latest runs of a job.
create index job_runs_by_job on job_runs (job, started_at desc);

-- Cases that came with the program to try it out, and are marked as such wherever they are shown.
create table demo_cases (
  case_id uuid primary key references cases (id) on delete cascade
);
