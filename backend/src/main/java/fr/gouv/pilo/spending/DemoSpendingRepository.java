package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What the set calls by name. */
@ApplicationScoped
class DemoSpendingRepository {
    private final Sql sql;

    DemoSpendingRepository(Sql sql) {
        this.sql = sql;
    }

    record NamedProject(UUID id, UUID lead) {}

    NamedProject project(String title) {
        return sql.one(NamedProject.class, "SELECT id, lead FROM project_budget_read WHERE title = ?", title)
                .orElseThrow(() -> new IllegalStateException("no project is called " + title));
    }

    UUID line(String scheme, int year, String axis) {
        return sql.one(
                        "SELECT id FROM funding_line_read WHERE scheme_code = ? AND fiscal_year = ? AND axis = ?",
                        row -> row.getObject(1, UUID.class),
                        scheme,
                        year,
                        axis)
                .orElseThrow(() -> new IllegalStateException("no line of " + scheme + " " + year + " " + axis));
    }

    /** What a loader writes from now on, in its transaction, was known then; null for now again. */
    void knownAt(Instant then) {
        sql.list("SELECT set_config('pilo.known_at', ?, true)", row -> true, then == null ? "" : then.toString());
    }
}
