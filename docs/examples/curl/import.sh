#!/usr/bin/env bash
# Vérifie un fichier de valeurs, montre ce qui changerait, puis l'applique. Avec --annuler, l'annule aussitôt.
# Usage : import.sh valeurs.csv [indicateurs.csv] [--annuler]
set -euo pipefail

PILO_URL=${PILO_URL:-http://localhost:3000}
export PILO_CLIENT_ID=${PILO_CLIENT_ID:-import-demo}
valeurs=${1:?Usage : import.sh valeurs.csv [indicateurs.csv] [--annuler]}
metadonnees=()
[[ ${2:-} == "" || ${2:-} == --annuler ]] || metadonnees=(--form "metadata=@$2")
jeton=$("$(dirname "$0")/jeton.sh")
travail=$(mktemp -d)
trap 'rm -rf "$travail"' EXIT

appel() {
  curl --silent --show-error --fail-with-body --header "Authorization: Bearer $jeton" \
    --dump-header "$travail/entetes" --output "$travail/corps" "$@" || {
    echo "Refusé : $(cat "$travail/corps")" >&2
    exit 1
  }
}
champ() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" "$travail/corps" | head -n 1; }
etag() { tr -d '\r' <"$travail/entetes" | sed -n 's/^[Ee][Tt][Aa][Gg]: //p'; }

# 1. Vérifier : rien n'est encore importé. La clé d'idempotence permet de renvoyer la demande sans risque.
appel --form "files=@$valeurs" "${metadonnees[@]}" \
  --header "Idempotency-Key: $(cat "$valeurs" "${2:-/dev/null}" 2>/dev/null | sha256sum | cut -c1-40)-$(date +%s)" \
  "$PILO_URL/api/v1/measurement-imports"
id=$(champ id)
echo "Import $id : $(champ status), $(champ new) nouvelles, $(champ changed) changées, $(champ unchanged) inchangées."
if [[ $(champ status) == REFUSED ]]; then
  cat "$travail/corps" >&2
  exit 1
fi

# 2. Appliquer : l'ETag reçu dit quelle version on a vue.
appel --request POST --header "If-Match: $(etag)" "$PILO_URL/api/v1/measurement-imports/$id/application"
echo "Import $id : $(champ status)."

# 3. Annuler, si demandé : les valeurs précédentes reparaissent, rien n'est effacé.
if [[ ${*: -1} == --annuler ]]; then
  appel --request POST --header "If-Match: $(etag)" "$PILO_URL/api/v1/measurement-imports/$id/reversal"
  echo "Import $id : $(champ status)."
fi
