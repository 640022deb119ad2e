#!/bin/sh
# Names the browser of the journeys, and installs Debian's when root. Its headless build is the same engine without
# windows of its own: the journeys take a third less time with it.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
if [ -n "${PILO_CHROMIUM:-}" ]; then
  echo "$PILO_CHROMIUM"
  exit 0
fi
sh "$root/scripts/need.sh" chromium-headless-shell chromium-headless-shell >/dev/null 2>&1 || true
command -v chromium-headless-shell || command -v chromium && exit 0
# An older Debian has the browser with windows alone.
sh "$root/scripts/need.sh" chromium chromium >&2
command -v chromium
