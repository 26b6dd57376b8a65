-- What was done under the keys that clients and forms send along, so that a request that comes again is not done
-- again. Written in the transaction of what it tells of. It holds no answer: what is answered again is read anew,
-- as the person may see it then. The key itself is not kept, and the request only as a digest that is keyed with it.
create table idempotency_keys (
  account_id uuid not null default recording_account() references accounts (id),
  key_hash bytea not null constraint idempotency_key_is_sha256 check (length(key_hash) = 32),
  request_hash bytea not null constraint idempotency_request_is_sha256 check (length(request_hash) = 32),
  answered_at timestamptz not null default recording_time(),
  status smallint not null constraint idempotency_only_of_what_was_done check (status between 200 and 399),
  -- Where what was done can be seen; null if the request itself says it, or nothing is left to see.
  place text,
  primary key (account_id, key_hash)
);
-- Serves: forgetting an account's old keys.
create index idempotency_keys_by_age on idempotency_keys (account_id, answered_at);
-- Nobody learns what others sent, or where it led.
alter table idempotency_keys enable row level security, force row level security;
create policy sent_by_oneself on idempotency_keys using (account_id = (select recording_account()));
create policy owner on idempotency_keys to current_user using (true) with check (true);
