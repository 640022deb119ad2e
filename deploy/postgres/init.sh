#!/bin/bash
# First start of an empty database: the roles and databases of the product. pilo_owner migrates, pilo_app serves.
set -euo pipefail
psql --username postgres --set ON_ERROR_STOP=1 \
  --set owner="$PILO_DB_OWNER_PASSWORD" --set app="$PILO_DB_APP_PASSWORD" --set keycloak="$PILO_DB_KEYCLOAK_PASSWORD" <<'SQL'
CREATE ROLE pilo_owner LOGIN PASSWORD :'owner';
CREATE ROLE pilo_app LOGIN PASSWORD :'app';
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak';
CREATE DATABASE pilo OWNER pilo_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
CREATE DATABASE keycloak OWNER keycloak TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE pilo, keycloak FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE pilo TO pilo_app;
-- The reader of changes asks when the oldest open transaction began, whoever opened it.
GRANT pg_read_all_stats TO pilo_app;
SQL
