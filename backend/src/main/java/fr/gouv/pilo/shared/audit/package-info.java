/**
 * The audit trail (piste d'audit): one entry an act, in the act's transaction; one sealer chains what is committed, so
 * that any later change of an entry shows. Rooms write through {@link fr.gouv.pilo.shared.audit.Audit}; admins read.
 */
package fr.gouv.pilo.shared.audit;
