package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MovementRepository {
    private static final RecordColumns MOVEMENT = RecordColumns.of(Movement.class);

    private static final String ITEM = "m.id, m.kind, " + BudgetRefs.LINE + """
            , o.id AS counterpart, m.ae, m.cp, m.external, m.value_date, m.known_at, m.reason, m.reference,
            m.carry_over_id AS carry_over, m.reverses_id AS reverses, r.id AS reversed_by, c.display_name AS author,
            CASE WHEN r.id IS NULL THEN 0 ELSE 1 END AS version""";

    private static final String TABLES = "budget_movement m" + BudgetRefs.of("m", "line_id") + """
             LEFT JOIN budget_movement r ON r.reverses_id = m.id
            LEFT JOIN budget_movement o ON o.pair_id = m.pair_id AND o.id <> m.id
            LEFT JOIN shared_account_read c ON c.id = m.account_id""";

    private final Sql sql;
    private final Listings listings;

    MovementRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    /** @param reach the condition on the lines that exist for the caller */
    Listing<MovementItem> list(MovementFilter filter, String reach) {
        var moment = filter.moment();
        var statement = ListStatement.of(MovementItem.class, "mouvements")
                .select(ITEM)
                .from(TABLES)
                .where(reach)
                .whereIf(moment.known() != null, "m.known_at <= ?::timestamptz", String.valueOf(moment.known()))
                .whereIf(moment.valued() != null, "m.value_date <= ?::date", String.valueOf(moment.valued()))
                .whereIn("s.code", filter.scheme)
                .whereIn("l.axis", filter.axis)
                .search("search_vector(concat_ws(' ', m.reason, m.reference, s.code, s.name, l.label, a.label))")
                .id("m.id")
                .sort("valueDate", "m.value_date")
                .sort("knownAt", "m.known_at")
                .sort("kind", "m.kind")
                .defaultSort("-valueDate,-knownAt")
                .columns(MovementItem.SHEET)
                .map(RecordMapper.of(MovementItem.class));
        if (filter.kind != null && !filter.kind.isEmpty()) {
            statement.whereIn("m.kind", filter.kind.stream().map(Enum::name).toList());
        }
        if (filter.year != null && !filter.year.isEmpty()) {
            statement.where("l.fiscal_year" + ListStatement.in(filter.year), filter.year.toArray());
        }
        if (filter.budgetLine != null && !filter.budgetLine.isEmpty()) {
            statement.where("l.id = ANY(?)", (Object) filter.budgetLine.toArray(UUID[]::new));
        }
        return listings.of(statement, filter);
    }

    Optional<MovementItem> item(UUID id, String reach) {
        return sql.one(
                MovementItem.class, "SELECT " + ITEM + " FROM " + TABLES + " WHERE m.id = ? AND (" + reach + ")", id);
    }

    void insert(Movement movement) {
        sql.update(
                "INSERT INTO budget_movement (%s) VALUES (%s)".formatted(MOVEMENT.names(), MOVEMENT.marks()),
                MOVEMENT.values(movement));
    }

    /** The movement, with the other side of a redeployment. */
    List<Movement> sides(UUID id) {
        return sql.list(Movement.class, "SELECT " + MOVEMENT.names() + """
                 FROM budget_movement WHERE id = ? OR pair_id = (SELECT pair_id FROM budget_movement WHERE id = ?)
                ORDER BY id""", id, id);
    }

    boolean reversed(UUID id) {
        return sql.one(
                        "SELECT EXISTS (SELECT FROM budget_movement WHERE reverses_id = ?)",
                        row -> row.getBoolean(1),
                        id)
                .orElse(false);
    }
}
