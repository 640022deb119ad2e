/** What the contract says once for all operations, so that no room repeats it. */
package fr.gouv.pilo.shared.openapi;
