package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AcceptanceRepository {
    private final Sql sql;

    AcceptanceRepository(Sql sql) {
        this.sql = sql;
    }

    /** A constatation, signed or not. */
    record Prepared(UUID id, UUID itemId, BigDecimal amount, LocalDate acknowledgedOn, String note, UUID operationId) {}

    Prepared insert(UUID commitment, UUID item, CreateAcceptance form, UUID account) {
        var id = Ids.next();
        sql.update("""
                INSERT INTO commitment_acceptance (id, commitment_id, item_id, amount, acknowledged_on, note, account_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", id, commitment, item, form.amount(), form.acknowledgedOn(), form.note(), account);
        return find(commitment, id).orElseThrow();
    }

    Optional<Prepared> find(UUID commitment, UUID id) {
        return sql.one(Prepared.class, """
                SELECT id, item_id, amount, acknowledged_on, note, operation_id FROM commitment_acceptance
                WHERE id = ? AND commitment_id = ?""", id, commitment);
    }

    void sign(UUID id, UUID operation) {
        sql.update("UPDATE commitment_acceptance SET operation_id = ? WHERE id = ?", operation, id);
    }

    void delete(UUID id) {
        sql.update("DELETE FROM commitment_acceptance WHERE id = ?", id);
    }

    /** What is prepared on an EJ changes its page. */
    void touch(UUID commitment) {
        sql.update("UPDATE commitment SET version = version + 1 WHERE id = ?", commitment);
    }
}
