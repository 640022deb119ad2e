package fr.gouv.pilo.shared.idempotency;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** What was answered and is kept for a day, to be answered again. */
@ApplicationScoped
public class KeptAnswers {
    static final String FORGOTTEN = "null";

    private final Sql sql;

    KeptAnswers(Sql sql) {
        this.sql = sql;
    }

    /** Somebody asked to be erased: the act is remembered, so that it happens once, and not what it answered. */
    public void forget(String id) {
        sql.update("UPDATE idempotency_key SET answer = ? WHERE strpos(answer, ?) > 0", FORGOTTEN, '"' + id + '"');
    }
}
