-- Who is a member, and who was named for a restricted record, is told by the history to no more people than by the
-- tables: a name given for a record tells that there is such a record.
drop policy seen on revisions;
create policy seen on revisions for select using (
  (select acting_role()) = 'system'
  or case record_type
    when 'named_reader' then leads_case(case_id)
    when 'case_member' then is_case_of_mine(case_id) and may_see_record(case_id)
    when 'flag' then may_see_record(record_id) and may_see_all(coalesce(after, before) -> 'evidence')
    else may_see_record(record_id)
  end
);

-- Whether all staff may see a case: then they may also know who leads it, and whom to ask to be let in.
create function is_open_to_staff(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return acting_role() in ('caseworker', 'lawyer')
    and exists (select from cases where id = wanted and audience = 'staff' and confidentiality = 'team');

drop policy seen on case_members;
create policy seen on case_members for select using (
  (select acting_role()) = 'system'
  or account_id = (select recording_account())
  or is_case_of_mine(case_id)
  or role = 'lead' and is_open_to_staff(case_id)
);
