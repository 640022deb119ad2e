#!/bin/sh
# One room's tests, pages and journeys, while one works on it: make test ROOM=project.
set -u
room=$1
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
export PILO_MAVEN="${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp}"
# As in live.sh.
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:--XX:TieredStopAtLevel=1}"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
begin=$(date +%s)
status=0

if [ ! -d "backend/src/main/java/fr/gouv/pilo/$room" ]; then
  echo "Aucune pièce ne s’appelle « $room ». Les pièces :" $(ls backend/src/main/java/fr/gouv/pilo | grep -v '\.java$') >&2
  exit 2
fi

ran=
tests=$(find "backend/src/test/java/fr/gouv/pilo/$room" -name '*Test.java' 2>/dev/null | head -1)
echo "═══ API"
if [ -n "$tests" ]; then
  $PILO_MAVEN -f backend/pom.xml package -Dtest="fr/gouv/pilo/$room/**" || status=1
  ran=yes
else
  # The journeys still need it built.
  $PILO_MAVEN -f backend/pom.xml package -DskipTests || status=1
fi

pages=$(find "frontend/src/features/$room" -name '*.test.ts*' 2>/dev/null | head -1)
if [ -n "$pages" ]; then
  echo "═══ Pages"
  sh scripts/npm-ci.sh frontend && npm --prefix frontend run -s test -- "src/features/$room/" || status=1
  ran=yes
fi

# The first line of a journey says which rooms it walks; one that walks all of them is for make test.
journeys=$(cd frontend && grep -lE "^// rooms:(.* )?$room( |\$)" e2e/*.spec.ts)
if [ -n "$journeys" ]; then
  ran=yes
  echo "═══ Parcours"
  PILO_CHROMIUM=$(sh scripts/browser.sh) || exit 1
  export PILO_CHROMIUM
  # A first start takes minutes, most of them Keycloak's: what it leaves is kept, and each run begins from a copy of it.
  kept=.pilo/rooms/$(cat backend/src/main/resources/db/migration/*.sql backend/src/main/resources/demo/* keycloak/*/*.json | cksum | cut -d' ' -f1)
  if [ ! -e "$kept/whole" ]; then
    rm -rf .pilo/rooms
    PILO_DIR=$kept "$java" -jar launcher/target/pilo-launcher.jar with true && touch "$kept/whole" || exit 1
  fi
  dir=$(mktemp -d "${TMPDIR:-/tmp}/pilo-room.XXXXXX")
  cp -a "$kept/." "$dir"
  PILO_DIR=$dir "$java" -jar launcher/target/pilo-launcher.jar with npm --prefix frontend run -s e2e -- $journeys || status=1
  if [ "$status" -eq 0 ]; then
    rm -rf "$dir"
  else
    echo "Journaux gardés dans $dir/logs" >&2
  fi
fi
if [ -z "$ran" ]; then
  echo "La pièce « $room » n’a aucun test : ni d’API, ni de page, ni de parcours." >&2
  status=1
fi
echo "Durée : $(($(date +%s) - begin)) s"
exit $status
