#!/usr/bin/env bash
# Ne demande que les valeurs qui ont changé depuis la dernière fois, et retient jusqu'où l'on a lu.
# Usage : suivi.sh fichier-d'état   (au premier appel, le fichier n'existe pas : tout est rendu)
set -euo pipefail

PILO_URL=${PILO_URL:-http://localhost:3000}
etat=${1:?Usage : suivi.sh fichier-d-etat}
jeton=$("$(dirname "$0")/jeton.sh")
depuis=$(cat "$etat" 2>/dev/null || echo 2000-01-01T00:00:00Z)

# La page JSON dit jusqu'où lire la prochaine fois (nextSince) ; on la demande AVANT le flux : rien ne se perd.
page=$(curl --silent --show-error --fail-with-body --header "Authorization: Bearer $jeton" --get \
  --data-urlencode "updatedSince=$depuis" --data limit=1 "$PILO_URL/api/v1/measurements")
prochain=$(printf '%s' "$page" | sed -n 's/.*"nextSince":"\([^"]*\)".*/\1/p')

# Le flux NDJSON n'a pas de limite de lignes ; les valeurs retirées y sont {"id":"…","deleted":true}.
curl --silent --show-error --fail-with-body --header "Authorization: Bearer $jeton" \
  --header "Accept: application/x-ndjson" --get --data-urlencode "updatedSince=$depuis" "$PILO_URL/api/v1/measurements"

printf '%s\n' "$prochain" >"$etat"
