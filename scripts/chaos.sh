#!/bin/sh
# The faults of a product that runs alone on its own data: kill -9 of the database, of the sign-in server, of the API,
# then of the launcher; and before them a load of all attacks on a product of its own, for two minutes. ATTACKS=json,exports
# runs that load alone, with those attacks. Then 20 kills of the API while 300 mails go out (PILO_CHAOS_MAILS=3000 for the
# number of the promise), ten thousand hostile requests on the public face, and what is sent through a real Postfix. Only
# processes that this run started are ended, by the pid that the launcher wrote down.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
status=0
# One line of each count, shown last.
PILO_CHAOS_REPORT=$(mktemp "${TMPDIR:-/tmp}/pilo-chaos-report.XXXXXX")
export PILO_CHAOS_REPORT
trap 'echo "— Comptes"; cat "$PILO_CHAOS_REPORT"; rm -f "$PILO_CHAOS_REPORT"' EXIT

# alone TEST SETTING=…: on a product and data of its own, which go when all is well.
alone() {
  dir=$(mktemp -d "${TMPDIR:-/tmp}/pilo-chaos.XXXXXX")
  test=$1
  shift
  if env PILO_DIR="$dir" "$@" "$java" -jar launcher/target/pilo-launcher.jar with \
    node --test --test-concurrency=1 --test-reporter=spec "$test"; then
    rm -rf "$dir"
  else
    status=1
    echo "Journaux gardés dans $dir/logs" >&2
  fi
}

alone scripts/chaos/load.test.mjs
[ -z "${ATTACKS:-}" ] || exit "$status"
sh scripts/need.sh psql postgresql-client
alone scripts/chaos/faults.test.mjs
# The public face, where anybody may send anything.
${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp} -q -f backend/pom.xml test -Dtest=PublicHostileTest -Dpilo.public.hostile=10000 || status=1
# Two processes of the API on one database give the seats of one event.
${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp} -q -f backend/pom.xml test -Dtest=TwoProcesses || status=1
# Its own relay, which is slow, and short leases: what a killed worker had is taken up within seconds.
alone scripts/chaos/mail.test.mjs PILO_MAIL_HOST=127.0.0.1 PILO_MAIL_TLS=none PILO_MAIL_LEASE=5s PILO_MAIL_PATIENCE=3s
# A relay of the world, and what it makes of what is sent.
sh scripts/postfix.sh sh scripts/real-relay.sh || status=1
# Last and alone: it starts launchers of its own, kills one and stops the other, on what the first step built.
node --test --test-reporter=spec scripts/chaos/launcher.test.mjs || status=$?
exit "$status"
