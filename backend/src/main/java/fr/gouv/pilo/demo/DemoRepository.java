package fr.gouv.pilo.demo;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** What is loaded already. */
@ApplicationScoped
class DemoRepository {
    private final Sql sql;

    DemoRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Claims a part inside the transaction that loads it: a second replica waits, then finds it done; a crash in the
     * middle leaves nothing.
     *
     * @return whether the part is ours to load
     */
    boolean claim(String part) {
        return sql.update("INSERT INTO demo_load (part) VALUES (?) ON CONFLICT DO NOTHING", part) == 1;
    }
}
