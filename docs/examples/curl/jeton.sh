#!/usr/bin/env bash
# Obtient un jeton par « client credentials » et l'écrit sur la sortie standard.
# Le jeton vit quelques minutes : demandez-en un par exécution de script, jamais un par requête.
set -euo pipefail

PILO_TOKEN_URL=${PILO_TOKEN_URL:-http://localhost:8180/realms/pilo/protocol/openid-connect/token}

# Le secret passe par l'entrée standard : il n'apparaît pas dans la liste des processus.
reponse=$(printf 'client_id=%s&client_secret=%s&grant_type=client_credentials' \
  "${PILO_CLIENT_ID:-scripts-demo}" "${PILO_CLIENT_SECRET:-pilo-demo}" |
  curl --silent --show-error --fail-with-body --data @- "$PILO_TOKEN_URL") || {
  echo "Pas de jeton : $reponse" >&2
  exit 1
}
printf '%s\n' "$reponse" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p'
