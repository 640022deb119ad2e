package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a form names. */
@ApplicationScoped
class EventChoiceRepository {
    private final Sql sql;

    EventChoiceRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param sees which projects exist for the caller */
    Optional<UUID> project(String code, String sees) {
        return sql.one(
                "SELECT p.id FROM project_budget_read p WHERE p.code = ? AND " + sees,
                row -> row.getObject(1, UUID.class),
                code);
    }

    boolean projectInSight(UUID id, String sees) {
        return !sql.list("SELECT 1 FROM project_budget_read p WHERE p.id = ? AND " + sees, row -> true, id)
                .isEmpty();
    }

    boolean lineExists(UUID id) {
        return !sql.list("SELECT 1 FROM funding_line_read l WHERE l.id = ?", row -> true, id)
                .isEmpty();
    }

    List<UUID> speakers(Collection<UUID> ids) {
        return sql.list("SELECT id FROM event_speaker WHERE id = ANY(?)", row -> row.getObject(1, UUID.class), (Object)
                ids.toArray(UUID[]::new));
    }
}
