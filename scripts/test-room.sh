#!/bin/sh
# One room's tests, pages and journeys, while one works on it: make test ROOM=project. In two lanes, as test.sh.
set -u
room=$1
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export PILO_MAVEN="${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp}"
# As in live.sh.
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:--XX:TieredStopAtLevel=1}"
begin=$(date +%s)
status=0

if [ ! -d "backend/src/main/java/fr/gouv/pilo/$room" ]; then
  echo "Aucune pièce ne s’appelle « $room ». Les pièces :" $(ls backend/src/main/java/fr/gouv/pilo | grep -v '\.java$') >&2
  exit 2
fi

tests=$(find "backend/src/test/java/fr/gouv/pilo/$room" -name '*Test.java' 2>/dev/null | head -1)
pages=$(find "frontend/src/features/$room" -name '*.test.ts*' 2>/dev/null | head -1)
# The first line of a journey says which rooms it walks; one that walks all of them is for make test.
journeys=$(cd frontend && grep -lE "^// rooms:(.* )?$room( |\$)" e2e/*.spec.ts)
if [ -z "$tests$pages$journeys" ]; then
  echo "La pièce « $room » n’a aucun test : ni d’API, ni de page, ni de parcours." >&2
  exit 1
fi

[ -z "$pages$journeys" ] || sh scripts/npm-ci.sh frontend || exit 1
if [ -n "$journeys" ]; then
  PILO_CHROMIUM=$(sh scripts/browser.sh) || exit 1
  export PILO_CHROMIUM
  echo "═══ API : construction"
  $PILO_MAVEN -q -f backend/pom.xml -Dmaven.test.skip=true package || exit 1
  . scripts/beside.sh
  told=$(mktemp "${TMPDIR:-/tmp}/pilo-room.XXXXXX")
  trap 'end_beside; rm -f "$told"' EXIT
  start_beside sh scripts/room-journeys.sh $journeys >"$told" 2>&1
fi
if [ -n "$tests" ]; then
  echo "═══ API"
  $PILO_MAVEN -f backend/pom.xml test -Dtest="fr/gouv/pilo/$room/**" || status=1
fi
if [ -n "$pages" ]; then
  echo "═══ Pages"
  npm --prefix frontend run -s test -- "src/features/$room/" || status=1
fi
if [ -n "$journeys" ]; then
  await_beside || status=1
  echo "═══ Parcours"
  cat "$told"
fi
echo "Durée : $(($(date +%s) - begin)) s"
exit $status
