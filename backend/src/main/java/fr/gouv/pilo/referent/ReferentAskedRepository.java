package fr.gouv.pilo.referent;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The contacts of open seats whose yearly confirmation comes, and how to write to them. */
@ApplicationScoped
class ReferentAskedRepository {
    record Asked(
            UUID seat,
            UUID mandate,
            String structureName,
            String topicLabel,
            LocalDate confirmationDue,
            String name,
            String function,
            String mail) {}

    private final Sql sql;

    ReferentAskedRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param day as the seats stand on that day */
    List<Asked> due(LocalDate until, LocalDate day) {
        return sql.list(Asked.class, """
                SELECT b.id AS seat, c.id AS mandate, b.structure_name, b.topic_label, b.confirmation_due, c.name, c.function, c.mail
                FROM referent_board(?) b JOIN referent_mandate c ON c.id = b.contact_id
                WHERE b.closed_on IS NULL AND b.confirmation_due <= ? AND c.mail IS NOT NULL AND c.erased_on IS NULL
                ORDER BY b.confirmation_due, c.id""", day, until);
    }
}
