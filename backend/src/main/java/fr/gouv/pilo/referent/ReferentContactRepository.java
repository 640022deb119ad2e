package fr.gouv.pilo.referent;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The contact of an open seat, as somebody without an account reads it by a link. */
@ApplicationScoped
class ReferentContactRepository {
    private static final String MANDATE = ReferentRepository.MANDATE.select("m", "mandate_");

    private final Sql sql;

    ReferentContactRepository(Sql sql) {
        this.sql = sql;
    }

    record Contact(
            UUID seat, String structure, String topicLabel, LocalDate confirmedOn, UUID id, ReferentMandate mandate) {}

    /** @return none if that person is not, or is no longer, whom one joins there */
    Optional<Contact> find(UUID mandate, LocalDate day) {
        return sql.one(
                Contact.class,
                "SELECT b.id AS seat, b.structure_name AS structure, b.topic_label, b.confirmed_on, m.id, " + MANDATE
                        + " FROM referent_mandate m, referent_board(?) b"
                        + " WHERE m.id = ? AND m.erased_on IS NULL AND b.contact_id = m.id AND b.closed_on IS NULL",
                day,
                mandate);
    }
}
