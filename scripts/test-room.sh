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

echo "═══ API"
$PILO_MAVEN -f backend/pom.xml package -Dtest="fr/gouv/pilo/$room/**" -Dsurefire.failIfNoSpecifiedTests=false || status=1

if [ -d "frontend/src/features/$room" ]; then
  echo "═══ Pages"
  sh scripts/npm-ci.sh frontend && npm --prefix frontend run -s test -- "src/features/$room/" || status=1
fi

if ls "frontend/e2e/$room"*.spec.ts >/dev/null 2>&1; then
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
  PILO_DIR=$dir "$java" -jar launcher/target/pilo-launcher.jar with npm --prefix frontend run -s e2e -- "e2e/$room" || status=1
  if [ "$status" -eq 0 ]; then
    rm -rf "$dir"
  else
    echo "Journaux gardés dans $dir/logs" >&2
  fi
fi
echo "Durée : $(($(date +%s) - begin)) s"
exit $status
