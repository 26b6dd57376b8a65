-- Who the people in the cases really are. The database holds ciphertext alone: each case has a data key, and that is
-- stored only as wrapped by the installation's key, which is in a file outside the database. So neither a dump nor a
-- disk with the database on it names anybody.

-- A destroyed key leaves its row behind: it says that there were identities, and since when nobody can read them.
-- Without a reference to cases, as the history is: what was recorded outlives a case that was retracted.
create table case_keys (
  case_id uuid primary key,
  -- A 96-bit nonce, the encrypted key, a 128-bit tag.
  wrapped_key bytea constraint case_key_is_wrapped check (octet_length(wrapped_key) = 60),
  -- Which of the installation's keys wraps it.
  key_id text not null constraint case_key_id_shape check (key_id ~ '^[0-9a-f]{8,64}$'),
  created_at timestamptz not null default recording_time(),
  destroyed_at timestamptz,
  constraint case_key_is_there_or_destroyed check ((wrapped_key is null) = (destroyed_at is not null))
);

-- Every version of every identity; the newest is in force, and one without a ciphertext says that it was removed.
-- The role alone stands in clear, so that a list can be shown without opening anything.
create table identity_versions (
  identity_id uuid not null,
  version integer not null constraint identity_version check (version >= 1),
  case_id uuid not null references case_keys (case_id),
  role text not null constraint identity_role check (role in ('person', 'relative', 'associate', 'witness', 'other')),
  ciphertext bytea,
  nonce bytea constraint identity_nonce_is_96_bits check (octet_length(nonce) = 12),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  primary key (identity_id, version),
  constraint identity_is_whole check ((ciphertext is null) = (nonce is null)),
  constraint identity_begins_with_content check (version > 1 or ciphertext is not null)
);
-- Serves: the identities of a case.
create index identity_versions_of_case on identity_versions (case_id, identity_id, version desc);

create trigger identity_versions_are_append_only before update or delete on identity_versions
  for each row execute function refuse_change();
create trigger identity_versions_are_never_emptied before truncate on identity_versions
  for each statement execute function refuse_change();

-- A key may be wrapped anew or destroyed. What was destroyed stays so, and belongs to the case it belonged to.
create function keep_case_key() returns trigger language plpgsql as $$
begin
  if old.destroyed_at is not null or new.case_id <> old.case_id or new.created_at <> old.created_at then
    raise exception 'a case key is wrapped anew or destroyed, nothing else' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger case_keys_stay_destroyed before update on case_keys
  for each row execute function keep_case_key();
create trigger case_keys_are_never_deleted before delete on case_keys
  for each row execute function refuse_change();
create trigger case_keys_are_never_emptied before truncate on case_keys
  for each statement execute function refuse_change();

-- Members alone, even where a case is open to all staff: that its story is public does not make its people so.
do $$
declare
  kept text;
  is_system constant text := $x$(select acting_role()) = 'system'$x$;
  reads constant text := $x$exists (select from case_access as mine
    where mine.account_id = (select casework_account()) and mine.case_id = %1$I.case_id and (mine.whole or may_see_record(%1$I.case_id)))$x$;
  writes constant text := $x$exists (select from case_access as mine
    where mine.account_id = (select casework_account()) and mine.case_id = %1$I.case_id and mine.writes and (mine.whole or may_see_record(%1$I.case_id)))$x$;
begin
  foreach kept in array array['case_keys', 'identity_versions'] loop
    execute format('create policy seen on %I for select using (%s or %s)', kept, is_system, format(reads, kept));
    execute format('create policy added on %I for insert with check (%s or %s)', kept, is_system, format(writes, kept));
    execute format('alter table %I enable row level security, force row level security', kept);
    execute format('create policy owner on %I to current_user using (true) with check (true)', kept);
  end loop;
  execute format('create policy changed on case_keys for update using (%1$s or %2$s) with check (%1$s or %2$s)', is_system, format(writes, 'case_keys'));
end $$;
