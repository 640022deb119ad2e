package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CarryOverRepository {
    private static final String ITEM = "c.id, " + BudgetRefs.LINE + """
            , c.ledger, c.amount, c.state, c.requested_on, c.decided_on, c.opened_on, c.reference, c.reason,
            u.display_name AS author, g.ceiling AS ceiling_limit, g.asked AS ceiling_asked, g.rate AS ceiling_rate,
            coalesce(g.asked > g.ceiling, false) AS ceiling_exceeded, c.version, c.updated_at""";

    /** Of the scheme and year: a share of the CP opened at first, against all that is asked for (B15). */
    private static final String TABLES = "budget_carry_over c" + BudgetRefs.of("c", "from_line_id") + """
             LEFT JOIN shared_account_read u ON u.id = c.account_id
            LEFT JOIN LATERAL (
                SELECT s.carry_over_ceiling AS rate,
                       round(s.carry_over_ceiling * coalesce((SELECT sum(t.initial_cp) FROM budget_line b JOIN budget_total t
                         ON t.line_id = b.id AND t.whole WHERE b.scheme_id = l.scheme_id AND b.fiscal_year = l.fiscal_year), 0) / 100, 2) AS ceiling,
                       coalesce((SELECT sum(o.amount) FROM budget_carry_over o JOIN budget_line b ON b.id = o.from_line_id
                         WHERE b.scheme_id = l.scheme_id AND b.fiscal_year = l.fiscal_year AND o.ledger = 'CP' AND o.state <> 'REFUSED'), 0.00) AS asked
            ) g ON c.ledger = 'CP'""";

    private final Sql sql;
    private final Listings listings;

    CarryOverRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<CarryOverView> list(CarryOverFilter filter, String reach) {
        var statement = ListStatement.of(CarryOverView.class, "reports")
                .select(ITEM)
                .from(TABLES)
                .where(reach)
                .whereIn("s.code", filter.scheme)
                .search("search_vector(concat_ws(' ', c.reason, c.reference, s.code, s.name, l.label, a.label))")
                .id("c.id")
                .sort("requestedOn", "c.requested_on")
                .sort("amount", "c.amount")
                .sort("updatedAt", "c.updated_at")
                .defaultSort("-requestedOn")
                .changed("c.updated_at", null)
                .columns(CarryOverView.SHEET)
                .map(RecordMapper.of(CarryOverView.class));
        if (filter.state != null && !filter.state.isEmpty()) {
            statement.whereIn("c.state", filter.state.stream().map(Enum::name).toList());
        }
        if (filter.year != null && !filter.year.isEmpty()) {
            statement.where("l.fiscal_year" + ListStatement.in(filter.year), filter.year.toArray());
        }
        return listings.of(statement, filter);
    }

    Optional<CarryOverView> view(UUID id, String reach) {
        return sql.one(
                CarryOverView.class, "SELECT " + ITEM + " FROM " + TABLES + " WHERE c.id = ? AND (" + reach + ")", id);
    }

    UUID insert(CreateCarryOver form, LocalDate requestedOn, UUID account) {
        var id = Ids.next();
        sql.update("""
                INSERT INTO budget_carry_over (id, from_line_id, ledger, amount, state, requested_on, reason, account_id)
                VALUES (?, ?, ?, ?, 'REQUESTED', ?, ?, ?::uuid)""", id, form.budgetLine(), form.ledger(), form.amount(), requestedOn, form.reason(), account);
        return id;
    }

    void decide(UUID id, BigDecimal amount, LocalDate on, String reference) {
        sql.update("""
                UPDATE budget_carry_over SET state = 'DECIDED', amount = ?, decided_on = ?, reference = coalesce(?, reference),
                       version = version + 1 WHERE id = ?""", amount, on, reference, id);
    }

    void open(UUID id, LocalDate on) {
        sql.update(
                "UPDATE budget_carry_over SET state = 'OPENED', opened_on = ?, version = version + 1 WHERE id = ?",
                on,
                id);
    }

    void reopen(UUID id) {
        sql.update(
                "UPDATE budget_carry_over SET state = 'DECIDED', opened_on = NULL, version = version + 1 WHERE id = ?",
                id);
    }

    void refuse(UUID id, String reason) {
        sql.update(
                "UPDATE budget_carry_over SET state = 'REFUSED', reason = ?, version = version + 1 WHERE id = ?",
                reason,
                id);
    }

    /** What a loader writes from now on, in its transaction, was known then; null for now again. */
    void knownAt(Instant then) {
        sql.list("SELECT set_config('pilo.known_at', ?, true)", row -> true, then == null ? "" : then.toString());
    }

    /** What is asked for on a line and not opened yet. */
    BigDecimal pending(UUID line, CarryOverLedger ledger) {
        return sql.one("""
                        SELECT coalesce(sum(amount), 0.00) FROM budget_carry_over
                        WHERE from_line_id = ? AND ledger = ? AND state <> 'REFUSED'""", row -> row.getBigDecimal(1), line, ledger).orElseThrow();
    }

    /** The lines of the year after that may receive what is carried over from this one. */
    List<UUID> successors(UUID line) {
        return sql.list("""
                SELECT n.id FROM budget_line n JOIN budget_line l ON l.id = ? AND n.scheme_id = l.scheme_id AND n.stock = l.stock
                  AND n.fiscal_year = l.fiscal_year + 1
                WHERE n.budget_programme IS NOT DISTINCT FROM l.budget_programme ORDER BY n.id""", row -> row.getObject(1, UUID.class), line);
    }
}
