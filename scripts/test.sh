#!/bin/sh
# Every test. One suite's failure does not hide the next one's; the exit code tells whether all passed.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
maven="${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp}"
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

# Needs neither database nor port: it runs beside the longest suite.
contract_log=$(mktemp "${TMPDIR:-/tmp}/pilo-contract.XXXXXX")
npm --prefix contract run -s test >"$contract_log" 2>&1 &
contract=$!
contract_result() {
  wait "$contract"
  code=$?
  cat "$contract_log"
  rm -f "$contract_log"
  return "$code"
}

rm -f launcher/target/pilo-launcher.jar
suite "Lanceur" $maven -f launcher/pom.xml package
suite "API (règles, contrat, droits, base)" $maven -f backend/pom.xml package
suite "Contrat : fautes plantées (à côté)" contract_result
suite "Interface : tests unitaires" npm --prefix frontend run -s test
suite "Serveur de l’interface" npm --prefix frontend run -s test:server
suite "Déploiement : compose et nginx" npm --prefix deploy run -s test
suite "Produit entier : royaume, exemples, parcours" sh scripts/live.sh

echo
echo "Durée totale : $(($(date +%s) - begin)) s"
if [ -n "$failed" ]; then
  echo "Suites en échec :$failed"
  exit 1
fi
echo "Toutes les suites sont passées."
