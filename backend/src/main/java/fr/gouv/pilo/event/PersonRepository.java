package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One address is one person, under an id drawn by lot (E2). */
@ApplicationScoped
class PersonRepository {
    private final Sql sql;

    PersonRepository(Sql sql) {
        this.sql = sql;
    }

    /** Whoever comes meanwhile with the same address waits until this act is done. */
    UUID ensure(MailAddress address) {
        return sql.one("""
                        INSERT INTO event_person (id, mail, mail_key) VALUES (?, ?, ?)
                        ON CONFLICT (mail_key) DO UPDATE SET mail_key = excluded.mail_key RETURNING id""", row -> row.getObject(1, UUID.class), UUID.randomUUID(), address.typed(), address.key())
                .orElseThrow();
    }

    /** @return the person of a registration, whom others wait for */
    UUID lockOf(UUID registration) {
        return sql.one("""
                        SELECT p.id FROM event_person p JOIN event_registration r ON r.person_id = p.id WHERE r.id = ? FOR UPDATE OF p""", row -> row.getObject(1, UUID.class), registration).orElseThrow();
    }
}
