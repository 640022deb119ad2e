#!/bin/bash
# Runs each example of docs/examples against the running product, as its reader would.
set -u
examples=$(cd "$(dirname "$0")/../docs/examples" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0
failed=0

# example NAME EXPECTED-TEXT COMMAND… : the command must succeed and say the text.
example() {
  local name=$1 expected=$2 output
  shift 2
  if output=$("$@" 2>&1) && grep -q -- "$expected" <<<"$output"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '✖ %s : « %s » attendu\n%s\n' "$name" "$expected" "$(head -c 2000 <<<"$output")"
  fi
}
refused() { ! "$@"; }
files=$examples/fichiers

example "curl : jeton" '^ey' "$examples/curl/jeton.sh"
example "curl : suivi depuis le début" '' "$examples/curl/suivi.sh" etat
example "curl : import appliqué" APPLIED "$examples/curl/import.sh" "$files/valeurs.csv" "$files/indicateurs.csv"
example "curl : suivi des seuls changements" 'IND-0000' "$examples/curl/suivi.sh" etat
example "curl : taux" 'taux.ndjson : ' "$examples/curl/taux.sh" .
example "curl : les taux importés y sont" 'IND-0000' cat taux.csv
example "curl : import annulé" REVERSED "$examples/curl/import.sh" "$files/valeurs.csv" "$files/indicateurs.csv" --annuler
example "curl : fichier refusé" 'REFUSED' refused "$examples/curl/import.sh" "$files/valeurs-refusees.csv" "$files/indicateurs.csv"
example "python : copie locale" 'lues' python3 "$examples/python/suivre.py" copie.json
example "python : import et annulation" REVERSED python3 "$examples/python/importer.py" "$files/valeurs.csv" "$files/indicateurs.csv" --annuler
example "python : fichier refusé, ligne et champ" 'ligne 2' refused python3 "$examples/python/importer.py" "$files/valeurs-refusees.csv" "$files/indicateurs.csv"
example "python : copie mise à jour" 'lues' python3 "$examples/python/suivre.py" copie.json
example "python : taux" 'moyenne' python3 "$examples/python/taux.py"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
