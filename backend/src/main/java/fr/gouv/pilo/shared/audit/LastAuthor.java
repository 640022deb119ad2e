package fr.gouv.pilo.shared.audit;

/** Who last acted on an object, for the sentence that tells a person whose change theirs met. */
public final class LastAuthor {
    private LastAuthor() {}

    /**
     * @param objectType as {@link Audit#record} names it
     * @param key the SQL of the object's key in the statement that this stands in
     * @return a column: the name of the account, null when the product itself acted
     */
    public static String of(String objectType, String key) {
        return "(SELECT author.display_name FROM audit_entry last LEFT JOIN account author ON author.id = last.account_id"
                + " WHERE last.object_type = '" + objectType + "' AND last.object_id = " + key
                + " ORDER BY last.occurred_at DESC, last.id DESC LIMIT 1)";
    }
}
