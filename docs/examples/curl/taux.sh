#!/usr/bin/env bash
# Les taux d'avancement de la région et de ses départements, en CSV puis en NDJSON (un objet JSON par ligne).
# Usage : taux.sh [dossier]
set -euo pipefail

PILO_URL=${PILO_URL:-http://localhost:3000}
dossier=${1:-.}
jeton=$("$(dirname "$0")/jeton.sh")

for format in csv:text/csv ndjson:application/x-ndjson; do
  curl --silent --show-error --fail-with-body --compressed \
    --header "Authorization: Bearer $jeton" \
    --header "Accept: ${format#*:}" \
    --output "$dossier/taux.${format%%:*}" \
    "$PILO_URL/api/v1/rates?kind=FINAL&level=REG&level=DEPT"
  echo "$dossier/taux.${format%%:*} : $(wc -l <"$dossier/taux.${format%%:*}") lignes"
done
