-- Whoever holds a new link to somebody's account becomes them: two administrators let somebody in anew. And two see to
-- it that cases are led again whose only lead no longer works on cases.
alter table second_person_requests
  drop constraint second_person_deed,
  add constraint second_person_deed check (
    deed in (
      'grant_administrator', 'reset_factor', 'hand_over_cases', 'verify_case', 'lower_confidentiality', 'open_to_staff',
      'erase_identities'
    )
  ),
  drop constraint second_person_of_account_or_case,
  add constraint second_person_of_account_or_case check (
    (case_id is null) = (deed in ('grant_administrator', 'reset_factor', 'hand_over_cases')) and (case_id is null) = (subject_type = 'account')
  );

-- Serves: how many addresses fail at present, of which the first fifty are counted. Whoever got in has no failures and
-- must not be looked through for that.
create index sign_in_failures_at_present on sign_in_failures (last_at) where failures > 0;
