package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ForecastRepository {
    private static final String ITEM = """
            f.id, s.code AS scheme_code, s.name AS scheme_name, s.ledger AS scheme_ledger, a.code AS axis_code,
            a.programme AS axis_programme, a.label AS axis_label, f.fiscal_year, f.amount, f.note, f.version, f.updated_at""";

    private static final String TABLES = """
            budget_payment_forecast f JOIN funding_scheme s ON s.id = f.scheme_id
            LEFT JOIN project_axis_read a ON a.programme = f.programme AND a.code = f.axis""";

    private final Sql sql;
    private final Listings listings;

    ForecastRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<PaymentForecastView> list(ForecastFilter filter, boolean reads) {
        var statement = ListStatement.of(PaymentForecastView.class, "previsions-de-cp")
                .select(ITEM)
                .from(TABLES)
                .whereIf(!reads, "false")
                .whereIn("s.code", filter.scheme)
                .id("f.id")
                .sort("fiscalYear", "f.fiscal_year")
                .sort("scheme", "s.name COLLATE \"fr-x-icu\"")
                .sort("amount", "f.amount")
                .defaultSort("fiscalYear,scheme")
                .columns(PaymentForecastView.SHEET)
                .map(RecordMapper.of(PaymentForecastView.class));
        if (filter.year != null && !filter.year.isEmpty()) {
            statement.where("f.fiscal_year" + ListStatement.in(filter.year), filter.year.toArray());
        }
        return listings.of(statement, filter);
    }

    Optional<PaymentForecastView> view(UUID id) {
        return sql.one(PaymentForecastView.class, "SELECT " + ITEM + " FROM " + TABLES + " WHERE f.id = ?", id);
    }

    /** Others who change the same forecast wait. */
    void lock(UUID id) {
        sql.list("SELECT 1 FROM budget_payment_forecast WHERE id = ? FOR UPDATE", row -> true, id);
    }

    boolean taken(UUID self, UUID scheme, UpdatePaymentForecast form) {
        return sql.one("""
                        SELECT EXISTS (SELECT FROM budget_payment_forecast WHERE id <> ? AND scheme_id = ? AND fiscal_year = ?
                          AND (programme, axis) IS NOT DISTINCT FROM (?::text, ?::text))""", row -> row.getBoolean(1), self, scheme, form.fiscalYear(), form.programme(), form.axis())
                .orElse(false);
    }

    UUID insert(UUID scheme, UpdatePaymentForecast form) {
        var id = Ids.next();
        sql.update("""
                INSERT INTO budget_payment_forecast (id, scheme_id, programme, axis, fiscal_year, amount, note)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", id, scheme, form.programme(), form.axis(), form.fiscalYear(), form.amount(), form.note());
        return id;
    }

    void update(UUID id, UUID scheme, UpdatePaymentForecast form) {
        sql.update("""
                UPDATE budget_payment_forecast SET scheme_id = ?, programme = ?, axis = ?, fiscal_year = ?, amount = ?, note = ?,
                       version = version + 1 WHERE id = ?""", scheme, form.programme(), form.axis(), form.fiscalYear(), form.amount(), form.note(), id);
    }

    void delete(UUID id) {
        sql.update("DELETE FROM budget_payment_forecast WHERE id = ?", id);
    }
}
