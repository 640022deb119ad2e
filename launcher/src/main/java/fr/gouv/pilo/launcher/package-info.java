/**
 * Starts the whole product on one machine without Docker: PostgreSQL, Keycloak, the API and the SPA server.
 *
 * <p>It owns these processes: it writes down each of them under {@code .pilo/}, stops them in reverse order, and
 * ends at the next start what a brutal stop left behind. Everything listens on 127.0.0.1 only.
 */
package fr.gouv.pilo.launcher;
