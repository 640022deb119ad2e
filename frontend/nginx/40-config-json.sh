#!/bin/sh
# Run by the image before nginx starts: writes the settings of the SPA, /config.json. A file of its own, since a text
# within nginx's configuration would end at the first apostrophe of a region's name.
set -eu
# /tmp is what the image's user may write; the tests name another folder.
folder=${1:-/tmp/pilo}

# Within JSON's quotes: quotes and backslashes are told apart, and no name has a control character.
json() {
  printf '%s' "$1" | tr -d '\000-\037' | sed 's/[\\"]/\\&/g'
}

mkdir -p "$folder"
printf '{"oidcIssuer":"%s","oidcClientId":"pilo-spa","demo":false,"businessDate":null,"regionName":"%s"}' \
  "$(json "$PILO_OIDC_ISSUER")" "$(json "$PILO_REGION_NAME")" >"$folder/config.json"
