#!/bin/sh
# need.sh COMMAND PACKAGE: installs a Debian package when root, else says what is missing.
set -eu
command -v "$1" >/dev/null 2>&1 && exit 0
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installation du paquet $2…"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
  exit 0
fi
echo "✖ Le programme « $1 » manque : installez-le, par exemple par « sudo apt-get install $2 », puis relancez." >&2
exit 1
