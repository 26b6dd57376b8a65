-- What nobody does alone: one person asks, another decides, and it is done in the transaction of the decision.
create table second_person_requests (
  id uuid primary key,
  deed text not null constraint second_person_deed check (
    deed in ('grant_administrator', 'verify_case', 'lower_confidentiality', 'open_to_staff', 'erase_identities')
  ),
  -- Null for what concerns an account.
  case_id uuid,
  subject_type text not null,
  subject_id uuid not null,
  -- What the asker had before them, to be found the same when it is carried out.
  details jsonb not null default '{}',
  reason text not null,
  asked_at timestamptz not null default recording_time(),
  asked_by uuid not null default recording_account() references accounts (id),
  state text not null default 'open' constraint second_person_state check (
    state in ('open', 'agreed', 'declined', 'withdrawn', 'expired', 'failed')
  ),
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  decision_reason text,
  -- Why it could not be carried out although somebody agreed.
  failure text constraint second_person_failure check (failure in ('asker_lost_right', 'subject_changed')),
  constraint second_person_is_another check (decided_by <> asked_by),
  constraint second_person_of_account_or_case check (
    (case_id is null) = (deed = 'grant_administrator') and (case_id is null) = (subject_type = 'account')
  ),
  constraint second_person_decision check (
    (state = 'open') = (decided_at is null)
    and (state in ('agreed', 'declined', 'failed')) = (decided_by is not null)
    and (state = 'failed') = (failure is not null)
  )
);
create unique index second_person_asked_once on second_person_requests (deed, subject_id) where state = 'open';
-- Serves: what waits for the leads of a case.
create index second_person_requests_of_case on second_person_requests (case_id, state);

-- A case that two people found fit to be counted, as it stood at a revision: what was recorded later they have not seen.
create table case_verifications (
  id uuid primary key,
  case_id uuid not null,
  request_id uuid not null references second_person_requests (id),
  asked_by uuid not null references accounts (id),
  verified_at timestamptz not null default recording_time(),
  verified_by uuid not null default recording_account() references accounts (id),
  up_to_revision bigint not null,
  constraint case_verification_once unique (request_id)
);
-- Serves: the last verification of a case.
create index case_verifications_of_case on case_verifications (case_id, verified_at);
create trigger case_verifications_are_append_only before update or delete on case_verifications
  for each row execute function refuse_change();
create trigger case_verifications_are_never_emptied before truncate on case_verifications
  for each statement execute function refuse_change();

do $$
declare
  kept text;
  me constant text := '(select recording_account())';
  is_system constant text := $x$(select acting_role()) = 'system'$x$;
  is_admin constant text := $x$(select acting_role()) = 'admin'$x$;
begin
  -- Members who may see what it is about, also where the case is open to all staff: the reason is told to them alone.
  -- Accounts are administrators' business.
  execute format($x$create policy seen on second_person_requests for select using (%s
    or case when case_id is null then %s else is_case_of_mine(case_id) and may_see_record(subject_id) end)$x$, is_system, is_admin);
  execute format($x$create policy asked on second_person_requests for insert with check (
    asked_by = %1$s and state = 'open'
    and case when case_id is null then %2$s else
      leads_case(case_id)
      and exists (select from revisions where revisions.record_id = subject_id and revisions.case_id = second_person_requests.case_id)
    end)$x$, me, is_admin);
  -- A decision is another's and final. Who asked may take it back; what ran out may be closed by whoever asks anew.
  execute format($x$create policy decided on second_person_requests for update
    using (state = 'open' and case when case_id is null then %2$s else asked_by = %1$s or leads_case(case_id) end)
    with check (
      state in ('agreed', 'declined', 'failed') and decided_by = %1$s and asked_by <> %1$s
      or state = 'withdrawn' and asked_by = %1$s
      or state = 'expired'
    )$x$, me, is_admin);

  execute format('create policy seen on case_verifications for select using (%s or exists (select from cases where cases.id = case_verifications.case_id))', is_system);
  execute format($x$create policy verified on case_verifications for insert with check (
    verified_by = %1$s and exists (
      select from second_person_requests as agreed
      where agreed.id = request_id and agreed.deed = 'verify_case' and agreed.subject_id = case_verifications.case_id
        and agreed.state = 'agreed' and agreed.decided_by = %1$s and agreed.asked_by = case_verifications.asked_by
    ))$x$, me);

  foreach kept in array array['second_person_requests', 'case_verifications'] loop
    execute format('alter table %I enable row level security, force row level security', kept);
    execute format('create policy owner on %I to current_user using (true) with check (true)', kept);
  end loop;
end $$;

-- A restricted record is opened to the team only in the transaction in which a second person agreed to it.
create function lowering_needs_two() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if acting_role() is distinct from 'system' and not exists (
    select from second_person_requests as agreed
    where agreed.deed = 'lower_confidentiality' and agreed.subject_id = new.id
      and agreed.state = 'agreed' and agreed.decided_by = recording_account() and agreed.decided_at = recording_time()
  ) then
    raise exception 'nobody lowers a confidentiality alone' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

do $$
declare
  kept text;
begin
  foreach kept in array array[
    'cases', 'sources', 'notices', 'notice_events', 'withdrawals', 'extradition_requests', 'request_events',
    'rulings', 'findings', 'measures', 'incidents'
  ] loop
    execute format($x$create trigger %1$s_are_opened_by_two before update on %1$I for each row
      when (old.confidentiality = 'restricted' and new.confidentiality <> 'restricted')
      execute function lowering_needs_two()$x$, kept);
  end loop;
end $$;
