-- Who recorded what, when and why. Rows are written by a trigger on every record table, so no path of the
-- application, no script and no hand on a console can change a record without leaving one.

create table revisions (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null,
  recorded_by uuid not null references accounts (id),
  case_id uuid not null,
  record_type text not null,
  record_id uuid not null,
  version integer not null,
  operation text not null constraint revision_operation check (operation in ('recorded', 'changed', 'retracted')),
  before jsonb,
  after jsonb,
  reason text,
  constraint revision_images check ((before is null) = (operation = 'recorded') and (after is null) = (operation = 'retracted')),
  -- Two revisions can never claim to be the same version of the same record.
  constraint revision_version_once unique (record_id, version)
);
-- Serves: what was recorded in a case between two times.
create index revisions_of_case on revisions (case_id, recorded_at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger revisions_are_append_only before update or delete on revisions
  for each row execute function refuse_change();
create trigger revisions_are_never_emptied before truncate on revisions
  for each statement execute function refuse_change();

-- Runs with its owner's rights because the application may not insert revisions by itself. The argument is
-- the record's type. Range columns are left out: they follow from the dates.
create function keep_revision() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  actor uuid := nullif(current_setting('article3.account', true), '')::uuid;
  at timestamptz := nullif(current_setting('article3.at', true), '')::timestamptz;
  was jsonb;
  now_is jsonb;
begin
  if actor is null or at is null then
    raise exception 'a record cannot change without an actor' using errcode = 'insufficient_privilege';
  end if;
  if tg_op <> 'INSERT' then
    was := to_jsonb(old) - tg_argv;
  end if;
  if tg_op <> 'DELETE' then
    now_is := to_jsonb(new) - tg_argv;
  end if;
  if tg_op = 'UPDATE' and new.version <> old.version + 1 then
    raise exception 'a record changes by one version at a time' using errcode = 'serialization_failure';
  end if;
  insert into public.revisions (recorded_at, recorded_by, case_id, record_type, record_id, version, operation, before, after, reason)
  values (
    at,
    actor,
    case when tg_op = 'DELETE' then old.case_id else new.case_id end,
    tg_argv[0],
    case when tg_op = 'DELETE' then old.id else new.id end,
    case when tg_op = 'DELETE' then old.version + 1 else new.version end,
    case tg_op when 'INSERT' then 'recorded' when 'UPDATE' then 'changed' else 'retracted' end,
    was,
    now_is,
    nullif(current_setting('article3.reason', true), '')
  );
  return null;
end $$;
revoke execute on function keep_revision() from public;

-- What every record table has besides its own columns is filled from the transaction's context.
create function recording_account() returns uuid language sql stable
  return nullif(current_setting('article3.account', true), '')::uuid;
create function recording_time() returns timestamptz language sql stable
  return nullif(current_setting('article3.at', true), '')::timestamptz;

-- A citation names a source of the same case. A foreign key cannot reach into the list, so this stands in for it.
create function cited_sources_belong_to_case() returns trigger language plpgsql as $$
begin
  if exists (
    select from jsonb_array_elements(new.citations) as citation
    where not exists (
      select from sources
      where sources.case_id = new.case_id and sources.id = (citation ->> 'sourceId')::uuid
    )
  ) then
    raise exception 'a citation names a source of another case'
      using errcode = 'foreign_key_violation', constraint = 'citation_source', table = tg_table_name;
  end if;
  return null;
end $$;
