package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an import has to write, and the operations that it wrote. */
@ApplicationScoped
class ChorusWriteRepository {
    private final Sql sql;

    ChorusWriteRepository(Sql sql) {
        this.sql = sql;
    }

    /** Commitments first, in the order of their years; then what counts on them. */
    List<ChorusWrite> toWrite(UUID id) {
        return sql.list(ChorusWrite.class, """
                SELECT r.position, r.effect, r.amount_type, r.state, r.match_commitment AS commitment, r.commitment AS extracted,
                       coalesce(r.match_item, r.item, 1) AS item, r.line_id AS line, r.written AS amount, r.value_date AS day, r.fiscal_year,
                       c.fiscal_year AS signed_in, r.payment_request, r.payment_item, r.company, r.label, r.supplier_name,
                       (SELECT s.id FROM directory_supplier_read s WHERE s.siret = r.siret ORDER BY s.code LIMIT 1) AS supplier
                FROM chorus_import_row r LEFT JOIN spending_commitment_read c ON c.number = r.match_commitment
                WHERE r.import_id = ? AND r.written <> 0
                ORDER BY array_position(ARRAY['COMMITMENT', 'YEAR', 'CHANGE', 'CERTIFICATION', 'PAYMENT'], r.effect), r.fiscal_year,
                         r.position""", id);
    }

    /** @return the operations that made the items of an EJ, in the order of these */
    List<UUID> made(UUID commitment, Collection<Integer> items) {
        return sql.list("""
                SELECT o.id FROM unnest(?::int[]) WITH ORDINALITY n (item, rank)
                JOIN spending_item_read i ON i.commitment_id = ? AND i.number = n.item
                JOIN spending_operation_read o ON o.item_id = i.id AND o.kind = 'COMMITMENT' ORDER BY n.rank""", row -> row.getObject("id", UUID.class), items.toArray(Integer[]::new), commitment);
    }

    void remember(UUID id, List<ChorusWrite> writes, List<UUID> operations) {
        var positions = writes.stream().map(ChorusWrite::position).toArray(Integer[]::new);
        sql.update("""
                INSERT INTO chorus_fact (operation_id, import_id, position, commitment, amount_type, payment_request, payment_item, company)
                SELECT n.operation_id, r.import_id, r.position, coalesce(r.match_commitment, r.commitment),
                       CASE WHEN r.effect IN ('COMMITMENT', 'CHANGE', 'YEAR') THEN r.amount_type END, r.payment_request, r.payment_item, r.company
                FROM unnest(?::uuid[], ?::int[]) n (operation_id, position)
                JOIN chorus_import_row r ON r.import_id = ? AND r.position = n.position""", operations.toArray(UUID[]::new), positions, id);
    }

    List<UUID> brought(UUID id) {
        return sql.list(
                "SELECT operation_id FROM chorus_fact WHERE import_id = ? ORDER BY operation_id",
                row -> row.getObject("operation_id", UUID.class),
                id);
    }

    /** @return when an import was checked that came after this one and holds the same keys */
    Optional<Instant> confirmedBy(UUID id) {
        return sql.one(
                """
                        SELECT i.created_at FROM chorus_import_row r
                        JOIN chorus_import_row x ON x.group_key = r.group_key AND x.import_id <> r.import_id
                          AND x.state IN ('KNOWN', 'NEW', 'CORRECTED')
                        JOIN chorus_import t ON t.id = r.import_id
                        JOIN chorus_import i ON i.id = x.import_id AND i.status = 'APPLIED' AND i.applied_at > t.applied_at
                        WHERE r.import_id = ? AND r.written <> 0 ORDER BY i.applied_at DESC LIMIT 1""", row -> row.getObject("created_at", OffsetDateTime.class).toInstant(), id);
    }
}
