package fr.gouv.pilo.referent;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contacts of open seats whose yearly confirmation comes, and how to write to them, where that is known. */
@ApplicationScoped
class ReferentAskedRepository {
    record Asked(
            UUID seat,
            UUID mandate,
            String structureName,
            String territory,
            String topicLabel,
            LocalDate confirmationDue,
            String name,
            String function,
            String mail,
            int formerMails) {
        /** @return empty where nothing is known that a relay would take */
        Optional<MailAddress> to() {
            return MailAddress.of(mail, name);
        }
    }

    /** How long before the day they are asked. */
    static final int DAYS_BEFORE = 30;

    private final Sql sql;

    ReferentAskedRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param day as the seats stand on that day; of each, how often its contact's address was another */
    List<Asked> due(LocalDate day) {
        return sql.list(Asked.class, """
                SELECT b.id AS seat, c.id AS mandate, b.structure_name, b.territory, b.topic_label, b.confirmation_due, c.name, c.function, c.mail,
                    (SELECT count(*)::int FROM referent_history h
                     WHERE h.seat_id = b.id AND h.mandate_id = c.id AND h.act = 'CHANGE' AND 'mail' = ANY(h.fields)) AS former_mails
                FROM referent_board(?) b JOIN referent_mandate c ON c.id = b.contact_id
                WHERE b.closed_on IS NULL AND b.confirmation_due <= ? AND c.erased_on IS NULL
                ORDER BY b.confirmation_due, c.id""", day, day.plusDays(DAYS_BEFORE));
    }
}
