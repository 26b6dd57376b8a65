-- Serves: how many addresses fail at present, of which the first fifty are counted. Whoever got in has no failures and
-- must not be looked through for that.
create index sign_in_failures_at_present on sign_in_failures (last_at) where failures > 0;
