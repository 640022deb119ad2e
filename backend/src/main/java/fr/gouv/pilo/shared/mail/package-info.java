/**
 * The post (courriels): an outbox written in the act's transaction, and workers that empty it through the relay. What can't
 * be told sent from not sent is in doubt, and waits for a person: a mail is never lost and never sent twice by itself.
 */
package fr.gouv.pilo.shared.mail;
