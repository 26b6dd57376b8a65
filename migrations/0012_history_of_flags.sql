-- The history of a flag is shown to those who may see the flag today, as that of every record is: an earlier version of
-- one that has come to rest on something hidden would tell that there is something.

-- Whether the acting person may see all that a flag rests on today, or rested on when its case was retracted.
create function may_see_flag(wanted uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public, pg_temp
  return coalesce((
    select may_see_all(coalesce(after, before) -> 'evidence') from revisions where record_id = wanted order by version desc limit 1
  ), false);

alter policy seen on revisions using (
  (select acting_role()) = 'system'
  or case record_type
    when 'named_reader' then leads_case(case_id)
    when 'case_member' then is_case_of_mine(case_id) and may_see_record(case_id)
    when 'flag' then may_see_record(record_id) and may_see_flag(record_id) and may_see_all(coalesce(after, before) -> 'evidence')
    else may_see_record(record_id)
  end
);
