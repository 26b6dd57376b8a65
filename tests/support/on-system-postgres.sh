#!/usr/bin/env bash
# Runs test files on a Postgres of the system instead of the embedded one: on-system-postgres.sh BIN_FOLDER TEST...
# The cluster is made for the run, listens on a socket in its own folder only, and is removed afterwards.
set -euo pipefail
bin=$1
shift
folder=$(mktemp -d)
chmod 755 "$folder"
account=$(id -un)
run() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  account=postgres
  chown postgres "$folder"
  run() { setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"; }
fi
stop() {
  run "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT
(cd "$folder" && run "$bin/initdb" -D "$folder/data" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null)
(cd "$folder" && run "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
  -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off" start >/dev/null)
socket=$(printf '%s' "$folder" | sed 's|/|%2F|g')
TEST_DATABASE_URL="postgres://postgres@$socket:5432/postgres" npm test -- "$@"
