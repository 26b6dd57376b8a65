-- The dates, states and languages of the contract as column types. The three are compared byte by byte ("C"), so
-- that no index on them depends on the collation rules of the machine.

-- The days an EDTF date may mean: 2021, 2021-07 or 2021-07-05, then perhaps ? (uncertain), ~ (about) or % (both),
-- which do not widen it. Null for any other text and for days that never were, exactly as parseEdtf in src/lib/edtf.ts.
create function edtf_range(written text) returns daterange
language plpgsql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
declare
  parts constant text[] := regexp_match(
    written collate "C",
    '^(?!0000)([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?[?~%]?$'
  );
  starts date;
  ends_before date;
  that_day date;
begin
  if parts is null then
    return null;
  end if;
  starts := make_date(parts[1]::integer, coalesce(parts[2], '01')::integer, 1);
  if parts[2] is null then
    return daterange(starts, (starts + interval '1 year')::date);
  end if;
  ends_before := (starts + interval '1 month')::date;
  if parts[3] is null then
    return daterange(starts, ends_before);
  end if;
  that_day := starts + (parts[3]::integer - 1);
  if that_day < starts or that_day >= ends_before then
    return null;
  end if;
  return daterange(that_day, that_day + 1);
end
$$;

-- As precise as known and never more; null is unknown.
create domain edtf as text collate "C"
  constraint edtf_is_a_date check (value is null or edtf_range(value) is not null);

-- ISO 3166-1 alpha-2 by its shape; which codes are states is decided in src/lib/states.ts.
create domain state_code as text collate "C"
  constraint state_code_is_two_letters check (value ~ '^[A-Z]{2}$');

-- BCP 47 by its shape; the rest is decided in src/lib/languages.ts.
create domain language_tag as text collate "C"
  constraint language_tag_is_bcp47 check (
    length(value) <= 35 and value ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'
  );
