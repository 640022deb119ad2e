/**
 * The home page (accueil): in one answer, what awaits the caller, the alerts, the four figures that matter to the role
 * with what they were 30 days earlier, and the last changes. It gathers what the rooms say through
 * {@link fr.gouv.pilo.shared.contribution.HomeParts} and {@link fr.gouv.pilo.shared.contribution.HomeCards}, owns nothing
 * and writes nothing but the mails by which one reminds oneself of a task, or a colleague.
 */
package fr.gouv.pilo.home;
