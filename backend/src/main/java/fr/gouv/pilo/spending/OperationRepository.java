package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.spending.CommitmentView.OperationItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OperationRepository {
    private static final RecordColumns OPERATION = RecordColumns.of(Operation.class);

    private final Sql sql;

    OperationRepository(Sql sql) {
        this.sql = sql;
    }

    UUID insert(Operation operation) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO spending_operation (id, %s) VALUES (?, %s)"
                        .formatted(OPERATION.names(), OPERATION.marks()),
                OPERATION.values(operation, id));
        return id;
    }

    /** In one statement: what the totals keep is added once. */
    List<UUID> insertAll(List<Operation> all) {
        var ids = all.stream().map(operation -> Ids.next()).toList();
        var values = new ArrayList<Object>();
        for (var i = 0; i < ids.size(); i++) {
            values.addAll(Arrays.asList(OPERATION.values(all.get(i), ids.get(i))));
        }
        sql.update(
                "INSERT INTO spending_operation (id, %s) VALUES %s"
                        .formatted(
                                OPERATION.names(),
                                String.join(", ", Collections.nCopies(ids.size(), "(?, " + OPERATION.marks() + ")"))),
                values.toArray());
        return ids;
    }

    /** An operation that was not reversed yet, and the fiscal year of its EJ. */
    record Reversible(UUID id, int signedIn) {}

    List<Reversible> reversible(Collection<UUID> ids) {
        return sql.list(
                Reversible.class,
                "SELECT o.id, coalesce(c.fiscal_year, o.fiscal_year) AS signed_in FROM spending_operation o LEFT JOIN commitment c ON c.id = o.commitment_id"
                        + " WHERE o.id = ANY(?) AND NOT EXISTS (SELECT FROM spending_operation r WHERE r.reverses_id = o.id) ORDER BY o.id",
                (Object) ids.toArray(UUID[]::new));
    }

    /** By their ids, as {@link #reversible} gives them. */
    List<Operation> ordered(Collection<UUID> ids) {
        return sql.list(
                Operation.class,
                "SELECT " + OPERATION.names() + " FROM spending_operation WHERE id = ANY(?) ORDER BY id",
                (Object) ids.toArray(UUID[]::new));
    }

    Optional<Operation> find(UUID id) {
        return sql.one(Operation.class, "SELECT " + OPERATION.names() + " FROM spending_operation WHERE id = ?", id);
    }

    UUID lineOfTranche(UUID tranche) {
        return sql.one(
                        "SELECT line_id FROM commitment_tranche WHERE id = ?",
                        row -> row.getObject(1, UUID.class),
                        tranche)
                .orElseThrow();
    }

    boolean isReversed(UUID id) {
        return !sql.list("SELECT 1 FROM spending_operation WHERE reverses_id = ?", row -> true, id)
                .isEmpty();
    }

    /** The life of an EJ, in its order; null stands for no bound. */
    List<OperationItem> of(UUID commitment, Instant known, LocalDate valued, String sees) {
        return sql.list(OperationItem.class, """
                SELECT o.id, o.kind, o.payment_kind, o.payment_request, i.number AS item, o.line_id AS budget_line_id,
                       l.scheme_code AS budget_line_scheme, l.fiscal_year AS budget_line_year, l.axis AS budget_line_axis,
                       l.axis_label AS budget_line_axis_label, p.code AS project_code, p.title AS project_title,
                       o.amount_excl_tax, o.vat_rate, o.amount, o.value_date, o.known_at, t.name AS tranche, o.reverses_id AS reverses,
                       EXISTS (SELECT FROM spending_operation r WHERE r.reverses_id = o.id) AS reversed, o.reference, o.note,
                       a.display_name AS account_name
                FROM spending_operation o JOIN commitment_item i ON i.id = o.item_id
                JOIN funding_line_read l ON l.id = o.line_id
                LEFT JOIN project_budget_read p ON p.id = o.project_id
                LEFT JOIN commitment_tranche t ON t.id = o.tranche_id
                LEFT JOIN shared_account_read a ON a.id = o.account_id
                WHERE o.commitment_id = ? AND o.known_at <= coalesce(?, 'infinity'::timestamptz) AND o.value_date <= coalesce(?, 'infinity'::date) AND %s
                ORDER BY o.value_date, o.known_at, i.number, o.id""".formatted(sees), commitment, known, valued);
    }
}
