package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is printed of events and of who comes. */
@ApplicationScoped
class PaperRepository {
    private final Sql sql;

    PaperRepository(Sql sql) {
        this.sql = sql;
    }

    /** An event as its papers tell it. */
    record EventHead(
            UUID id,
            String code,
            String title,
            EventKind kind,
            EventMode mode,
            EventState state,
            String place,
            String address,
            String access,
            String travelCosts,
            Instant startsAt,
            Instant endsAt,
            Instant updatedAt,
            String organisation,
            List<SessionRow> sessions,
            List<HalfDay> halves) {
        /** Of the sessions asked for. */
        List<HalfDay> halvesOf(Collection<UUID> asked) {
            return halves.stream().filter(one -> asked.contains(one.session())).toList();
        }
    }

    enum Half {
        MORNING,
        AFTERNOON
    }

    /** A morning or an afternoon of a session. */
    record HalfDay(UUID session, LocalDate day, Half half, int seconds) {}

    private static final String HEAD = """
            e.id AS %1$sid, e.code AS %1$scode, e.title AS %1$stitle, e.kind AS %1$skind, e.mode AS %1$smode, e.state AS %1$sstate,
            e.place AS %1$splace, e.address AS %1$saddress, e.access AS %1$saccess, e.travel_costs AS %1$stravel_costs, e.starts_at AS %1$sstarts_at,
            e.ends_at AS %1$sends_at, e.updated_at AS %1$supdated_at, o.name AS %1$sorganisation,
            (SELECT json_agg(json_build_object('id', x.id, 'title', x.title, 'startsAt', x.starts_at, 'endsAt', x.ends_at)
                             ORDER BY x.starts_at) FROM event_session x WHERE x.event_id = e.id) AS %1$ssessions,
            (SELECT json_agg(json_build_object('session', h.session_id, 'day', h.day, 'half', h.half, 'seconds', h.seconds)
                             ORDER BY h.day, h.half DESC) FROM event_half_day_read h WHERE h.event_id = e.id) AS %1$shalves""";

    EventHead head(UUID event) {
        return sql.one(
                        EventHead.class,
                        "SELECT " + HEAD.formatted("")
                                + " FROM event e LEFT JOIN directory_organisation_read o ON o.id = e.organisation_id WHERE e.id = ?",
                        event)
                .orElseThrow();
    }

    /** Who has a seat: names are null once they are erased. */
    record Seated(
            SeatMode mode, String lastName, String firstName, String service, int seats, List<String> companions) {}

    List<Seated> seated(UUID event) {
        return sql.list(Seated.class, """
                SELECT r.mode, r.last_name, r.first_name, r.service, r.seats,
                       ARRAY(SELECT json_array_elements_text(r.companions::json)) AS companions
                FROM event_registration r WHERE r.event_id = ? AND r.state = 'CONFIRMED'
                ORDER BY r.last_name COLLATE "fr-x-icu", r.first_name COLLATE "fr-x-icu", r.rank""", event);
    }

    /** Somebody's registration as a paper of theirs tells it. */
    record Attendee(
            UUID id,
            SeatMode mode,
            RegistrationState state,
            Presence presence,
            String lastName,
            String firstName,
            String service,
            List<UUID> attendedSessions,
            EventHead event) {
        /** Those that somebody came to: all, where nothing is noted yet. */
        List<SessionRow> sessions() {
            return attendedSessions == null
                    ? event.sessions()
                    : event.sessions().stream()
                            .filter(one -> attendedSessions.contains(one.id()))
                            .toList();
        }

        boolean named() {
            return lastName != null;
        }

        boolean certifiable() {
            return named() && attended();
        }

        /** It is to come on site to a training. */
        boolean summoned() {
            return event.kind() == EventKind.FORMATION
                    && mode == SeatMode.ON_SITE
                    && state == RegistrationState.CONFIRMED
                    && event.state().open()
                    && named();
        }

        /** It was there, at what is over. */
        boolean attended() {
            return presence == Presence.PRESENT
                    && (event.state() == EventState.CLOSED || event.state() == EventState.ARCHIVED);
        }
    }

    Optional<Attendee> attendee(UUID registration) {
        return sql.one(
                Attendee.class,
                "SELECT r.id, r.mode, r.state, r.presence, r.last_name, r.first_name, r.service, r.attended_sessions, "
                        + HEAD.formatted("event_")
                        + " FROM event_registration r JOIN event e ON e.id = r.event_id"
                        + " LEFT JOIN directory_organisation_read o ON o.id = e.organisation_id WHERE r.id = ?",
                registration);
    }

    record Certificate(String code, Instant issuedAt) {}

    /** @return false where there was one: of two that issue at once, one does */
    boolean issue(UUID registration, String code, Instant at) {
        return sql.update("""
                INSERT INTO event_certificate (registration_id, code, issued_at) VALUES (?, ?, ?)
                ON CONFLICT (registration_id) DO NOTHING""", registration, code, at) > 0;
    }

    Certificate certificate(UUID registration) {
        return sql.one(
                        Certificate.class,
                        "SELECT code, issued_at FROM event_certificate WHERE registration_id = ?",
                        registration)
                .orElseThrow();
    }

    /** What a code tells anybody: no more than the first letters of a name, and none once it is erased. */
    record Checked(
            Instant issuedAt,
            String firstLetter,
            String lastLetter,
            Presence presence,
            String title,
            Instant startsAt,
            Instant endsAt) {}

    Optional<Checked> checked(String code) {
        return sql.one(Checked.class, """
                SELECT c.issued_at, left(r.first_name, 1) AS first_letter, left(r.last_name, 1) AS last_letter, r.presence,
                       e.title, e.starts_at, e.ends_at
                FROM event_certificate c JOIN event_registration r ON r.id = c.registration_id JOIN event e ON e.id = r.event_id
                WHERE c.code = ?""", code);
    }
}
