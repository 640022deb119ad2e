#!/bin/sh
# What test.sh runs beside the longest suite, one after the other: none needs what the API's tests hold.
# Usage: test-beside.sh FOLDER, where each leaves its log and its exit code.
set -u
beside=$1

run() {
  name=$1
  shift
  start=$(date +%s)
  "$@" >"$beside/$name.log" 2>&1
  echo $? >"$beside/$name.code"
  echo $(($(date +%s) - start)) >"$beside/$name.seconds"
}

run contract npm --prefix contract run -s test
run pages npm --prefix frontend run -s test
run server npm --prefix frontend run -s test:server
# With its budget; the product that starts afterwards finds it done.
run build npm --prefix frontend run -s build
run launcher ${PILO_MAVEN:-mvn -B -ntp} -f launcher/pom.xml package
