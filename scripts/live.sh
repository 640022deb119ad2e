#!/bin/sh
# Starts the product on free ports with data of its own, runs the tests that need it whole, and takes it away.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
PILO_CHROMIUM=$(sh scripts/browser.sh)
export PILO_CHROMIUM
sh scripts/need.sh nginx nginx-light
sh scripts/need.sh curl curl
sh scripts/need.sh python3 python3
sh scripts/npm-ci.sh frontend
sh scripts/npm-ci.sh deploy
sh scripts/npm-ci.sh lighthouse
# Each JVM of a test lives for minutes: what the second compiler would gain, it costs on two cores. Its own, if asked for.
export JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:--XX:TieredStopAtLevel=1}"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
dir=$(mktemp -d "${TMPDIR:-/tmp}/pilo-live.XXXXXX")
status=0
PILO_DIR=$dir "$java" -jar launcher/target/pilo-launcher.jar with sh scripts/live-tests.sh || status=$?
if [ "$status" -eq 0 ]; then
  rm -rf "$dir"
else
  echo "Journaux gardés dans $dir/logs" >&2
fi
exit "$status"
