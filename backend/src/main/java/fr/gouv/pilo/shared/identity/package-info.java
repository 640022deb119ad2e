/**
 * Who calls: account, roles, territories. A person's roles are realm roles; a machine's are its scopes; the territories
 * bound what is written, and what exists for the caller.
 */
package fr.gouv.pilo.shared.identity;
