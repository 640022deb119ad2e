#!/bin/sh
# Every test, in two lanes. One suite's failure does not hide the next one's; the exit code tells whether all passed.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export PILO_MAVEN="${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp}"
# As in live.sh, for Maven too.
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:--XX:TieredStopAtLevel=1}"
failed=""
begin=$(date +%s)

# keep SECONDS BUDGET NAME PROCESSOR: one line of target/times.txt.
keep() {
  echo "═══ $3 : $1 s, $4 s de processeur"
  printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" >>"$beside/suites"
}

# suite BUDGET NAME COMMAND…
suite() {
  budget=$1
  name=$2
  shift 2
  start=$(date +%s)
  echo
  echo "═══ $name"
  # In a shell of its own, which awaits nothing but this suite: the lane beside may end meanwhile.
  (
    "$@"
    code=$?
    processor "$beside/processor"
    echo "$spent" >"$beside/spent"
    exit $code
  ) || failed="$failed
  ✖ $name"
  keep $(($(date +%s) - start)) "$budget" "$name" "$(cat "$beside/spent")"
}

sh scripts/browser.sh >/dev/null || exit 1
sh scripts/need.sh nginx nginx-light || exit 1
sh scripts/npm-ci.sh frontend && sh scripts/npm-ci.sh contract && sh scripts/npm-ci.sh deploy || exit 1

. scripts/beside.sh
. scripts/processor.sh
beside=$(mktemp -d "${TMPDIR:-/tmp}/pilo-beside.XXXXXX")
trap 'end_beside; rm -rf "$beside"' EXIT
# Else a lane that died early would leave a former one to the live suite.
rm -f launcher/target/pilo-launcher.jar
start_beside sh scripts/test-beside.sh "$beside"
# told BUDGET NAME LOG: what ran beside, told once all of it has ended.
told() {
  await_beside
  echo
  echo "═══ $2"
  cat "$beside/$3.log"
  [ "$(cat "$beside/$3.code")" -eq 0 ] || failed="$failed
  ✖ $2"
  keep "$(cat "$beside/$3.seconds")" "$1" "$2" "$(cat "$beside/$3.processor")"
}

# Built once, before its tests: the product that starts beside them is this one.
suite 90 "API : construction" $PILO_MAVEN -q -f backend/pom.xml -Dmaven.test.skip=true package
touch "$beside/built"
suite 420 "API (règles, contrat, droits, base)" $PILO_MAVEN -f backend/pom.xml test
suite 60 "Lanceur" $PILO_MAVEN -f launcher/pom.xml test
suite 60 "Contrat : fautes plantées" npm --prefix contract run -s test
suite 60 "Interface : tests unitaires" npm --prefix frontend run -s test
suite 60 "Serveur de l’interface" npm --prefix frontend run -s test:server
suite 60 "Déploiement : compose et nginx" npm --prefix deploy run -s test
told 60 "Interface : construction et budget" build
told 60 "Lanceur : construction" launcher-build
told 600 "Produit entier : royaume, exemples, parcours" live

echo
took=$(($(date +%s) - begin))
echo "Durée totale : $took s"
processor "$beside/processor"
printf '%s\t%s\t%s\t%s\n' "$took" 1500 "make test" "$spent" >>"$beside/suites"
node scripts/times.mjs "$beside/suites" "$begin"
if [ -n "$failed" ]; then
  echo "Suites en échec :$failed"
  exit 1
fi
echo "Toutes les suites sont passées."
