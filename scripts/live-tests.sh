#!/bin/sh
# What needs the whole product: run by the launcher while it is up, with its addresses in the environment.
set -u
status=0
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
. scripts/beside.sh

echo "— Parcours dans un vrai navigateur"
npm --prefix frontend run -s e2e || status=1
# After them, not beside: Keycloak refuses an account that signs in twice at the same moment, and an import under way
# refuses other writers. Awaited as a lane is, so that who stops this script stops Maven too.
start_beside sh scripts/live-beside.sh
await_beside || status=1
echo "— Lighthouse : accessibilité et décalages"
npm --prefix lighthouse run -s test || status=1
# After the journeys: the import of the examples leaves its fictitious indicator behind.
echo "— Exemples de la documentation"
node --test --test-reporter=spec docs/examples/examples.test.mjs || status=1
# Last, for it leaves imports behind. The attacks that need no large import before them: all of them, for two minutes,
# and the pace that the reader keeps are measured by make chaos.
echo "— Attaques : dix secondes, et un lecteur honnête qui continue"
ATTACKS=json,formats,namespaces,cells,multipart,accept ATTACK_SECONDS=10 READER_FLOOR=5 \
  node --test --test-reporter=spec scripts/chaos/load.test.mjs || status=1
exit $status
