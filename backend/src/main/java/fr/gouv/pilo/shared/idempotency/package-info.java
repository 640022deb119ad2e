/** A creation or an act asked twice with one {@code Idempotency-Key} happens once and answers the same for 24 h. */
package fr.gouv.pilo.shared.idempotency;
