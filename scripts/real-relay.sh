#!/bin/sh
# What Pil'O sends, through a real relay: run by postfix.sh, which says where it is.
set -eu
cd "$(dirname "$0")/.."
# The relay's certificate is no public authority's: trusted as an operator would have the API trust their own.
${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp} -q -f backend/pom.xml test -Dtest=RealRelay -Dsurefire.failIfNoSpecifiedTests=true \
  -Dtest.jvm="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djavax.net.ssl.trustStore=$PILO_RELAY_TRUST -Djavax.net.ssl.trustStorePassword=changeit"
