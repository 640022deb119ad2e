package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What goes of people, and when; that somebody came, and is one person, stays. */
@ApplicationScoped
class ErasureRepository {
    private static final String NAMES = """
            last_name = NULL, first_name = NULL, service = NULL, service_key = NULL, companions = '[]', answers = '[]', needs = '{}'""";

    private final Sql sql;

    ErasureRepository(Sql sql) {
        this.sql = sql;
    }

    void erase(UUID registration, LocalDate on) {
        sql.update(
                "UPDATE event_registration SET " + NAMES + ", erased_on = ?, version = version + 1 WHERE id = ?",
                on,
                registration);
        sql.update("UPDATE event_agreement SET mail = NULL, reason = NULL WHERE registration_id = ?", registration);
        sql.update("UPDATE event_queue_move SET note = NULL WHERE registration_id = ?", registration);
        sql.update("""
                UPDATE event_import_row SET mail = NULL, mail_key = NULL, last_name = NULL, first_name = NULL, service = NULL
                WHERE registration_id = ?""", registration);
    }

    /** The address of a person goes with the last registration that names it. */
    void forget(UUID person) {
        sql.update("""
                UPDATE event_person p SET mail = NULL, mail_key = NULL WHERE p.id = ?
                AND NOT EXISTS (SELECT FROM event_registration r WHERE r.person_id = p.id AND r.erased_on IS NULL)""", person);
    }

    int eraseNames(Instant endedBefore, LocalDate on) {
        keepService(endedBefore);
        var erased = sql.update("UPDATE event_registration r SET " + NAMES + """
                , erased_on = ?, version = r.version + 1
                FROM event e WHERE e.id = r.event_id AND e.ends_at < ? AND r.erased_on IS NULL""", on, endedBefore);
        sql.update("""
                UPDATE event_agreement a SET mail = NULL, reason = NULL FROM event_registration r
                WHERE r.id = a.registration_id AND r.erased_on IS NOT NULL AND (a.mail IS NOT NULL OR a.reason IS NOT NULL)""");
        forgetAfter();
        return erased;
    }

    /** What nobody ever confirmed says nothing of who came. */
    int eraseUnconfirmed(Instant before, LocalDate on) {
        var erased = sql.update("UPDATE event_registration r SET " + NAMES + """
                , erased_on = ?, version = r.version + 1
                WHERE r.erased_on IS NULL AND r.confirmed_at IS NULL AND r.state IN ('EXPIRED', 'CANCELLED') AND r.presence IS NULL
                  AND r.origin = 'PUBLIC' AND r.updated_at < ?""", on, before);
        forgetAfter();
        return erased;
    }

    /** Of whom there is no name any more, no other word stays. */
    private void forgetAfter() {
        sql.update("""
                UPDATE event_queue_move m SET note = NULL FROM event_registration r
                WHERE r.id = m.registration_id AND r.erased_on IS NOT NULL AND m.note IS NOT NULL""");
        sql.update("""
                UPDATE event_person p SET mail = NULL, mail_key = NULL WHERE p.mail IS NOT NULL
                AND NOT EXISTS (SELECT FROM event_registration r WHERE r.person_id = p.id AND r.erased_on IS NULL)
                AND EXISTS (SELECT FROM event_registration r WHERE r.person_id = p.id)""");
    }

    /** Ids of the messages that were written to those registered for an event. */
    List<String> messages(UUID event) {
        return sql.list(
                "SELECT id::text AS id FROM event_message WHERE event_id = ?", row -> row.getString("id"), event);
    }

    /** Those erased since a day. */
    List<String> erasedSince(LocalDate day) {
        return sql.list(
                "SELECT id::text AS id FROM event_registration WHERE erased_on >= ?", row -> row.getString("id"), day);
    }

    /** What is an organisation of the directory names nobody: what counts by service goes on counting. */
    private void keepService(Instant endedBefore) {
        sql.update("""
                UPDATE event_registration r SET organisation_id = o.id
                FROM event e, (SELECT min(id::text)::uuid AS id, replace(search_words(name), ' ', '') AS key
                               FROM directory_organisation_read GROUP BY replace(search_words(name), ' ', '')) o
                WHERE e.id = r.event_id AND e.ends_at < ? AND r.erased_on IS NULL AND replace(search_words(r.service), ' ', '') = o.key""", endedBefore);
    }

    int eraseNeeds(Instant endedBefore) {
        return sql.update("""
                UPDATE event_registration r SET needs = '{}', version = r.version + 1
                FROM event e WHERE e.id = r.event_id AND e.ends_at < ? AND r.needs <> '{}'""", endedBefore);
    }
}
