-- What people did besides changing records, which revisions tell: who signed in, who was let in, who looked at an
-- identity. It names cases, accounts and records by id and never holds what they contain.
create table audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null default recording_time(),
  account_id uuid not null default recording_account() references accounts (id),
  action text not null constraint audit_action_is_a_code check (action ~ '^[a-z_]{1,60}$'),
  case_id uuid,
  subject_type text,
  subject_id uuid,
  reason text,
  constraint audit_subject_has_a_type check ((subject_type is null) = (subject_id is null))
);
-- Serves: who did what in a case, newest first.
create index audit_entries_of_case on audit_entries (case_id, id) where case_id is not null;
-- Serves: how often somebody did something since a time.
create index audit_entries_of_account on audit_entries (account_id, action, at);
-- Administrators are told once a day of somebody who wants to open more than a day allows, however often and however
-- much at once. Serves: those they are told of.
create unique index daily_limit_told_once on audit_entries (account_id, ((at at time zone 'UTC')::date))
  where action = 'daily_limit_reached';
create trigger audit_entries_are_append_only before update or delete on audit_entries
  for each row execute function refuse_change();
create trigger audit_entries_are_never_emptied before truncate on audit_entries
  for each statement execute function refuse_change();
