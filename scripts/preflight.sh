#!/bin/sh
# Looks for a JDK and Node before anything is built: one sentence says what to do.
set -eu

fail() {
  echo "✖ $1" >&2
  exit 1
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
command -v "$java" >/dev/null 2>&1 ||
  fail "Java est introuvable : installez un JDK 17 ou plus récent (paquet openjdk-17-jdk), ou indiquez-le par JAVA_HOME."
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9.]*\).*/\1/p' | head -n 1)
major=${version%%.*}
[ "${major:-0}" -ge 17 ] ||
  fail "Il faut un JDK 17 ou plus récent (trouvé : Java ${version:-inconnu}) : installez le paquet openjdk-17-jdk, ou indiquez-le par JAVA_HOME."
command -v "${java}c" >/dev/null 2>&1 ||
  fail "Le compilateur javac est introuvable (un JRE ne suffit pas) : installez le paquet openjdk-17-jdk, ou indiquez un JDK par JAVA_HOME."
command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
  fail "Node.js ou npm est introuvable : installez Node.js 20 ou plus récent, puis relancez."
node=$(node --version)
major=$(echo "$node" | sed 's/^v\([0-9]*\).*/\1/')
[ "$major" -ge 20 ] || fail "Il faut Node.js 20 ou plus récent (trouvé : $node) : mettez-le à jour, puis relancez."
