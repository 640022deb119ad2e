#!/bin/sh
# What live-tests.sh runs after the journeys: the other tests of the running product.
set -u
status=0
echo "— Royaume de production et de démonstration, dans le vrai Keycloak"
${PILO_MAVEN:-mvn -B} -f launcher/pom.xml surefire:test -Dgroups=live -DexcludedGroups= -DfailIfNoTests || status=1
echo "— nginx devant la vraie API"
npm --prefix deploy run -s test:live || status=1
exit $status
