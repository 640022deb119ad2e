/**
 * The realm "pilo" as numbered steps: each file declares a part of what the realm must be, later files complete
 * earlier ones, and the whole is brought about through Keycloak's admin API at each start.
 */
package fr.gouv.pilo.launcher.realm;
