#!/bin/sh
# Takes the screenshots of the README on a product started for them, with the demonstration set.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
PILO_CHROMIUM=$(sh scripts/browser.sh)
export PILO_CHROMIUM
sh scripts/npm-ci.sh frontend
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
dir=$(mktemp -d "${TMPDIR:-/tmp}/pilo-screenshots.XXXXXX")
trap 'rm -rf "$dir"' EXIT
PILO_DIR=$dir "$java" -jar launcher/target/pilo-launcher.jar with npm --prefix frontend run -s screenshots
