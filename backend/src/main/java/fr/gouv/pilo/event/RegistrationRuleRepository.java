package fr.gouv.pilo.event;

import fr.gouv.pilo.event.UpdateEvent.QuestionForm;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an event asks of who registers. */
@ApplicationScoped
class RegistrationRuleRepository {
    private final Sql sql;

    RegistrationRuleRepository(Sql sql) {
        this.sql = sql;
    }

    record Rules(
            UUID id,
            String code,
            String title,
            EventState state,
            EventMode mode,
            Instant startsAt,
            boolean openToPublic,
            Instant registrationOpensAt,
            Instant registrationClosesAt,
            int maxSeats,
            boolean supervisorAgreement,
            List<ServiceNeed> needs,
            List<QuestionForm> questions) {
        /** Until when one may register. */
        Instant closes() {
            return registrationClosesAt == null ? startsAt : registrationClosesAt;
        }

        /** The same where nobody is asked questions, nor for an agreement, nor offered services: at the door. */
        Rules unasked() {
            return new Rules(
                    id,
                    code,
                    title,
                    state,
                    mode,
                    startsAt,
                    openToPublic,
                    registrationOpensAt,
                    registrationClosesAt,
                    maxSeats,
                    false,
                    List.of(),
                    List.of());
        }
    }

    private static final String RULES = """
            SELECT e.id, e.code, e.title, e.state, e.mode, e.starts_at, e.open_to_public, e.registration_opens_at, e.registration_closes_at,
                   e.max_seats, e.supervisor_agreement, e.needs, e.questions FROM event e WHERE e.deleted_at IS NULL AND\s""";

    Optional<Rules> of(UUID event) {
        return sql.one(Rules.class, RULES + "e.id = ?", event);
    }

    Optional<Rules> ofSlug(String slug) {
        return sql.one(Rules.class, RULES + "e.slug = ?", slug);
    }
}
