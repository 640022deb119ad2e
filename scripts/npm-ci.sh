#!/bin/sh
# Installs a folder's npm packages, only when its lock file changed since the last time.
set -eu
folder=$1
mark="$folder/node_modules/.pilo-lock"
sum=$(cksum <"$folder/package-lock.json")
if [ "$(cat "$mark" 2>/dev/null || true)" != "$sum" ]; then
  npm --prefix "$folder" ci --no-audit --no-fund --loglevel=error
  echo "$sum" >"$mark"
fi
