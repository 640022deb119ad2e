/**
 * Reading and proving the trail (piste d'audit): one sealer chains what is committed, so that any later change of an entry
 * shows; the chain is verified once a day and when somebody asks, its head goes out, and details are erased in time. Rooms
 * write through {@link fr.gouv.pilo.shared.audit.Audit}; admins read.
 */
package fr.gouv.pilo.audit;
