-- Who may see and change what. The database holds it: a statement of the application that forgets to ask gets
-- nothing, whoever it is for. Who is acting stands in the settings of the transaction (article3.account,
-- article3.role); without them nothing can be seen.

-- What the acting person's role is; 'system' for jobs and seeds, which see all.
create function acting_role() returns text language sql stable
  return nullif(current_setting('article3.role', true), '');

-- Who works on a case. A case that was retracted keeps its people: its history is still theirs to read.
create table case_members (
  id uuid primary key,
  case_id uuid not null,
  account_id uuid not null references accounts (id),
  version integer not null default 1 constraint case_member_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  role text not null constraint case_member_role check (role in ('lead', 'member', 'reader')),
  constraint case_member_once unique (case_id, account_id)
);
-- Serves: the cases of a person.
create index case_members_by_account on case_members (account_id, case_id);

-- Who, besides leads and its author, may see a restricted record.
create table named_readers (
  id uuid primary key,
  case_id uuid not null,
  record_id uuid not null,
  account_id uuid not null references accounts (id),
  version integer not null default 1 constraint named_reader_version check (version >= 1),
  recorded_at timestamptz not null default recording_time(),
  recorded_by uuid not null default recording_account() references accounts (id),
  constraint named_reader_once unique (record_id, account_id)
);
-- Serves: the end of a membership.
create index named_readers_of_case on named_readers (case_id, account_id);

-- A public-record case may be opened to all staff; every other is seen by its members alone.
alter table cases
  add column audience text not null default 'members' constraint case_audience check (audience in ('members', 'staff')),
  add constraint case_open_to_staff_is_public check (audience = 'members' or basis = 'public_record');

-- The restricted records that a flag rests on, though it quotes none of them: without them it would say something else.
alter table flags add column rests_on uuid[] not null default '{}';

-- Which revisions a run may have made: from them its counts are made for whoever does not see every case.
alter table job_runs add column revisions_after bigint, add column revisions_up_to bigint;

-- What the history of a record needs in order to be shown to those, and only those, who may see the record today.
create table record_access (
  record_id uuid primary key,
  case_id uuid not null,
  -- The record it is part of, and is hidden with.
  parent_id uuid,
  author_id uuid not null,
  restricted boolean not null
);
-- Serves: the records of a case, when its history is read.
create index record_access_of_case on record_access (case_id);

-- Serves: whether a case holds a record that not all of its members may see.
create index record_access_restricted on record_access (case_id) where restricted;

-- What policies ask of every row, in one small table kept by triggers so that asking costs next to nothing: who may
-- see and write which case. What all staff may see stands under the account of nobody.
create table case_access (
  account_id uuid not null,
  case_id uuid not null,
  writes boolean not null,
  -- Whether there is no restricted record in the case. It stays false when the last becomes the team's: the records
  -- are then looked at more closely than they need be, which hides nothing.
  whole boolean not null,
  -- Serves: whether a case is somebody's.
  primary key (account_id, case_id)
);
-- Serves: a case that gets its first restricted record.
create index case_access_of_case on case_access (case_id);

create function all_staff() returns uuid language sql immutable return '00000000-0000-0000-0000-000000000000'::uuid;

-- Whoever is acting, if their role works on cases: a member who has another role now is no member meanwhile.
create function casework_account() returns uuid language sql stable
  return case when acting_role() in ('caseworker', 'lawyer') then recording_account() end;

-- As whom the acting person sees cases: themselves, and as all staff.
create function acting_as() returns uuid[] language sql stable
  return case when casework_account() is not null then array[casework_account(), all_staff()] end;

-- Lets an account see a case. The case is held, as it is by whoever restricts a record: else neither would know of the other.
create function give_access(account uuid, given_case uuid, may_write boolean) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from cases where id = given_case for no key update;
  insert into case_access (account_id, case_id, writes, whole)
  values (account, given_case, may_write, not exists (select from record_access where case_id = given_case and restricted));
end $$;
revoke execute on function give_access(uuid, uuid, boolean) from public;

create function keep_case_access() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' then
    delete from public.case_access where account_id = old.account_id and case_id = old.case_id;
  end if;
  if tg_op <> 'DELETE' then
    perform give_access(new.account_id, new.case_id, new.role <> 'reader');
  end if;
  return null;
end $$;
revoke execute on function keep_case_access() from public;
create trigger case_members_keep_access after insert or update or delete on case_members
  for each row execute function keep_case_access();

-- As before, and besides keeps up what policies go by.
create or replace function keep_revision() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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
  if tg_op <> 'DELETE' then
    insert into public.record_access (record_id, case_id, parent_id, author_id, restricted)
    values (
      new.id,
      new.case_id,
      case tg_argv[0]
        when 'case' then null
        when 'notice_event' then (now_is ->> 'notice_id')::uuid
        when 'withdrawal' then (now_is ->> 'notice_id')::uuid
        when 'request_event' then (now_is ->> 'extradition_request_id')::uuid
        when 'ruling' then (now_is ->> 'extradition_request_id')::uuid
        when 'finding' then (now_is ->> 'ruling_id')::uuid
        when 'flag' then (now_is ->> 'subject_id')::uuid
        else new.case_id
      end,
      new.recorded_by,
      coalesce(now_is ->> 'confidentiality' = 'restricted', false)
    )
    on conflict (record_id) do update
      set restricted = excluded.restricted
      where record_access.restricted <> excluded.restricted;
    if now_is ->> 'confidentiality' = 'restricted' then
      perform from public.cases where id = new.case_id for no key update;
      update public.case_access set whole = false where case_id = new.case_id and whole;
    end if;
  end if;
  if tg_argv[0] = 'case' then
    if tg_op <> 'INSERT' then
      delete from public.case_access where account_id = public.all_staff() and case_id = old.id;
    end if;
    if tg_op <> 'DELETE' and now_is ->> 'audience' = 'staff' then
      perform public.give_access(public.all_staff(), new.id, false);
    end if;
  end if;
  return null;
end $$;

-- What was recorded before there were members: whoever recorded a case leads it.
insert into record_access (record_id, case_id, parent_id, author_id, restricted)
select distinct on (record_id)
  record_id,
  case_id,
  case record_type
    when 'case' then null
    when 'notice_event' then (image ->> 'notice_id')::uuid
    when 'withdrawal' then (image ->> 'notice_id')::uuid
    when 'request_event' then (image ->> 'extradition_request_id')::uuid
    when 'ruling' then (image ->> 'extradition_request_id')::uuid
    when 'finding' then (image ->> 'ruling_id')::uuid
    when 'flag' then (image ->> 'subject_id')::uuid
    else case_id
  end,
  coalesce((image ->> 'recorded_by')::uuid, recorded_by),
  coalesce(image ->> 'confidentiality' = 'restricted', false)
from (select record_id, case_id, record_type, version, recorded_by, coalesce(after, before) as image from revisions) as told
order by record_id, version desc;

insert into case_members (id, case_id, account_id, recorded_at, recorded_by, role)
select gen_random_uuid(), record_id, author_id, now(), author_id, 'lead'
from record_access
where parent_id is null and author_id <> '00000000-0000-7000-8000-000000000001';

create trigger case_members_keep_revision after insert or update or delete on case_members
  for each row execute function keep_revision('case_member');
create trigger named_readers_keep_revision after insert or update or delete on named_readers
  for each row execute function keep_revision('named_reader');
create trigger case_members_are_never_emptied before truncate on case_members
  for each statement execute function refuse_change();
create trigger named_readers_are_never_emptied before truncate on named_readers
  for each statement execute function refuse_change();

-- A number that counts cases would tell everybody who gets one how many there are. So it is drawn; nobody else can
-- draw the same before this transaction ends. What a seed records is nobody's secret and gets the first that is free.
create or replace function assign_case_reference() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  this_year integer := extract(year from recording_time() at time zone 'UTC');
  digits integer;
  number bigint;
  drawn text;
begin
  for attempt in 0..199 loop
    digits := least(4 + attempt / 20, 9);
    number := case when acting_role() = 'system' and attempt < 20 then attempt + 1 else floor(random() * 10 ^ digits) end;
    drawn := 'A3-' || this_year || '-' || lpad(number::text, digits, '0');
    if pg_try_advisory_xact_lock(31, hashtext(drawn))
       and not exists (select from public.revisions where record_type = 'case' and version = 1 and after ->> 'reference' = drawn) then
      new.reference := drawn;
      return new;
    end if;
  end loop;
  raise exception 'no reference is free';
end $$;
-- Serves: a reference that was never given before, nor to a case that was retracted.
create index revisions_of_references on revisions ((after ->> 'reference')) where record_type = 'case' and version = 1;
drop table case_counters;

-- Hidden sources are cited too.
alter function cited_sources_belong_to_case() security definer set search_path = pg_catalog, public, pg_temp;
revoke execute on function cited_sources_belong_to_case() from public;

-- Whether no case was ever recorded under an id: only then may somebody make themselves its lead.
create function is_new_case(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return not exists (select from record_access where case_id = wanted);

-- Whether the acting person leads a case.
create function leads_case(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return exists (select from case_members where case_id = wanted and account_id = casework_account() and role = 'lead');

-- Whether the acting person may see the other members of a case.
create function is_case_of_mine(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return exists (select from case_members where case_id = wanted and account_id = casework_account());

-- Whether the acting person may see a record today, retracted or not: the case is theirs, and neither it nor what it
-- is part of is kept from them. For the history, whose rows are of every kind.
create function may_see_record(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
begin atomic
  with recursive up as (
    select * from record_access where record_id = wanted
    union
    select above.* from up join record_access as above on above.record_id = up.parent_id
  )
  select exists (select from up)
    and (
      exists (select from up join case_members as mine on mine.case_id = up.case_id where mine.account_id = casework_account())
      or casework_account() is not null
        and exists (select from up join cases on cases.id = up.case_id where cases.audience = 'staff')
    )
    and not exists (
      select from up
      where up.restricted
        and not exists (
          select from case_members as mine
          where mine.case_id = up.case_id and mine.account_id = casework_account()
            and (mine.role = 'lead' or mine.account_id = up.author_id
              or exists (select from named_readers as named where named.record_id = up.record_id and named.account_id = mine.account_id))
        )
    );
end;

-- Evidence shows the words of other records: it is shown only with them.
create function may_see_all(evidence jsonb) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return not exists (select from jsonb_array_elements(evidence) as one where not may_see_record((one ->> 'id')::uuid));

-- Whether the acting person may see all that a flag shows and rests on, given one as the history keeps it.
create function may_see_grounds(flag jsonb) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return may_see_all(flag -> 'evidence')
    and not exists (select from jsonb_array_elements_text(flag -> 'rests_on') as one where not may_see_record(one::uuid));

-- The same of a flag as it is today, or was when its case was retracted.
create function may_see_flag(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return coalesce((
    select may_see_grounds(coalesce(after, before)) from revisions where record_id = wanted order by version desc limit 1
  ), false);

-- Whether all staff may see a case: then they may also know who leads it, and whom to ask to be let in.
create function is_open_to_staff(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return acting_role() in ('caseworker', 'lawyer')
    and exists (select from cases where id = wanted and audience = 'staff' and confidentiality = 'team');

-- Whether whoever is acting sees a record of a case that is not whole to them. In PL/pgSQL and without a search path of their own, since that
-- costs least a row; so every name in them is whole.
create function sees(of_case uuid, record uuid, author uuid) returns boolean language plpgsql stable security definer as $$
declare
  me constant pg_catalog.uuid := nullif(pg_catalog.current_setting('article3.account', true), '')::pg_catalog.uuid;
begin
  if pg_catalog.current_setting('article3.role', true) = 'system' then
    return true;
  end if;
  if not exists (select from public.case_access as mine where mine.account_id = any (public.acting_as()) and mine.case_id = of_case) then
    return false;
  end if;
  -- Whoever writes a record may read it back before the trigger has noted whose it is.
  return public.may_see_record(record)
    or coalesce(author = me, false) and not exists (select from public.record_access as noted where noted.record_id = record);
end $$;

create function writes_case(wanted uuid) returns boolean language plpgsql stable security definer as $$
declare
  me constant pg_catalog.uuid := public.casework_account();
begin
  return coalesce(pg_catalog.current_setting('article3.role', true) = 'system', false)
    or exists (select from public.case_access as mine where mine.account_id = me and mine.case_id = wanted and mine.writes);
end $$;

do $$
declare
  kept text;
  -- Who acts is asked once a statement, not once a row.
  me constant text := '(select recording_account())';
  is_system constant text := $x$(select acting_role()) = 'system'$x$;
begin
  foreach kept in array array[
    'cases', 'sources', 'notices', 'notice_events', 'withdrawals', 'extradition_requests', 'request_events',
    'rulings', 'findings', 'measures', 'incidents'
  ] loop
    -- Written out as far as nothing is restricted, where it costs a third of a call.
    execute format($x$create policy seen on %1$I for select using (%2$s or exists (
      select from case_access as mine
      where mine.account_id = any ((select acting_as())::uuid[]) and mine.case_id = %1$I.case_id
        and (mine.whole or sees(%1$I.case_id, %1$I.id, %1$I.recorded_by))))$x$, kept, is_system);
    execute format('create policy added on %I for insert with check (writes_case(case_id))', kept);
    execute format('create policy changed on %I for update using (writes_case(case_id)) with check (writes_case(case_id))', kept);
    -- Leads see the whole of a case: nobody else takes away what hangs on a record without knowing of it.
    execute format('create policy retracted on %I for delete using (%s or leads_case(case_id))', kept, is_system);
  end loop;

  execute format($x$create policy seen on flags for select using (%s or exists (
    select from case_access as mine
    where mine.account_id = any ((select acting_as())::uuid[]) and mine.case_id = flags.case_id
      and (mine.whole or sees(flags.case_id, flags.subject_id, null) and may_see_all(flags.evidence)
        and not exists (select from unnest(flags.rests_on) as one where not may_see_record(one)))))$x$, is_system);
  execute format('create policy raised on flags for insert with check (%s)', is_system);
  execute 'create policy changed on flags for update using (writes_case(case_id)) with check (writes_case(case_id))';
  execute format('create policy gone on flags for delete using (%s)', is_system);

  -- Who is a member, and who was named for a restricted record, is told by the history to no more people than by the
  -- tables: a name given for a record tells that there is such a record. And the history of a flag to those who may see
  -- the flag today: an earlier version of one that has come to rest on something hidden would tell of that.
  execute format($x$create policy seen on revisions for select using (%s
    or case record_type
      when 'named_reader' then leads_case(case_id)
      when 'case_member' then is_case_of_mine(case_id) and may_see_record(case_id)
      when 'flag' then may_see_record(record_id) and may_see_flag(record_id)
        and (before is null or may_see_grounds(before)) and (after is null or may_see_grounds(after))
      else may_see_record(record_id)
    end)$x$, is_system);

  execute format($x$create policy seen on case_members for select using (%s or account_id = %s
    or is_case_of_mine(case_id) and may_see_record(case_id)
    or role = 'lead' and is_open_to_staff(case_id))$x$, is_system, me);
  execute format($x$create policy added on case_members for insert with check (%1$s or leads_case(case_id)
    or role = 'lead' and account_id = %2$s and is_new_case(case_id))$x$, is_system, me);
  execute format('create policy changed on case_members for update using (%1$s or leads_case(case_id)) with check (%1$s or leads_case(case_id))', is_system);
  execute format('create policy ended on case_members for delete using (%s or leads_case(case_id))', is_system);

  execute format('create policy seen on named_readers for select using (%s or account_id = %s or leads_case(case_id))', is_system, me);
  execute format('create policy added on named_readers for insert with check (%s or leads_case(case_id))', is_system);
  execute format('create policy ended on named_readers for delete using (%s or leads_case(case_id))', is_system);

  create policy mine on case_access for select using (account_id = any ((select acting_as())::uuid[]));

  execute format('create policy seen on ruling_readings for select using (%s or exists (select from rulings where rulings.id = ruling_readings.ruling_id))', is_system);
  execute format('create policy written on ruling_readings for all using (%1$s or exists (select from rulings where rulings.id = ruling_readings.ruling_id)) with check (%1$s or exists (select from rulings where rulings.id = ruling_readings.ruling_id))', is_system);

  execute format('create policy seen on demo_cases for select using (%s or exists (select from cases where cases.id = demo_cases.case_id))', is_system);
  execute format('create policy added on demo_cases for insert with check (%s)', is_system);

  -- A lead sees who did what in a case, an administrator what concerns accounts, everybody what they did themselves.
  execute format($x$create policy seen on audit_entries for select using (%s or account_id = %s
    or case_id is not null and leads_case(case_id) or case_id is null and (select acting_role()) = 'admin')$x$, is_system, me);
  execute format('create policy left_behind on audit_entries for insert with check (account_id = %s)', me);
end $$;

-- Forced, so that not even the owner sees a row by owning its table; what runs with the owner's rights is named
-- above and in the check of the boot.
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'cases', 'sources', 'notices', 'notice_events', 'withdrawals', 'extradition_requests', 'request_events',
    'rulings', 'findings', 'measures', 'incidents', 'flags', 'revisions', 'case_members', 'named_readers',
    'record_access', 'case_access', 'ruling_readings', 'demo_cases', 'audit_entries'
  ] loop
    execute format('alter table %I enable row level security, force row level security', kept);
    execute format('create policy owner on %I to current_user using (true) with check (true)', kept);
  end loop;
end $$;
