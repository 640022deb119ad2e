/**
 * Reading the post (courriels): what went to whom and when, what failed and why, and having it sent again. Rooms write
 * through {@link fr.gouv.pilo.shared.mail.Outbox}; the administration reads.
 */
package fr.gouv.pilo.mail;
