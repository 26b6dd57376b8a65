-- What people prove themselves with besides a password, and how guessing is slowed down.

-- The secret of an authenticator app, sealed with a key that is not in the database. One that was never confirmed
-- with a code proves nothing yet; one that has ended keeps no secret.
create table second_factors (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  sealed_secret bytea,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz,
  -- The last 30-second step whose code was accepted: no step is accepted twice.
  last_step bigint not null default -1,
  constraint second_factor_has_a_secret_until_it_ends check ((sealed_secret is null) = (ended_at is not null))
);
create unique index second_factor_in_use_once on second_factors (account_id)
  where confirmed_at is not null and ended_at is null;
create unique index second_factor_under_way_once on second_factors (account_id)
  where confirmed_at is null and ended_at is null;

-- Codes on paper, for whoever has lost the app. Each works once; new ones end the old.
create table recovery_codes (
  account_id uuid not null references accounts (id),
  code_hash bytea not null,
  created_at timestamptz not null,
  spent_at timestamptz,
  primary key (account_id, code_hash)
);

-- A session whose password was right and that waits for more opens nothing else. `factor_at` is when the second
-- factor was last proved in it.
alter table sessions
  add column awaits text constraint session_awaits check (awaits in ('code', 'enrolment')),
  add column factor_at timestamptz;

-- Failures in a row, by a hash of what was tried: an address typed in, whether or not anybody has it, or an account's
-- code. Nobody's network address is in it.
create table sign_in_failures (
  key bytea primary key,
  failures integer not null constraint failures_are_counted check (failures >= 0),
  last_at timestamptz not null
);
-- Serves: forgetting what is long ago, and how many addresses fail at present.
create index sign_in_failures_by_time on sign_in_failures (last_at);
