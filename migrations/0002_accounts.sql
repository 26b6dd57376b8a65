-- The people who work here, and how they prove it. Not to be confused with the person a case is about.

create table accounts (
  id uuid primary key,
  email text not null constraint account_email_shape check (email = lower(email) and position('@' in email) > 1 and length(email) <= 254),
  name text not null constraint account_name_given check (length(btrim(name)) between 1 and 200),
  role text not null constraint account_role check (role in ('admin', 'caseworker', 'lawyer', 'advocate', 'system')),
  password_hash text constraint account_password_is_argon2id check (password_hash like '$argon2id$%'),
  demo boolean not null default false,
  created_at timestamptz not null,
  deactivated_at timestamptz,
  constraint account_email_once unique (email),
  constraint system_cannot_sign_in check (role <> 'system' or password_hash is null)
);

-- Jobs and seeds act under this account, so that every revision names an actor. It can never sign in.
insert into accounts (id, email, name, role, created_at)
values ('00000000-0000-7000-8000-000000000001', 'system@article3.invalid', 'Article 3', 'system', 'epoch');

create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_hash bytea not null constraint session_token_once unique,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
-- Serves: ending every session of an account.
create index sessions_of_account on sessions (account_id);

create table api_tokens (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  name text not null,
  token_hash bytea not null constraint api_token_once unique,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
-- Serves: listing an account's tokens.
create index api_tokens_of_account on api_tokens (account_id);

-- One-time links by which a person chooses a first password. A new link for an account ends the older ones.
create table enrolment_links (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_hash bytea not null constraint enrolment_link_once unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
-- Serves: ending an account's older links.
create index enrolment_links_of_account on enrolment_links (account_id);
