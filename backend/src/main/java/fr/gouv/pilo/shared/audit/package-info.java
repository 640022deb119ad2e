/**
 * Writing the trail (piste d'audit): one entry an act, in the act's transaction. It is sealed, read and verified by the
 * room {@code audit}.
 */
package fr.gouv.pilo.shared.audit;
