#!/bin/sh
# Every test. One suite's failure does not hide the next one's; the exit code tells whether all passed.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export PILO_MAVEN="${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp}"
failed=""
begin=$(date +%s)

suite() {
  name=$1
  shift
  start=$(date +%s)
  echo
  echo "═══ $name"
  "$@" || failed="$failed
  ✖ $name"
  echo "═══ $name : $(($(date +%s) - start)) s"
}

sh scripts/browser.sh >/dev/null || exit 1
sh scripts/need.sh nginx nginx-light || exit 1
sh scripts/npm-ci.sh frontend && sh scripts/npm-ci.sh contract && sh scripts/npm-ci.sh deploy || exit 1

. scripts/beside.sh
beside=$(mktemp -d "${TMPDIR:-/tmp}/pilo-beside.XXXXXX")
trap 'end_beside; rm -rf "$beside"' EXIT
# Else a lane that died early would leave a former one to the last suite.
rm -f launcher/target/pilo-launcher.jar
start_beside sh scripts/test-beside.sh "$beside"
# Told after the longest suite.
result() {
  await_beside
  cat "$beside/$1.log"
  return "$(cat "$beside/$1.code")"
}

suite "API (règles, contrat, droits, base)" $PILO_MAVEN -f backend/pom.xml package
suite "Contrat : fautes plantées (à côté)" result contract
suite "Interface : tests unitaires (à côté)" result pages
suite "Serveur de l’interface (à côté)" result server
suite "Interface : construction et budget (à côté)" result build
suite "Lanceur (à côté)" result launcher
suite "Déploiement : compose et nginx" npm --prefix deploy run -s test
suite "Produit entier : royaume, exemples, parcours" sh scripts/live.sh

echo
took=$(($(date +%s) - begin))
echo "Durée totale : $took s"
# Told, not failed: another machine has another pace.
[ "$took" -le 900 ] || echo "⚠ C’est plus que les 15 minutes promises sur 2 cœurs."
if [ -n "$failed" ]; then
  echo "Suites en échec :$failed"
  exit 1
fi
echo "Toutes les suites sont passées."
