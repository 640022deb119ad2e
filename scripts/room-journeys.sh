#!/bin/sh
# What test-room.sh runs beside a room's other tests: the product, and the journeys that are named, in a real browser.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# A first start takes long, most of it Keycloak's: what it leaves is kept, and each run begins from a copy of it.
kept=.pilo/rooms/$(cat backend/src/main/resources/db/migration/*.sql backend/src/main/resources/demo/* keycloak/*/*.json | cksum | cut -d' ' -f1)
if [ ! -e "$kept/whole" ]; then
  rm -rf .pilo/rooms
  PILO_DIR=$kept "$java" -jar launcher/target/pilo-launcher.jar with true && touch "$kept/whole" || exit 1
fi
dir=$(mktemp -d "${TMPDIR:-/tmp}/pilo-room.XXXXXX")
cp -a "$kept/." "$dir"
if PILO_DIR=$dir "$java" -jar launcher/target/pilo-launcher.jar with npm --prefix frontend run -s e2e -- "$@"; then
  rm -rf "$dir"
else
  echo "Journaux gardés dans $dir/logs" >&2
  exit 1
fi
