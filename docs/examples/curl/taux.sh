#!/usr/bin/env bash
# Les taux d'avancement de la région et de ses départements, en CSV puis en NDJSON (un objet JSON par ligne).
# Usage : taux.sh [dossier]
set -euo pipefail

PILO_URL=${PILO_URL:-http://localhost:3000}
dossier=${1:-.}
jeton=$("$(dirname "$0")/jeton.sh")

lire() { curl --silent --show-error --fail-with-body --compressed --header "Authorization: Bearer $jeton" "$@"; }

# La région est celle de l'instance ; un territoire par paramètre, sinon la liste rend ceux de toute la France.
region=$(lire "$PILO_URL/api/v1/me" | sed -n 's/.*"region":"\([^"]*\)".*/\1/p')
departements=$(lire --header "Accept: text/csv" "$PILO_URL/api/v1/territories?parent=$region&level=DEPT" | tail -n +2 | cut -d ';' -f 1)
demande="kind=FINAL&territory=$region"
for departement in $departements; do
  demande+="&territory=$departement"
done

for format in csv:text/csv ndjson:application/x-ndjson; do
  lire --header "Accept: ${format#*:}" --output "$dossier/taux.${format%%:*}" "$PILO_URL/api/v1/rates?$demande"
  echo "$dossier/taux.${format%%:*} : $(wc -l <"$dossier/taux.${format%%:*}") lignes"
done
