#!/bin/sh
# What needs the whole product: run by the launcher while it is up, with its addresses in the environment.
set -u
status=0
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"

# A journey waits more than it works: the realm's tests and nginx's run beside, and are told after it.
beside=$(mktemp "${TMPDIR:-/tmp}/pilo-beside.XXXXXX")
(
  code=0
  echo "— Royaume de production et de démonstration, dans le vrai Keycloak"
  ${PILO_MAVEN:-mvn -B} -f launcher/pom.xml surefire:test -Dgroups=live -DexcludedGroups= || code=1
  echo "— nginx devant la vraie API"
  npm --prefix deploy run -s test:live || code=1
  exit $code
) >"$beside" 2>&1 &
besides=$!

echo "— Parcours dans un vrai navigateur"
npm --prefix frontend run -s e2e || status=1
wait "$besides" || status=1
cat "$beside"
rm -f "$beside"
# Alone: it measures.
echo "— Lighthouse : accessibilité et décalages"
npm --prefix lighthouse run -s test || status=1
# After the journeys: the import of the examples leaves its fictitious indicator behind.
echo "— Exemples de la documentation"
node --test --test-reporter=spec docs/examples/examples.test.mjs || status=1
exit $status
