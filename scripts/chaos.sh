#!/bin/sh
# The faults of a product that runs alone on its own data: kill -9 of the database, of the sign-in server, of the API,
# then of the launcher. Only processes that this run started are ended, by the pid that the launcher wrote down.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
dir=$(mktemp -d "${TMPDIR:-/tmp}/pilo-chaos.XXXXXX")
status=0
PILO_DIR=$dir "$java" -jar launcher/target/pilo-launcher.jar with \
  node --test --test-concurrency=1 --test-reporter=spec scripts/chaos/faults.test.mjs || status=$?
if [ "$status" -eq 0 ]; then
  rm -rf "$dir"
else
  echo "Journaux gardés dans $dir/logs" >&2
fi
# Last and alone: it starts launchers of its own, kills one and stops the other, on what the first step built.
node --test --test-reporter=spec scripts/chaos/launcher.test.mjs || status=$?
exit "$status"
