#!/bin/sh
# The promises of performance against plain SQL, and the weight of the pages. BENCH_SECONDS, BENCH_ROUNDS and
# BENCH_ONLY (p1,p2,p3,p4,p5,p7,p8,p9) make it shorter.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
maven="${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp}"
sh scripts/need.sh wrk wrk
sh scripts/need.sh pgbench postgresql-contrib
sh scripts/npm-ci.sh frontend
status=0
$maven -q -f backend/pom.xml -Dmaven.test.skip=true package
$maven -q -f backend/pom.xml test -Dtest=Bench -Dtest.jvm=-XX:+TieredCompilation -Dsurefire.failIfNoSpecifiedTests=true || status=1
echo "— p10 : poids des pages"
npm --prefix frontend run -s build || status=1
exit $status
