package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AgreementRepository {
    private final Sql sql;

    AgreementRepository(Sql sql) {
        this.sql = sql;
    }

    /** What is asked of a supervisor, and of whom it tells. */
    record Agreement(
            UUID registrationId,
            UUID eventId,
            SupervisorAgreement state,
            String mail,
            Instant askedAt,
            String lastName,
            String firstName,
            String service,
            SeatMode mode,
            RegistrationState registrationState,
            Presence presence,
            String title,
            EventKind kind,
            EventState eventState,
            String place,
            Instant startsAt,
            Instant endsAt) {
        /** There is still something to answer before the event begins. */
        boolean open(Instant now) {
            return state == SupervisorAgreement.ASKED
                    && registrationState.active()
                    && presence == null
                    && lastName != null
                    && eventState.open()
                    && now.isBefore(startsAt);
        }
    }

    void insert(UUID registration, String mail) {
        sql.update(
                "INSERT INTO event_agreement (registration_id, mail, state) VALUES (?, ?, 'ASKED')",
                registration,
                mail);
    }

    /** By another way than the link: on paper, or by a mail that the organisers have. */
    void insertGiven(UUID registration, Instant at) {
        sql.update(
                "INSERT INTO event_agreement (registration_id, state, answered_at) VALUES (?, 'GIVEN', ?)",
                registration,
                at);
    }

    Optional<Agreement> find(UUID registration) {
        return sql.one(Agreement.class, """
                SELECT a.registration_id, r.event_id, a.state, a.mail, a.asked_at, r.last_name, r.first_name, r.service, r.mode,
                       r.state AS registration_state, r.presence, e.title, e.kind, e.state AS event_state, e.place, e.starts_at, e.ends_at
                FROM event_agreement a JOIN event_registration r ON r.id = a.registration_id JOIN event e ON e.id = r.event_id
                WHERE a.registration_id = ?""", registration);
    }

    void ask(UUID registration, Instant at) {
        sql.update("UPDATE event_agreement SET asked_at = ? WHERE registration_id = ?", at, registration);
    }

    /** @return false if it was answered before */
    boolean answer(UUID registration, SupervisorAgreement state, String reason, Instant at) {
        var answered = sql.update("""
                UPDATE event_agreement SET state = ?, reason = ?, answered_at = ? WHERE registration_id = ? AND state = 'ASKED'""", state, reason, at, registration) > 0;
        if (answered) {
            sql.update("UPDATE event_registration SET version = version + 1 WHERE id = ?", registration);
        }
        return answered;
    }
}
