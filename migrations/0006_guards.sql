-- What runs with its owner's rights looks into the temporary schema last: it comes first where it is not named, and
-- anybody may put a type there.
alter function keep_revision() set search_path = pg_catalog, public, pg_temp;
alter function assign_case_reference() set search_path = pg_catalog, public, pg_temp;

-- As compareEdtf in src/lib/edtf.ts: the edge of a date marked about or uncertain proves nothing.
alter table measures
  drop constraint measure_ends_after_start,
  add constraint measure_ends_after_start check (
    upper(ended_on_range) > lower(started_on_range) - (started_on ~ '[?~%]$' or ended_on ~ '[?~%]$')::integer
  );

-- Emptying a table fires no trigger for its rows, so it would take records away without a revision.
do $$
declare
  kept text;
begin
  foreach kept in array array[
    'cases', 'sources', 'notices', 'notice_events', 'withdrawals', 'extradition_requests', 'request_events',
    'rulings', 'findings', 'measures', 'incidents', 'flags'
  ] loop
    execute format(
      'create trigger %I before truncate on %I for each statement execute function refuse_change()',
      kept || '_are_never_emptied', kept
    );
  end loop;
end $$;
