#!/bin/sh
# What test.sh runs beside the API's tests, one after the other: the whole product, and what it is started from.
# Usage: test-beside.sh FOLDER, where each leaves its log, its exit code and its seconds; FOLDER/built says that the API is.
set -u
beside=$1
. scripts/processor.sh

run() {
  name=$1
  shift
  start=$(date +%s)
  processor "$beside/times"
  before=$spent
  "$@" >"$beside/$name.log" 2>&1
  echo $? >"$beside/$name.code"
  echo $(($(date +%s) - start)) >"$beside/$name.seconds"
  processor "$beside/times"
  echo $((spent - before)) >"$beside/$name.processor"
}

# With its budget; the product that starts afterwards finds it done.
run build npm --prefix frontend run -s build
run launcher-build ${PILO_MAVEN:-mvn -B -ntp} -q -f launcher/pom.xml -DskipTests package
until [ -e "$beside/built" ]; do
  sleep 1
done
run live sh scripts/live.sh
