package fr.gouv.pilo.shared.audit;

import fr.gouv.pilo.shared.identity.Caller;
import io.quarkus.arc.Arc;

/**
 * Who last acted on an object, for the sentence that tells a person whose change theirs met: the column
 * {@code updated_by} of the statement that reads one object. A list or a machine has no such sentence, and no need of the name.
 *
 * @param objectType as {@link Audit#record} names it
 * @param key the SQL of the object's key in the statement that this stands in
 */
public record LastAuthor(String objectType, String key) {
    /** The same column, for who is told nothing. */
    public static final String NOBODY = "NULL::text AS updated_by";

    /** @return a column: the name of the account, null when the product itself acted */
    public String toldTo(Caller caller) {
        if (!Arc.container().requestContext().isActive() || caller.anonymous() || caller.machine()) {
            return NOBODY;
        }
        return "(SELECT coalesce(author.display_name, CASE WHEN last.link_kind IS NOT NULL THEN 'Une personne munie d''un lien' END) FROM audit_entry last LEFT JOIN account author ON author.id = last.account_id"
                + " WHERE last.object_type = '" + objectType + "' AND last.object_id = " + key
                + " ORDER BY last.occurred_at DESC, last.id DESC LIMIT 1) AS updated_by";
    }
}
