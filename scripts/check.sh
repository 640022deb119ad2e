#!/bin/sh
# What must hold before a merge, tests apart: form, lint, types, contract, rules of the house.
set -u
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
maven="${PILO_MAVEN:-$(sh scripts/maven.sh) -B -ntp}"
failed=""

check() {
  name=$1
  shift
  if output=$("$@" 2>&1); then
    echo "✔ $name"
  else
    printf '%s\n✖ %s\n' "$output" "$name"
    failed="$failed
  ✖ $name"
  fi
}

contract_is_the_code_s() {
  $maven -q -f backend/pom.xml -Dmaven.test.skip=true package &&
    diff -u openapi.yaml backend/target/openapi/openapi.yaml ||
    { echo "openapi.yaml n’est plus celui du code : lancez « make openapi » et relisez la différence."; return 1; }
}

shell_scripts_parse() {
  for script in scripts/*.sh .ci/run docs/examples/*/*.sh deploy/postgres/*.sh frontend/nginx/*.sh; do
    bash -n "$script" || return 1
  done
}

sh scripts/npm-ci.sh frontend && sh scripts/npm-ci.sh contract && sh scripts/npm-ci.sh deploy || exit 1
check "Scripts lisibles" shell_scripts_parse
check "Forme du lanceur" $maven -q -f launcher/pom.xml spotless:check
check "Forme de l’API" $maven -q -f backend/pom.xml spotless:check
check "Forme de l’interface" npm --prefix frontend run -s format:check
check "Lint de l’interface" npm --prefix frontend run -s lint
check "Types de l’interface" npm --prefix frontend run -s typecheck
check "Contrat conforme au code" contract_is_the_code_s
check "Lint du contrat" npm --prefix contract run -s lint
check "Règles de la maison" $maven -q -f backend/pom.xml test -Dtest=HouseTest
[ -z "$failed" ] || { echo "Vérifications en échec :$failed"; exit 1; }
echo "Toutes les vérifications sont passées."
