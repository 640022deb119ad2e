package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Books;
import fr.gouv.pilo.funding.Entry;
import fr.gouv.pilo.funding.EntryOrigin;
import fr.gouv.pilo.funding.Measure;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The credits that a home page tells: those of the scheme that opens most. */
final class HomePots {
    private HomePots() {}

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /**
     * Acts of the year end tomorrow, so that its tasks come first on a page.
     *
     * @return its line, of 1,000,000 € of AE
     */
    static String endingSoon(String programme, LocalDate today) {
        var sql = bean(Sql.class);
        var line = SpendingCalls.line(SpendingCalls.scheme("ETAT"), today.getYear(), "1000000");
        sql.update("UPDATE budget_line SET budget_programme = ? WHERE id = ?", programme, UUID.fromString(line));
        var tomorrow = today.plusDays(1);
        sql.update("""
                INSERT INTO budget_closing (fiscal_year, budget_programme, last_commitment, last_acknowledgement, last_payment_request, switchover)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (fiscal_year, budget_programme) DO UPDATE SET last_commitment = excluded.last_commitment""", today.getYear(), programme, tomorrow, tomorrow, tomorrow, tomorrow.plusDays(9));
        var most = sql.one("""
                        SELECT coalesce(max(o), 0) FROM (SELECT sum(initial_cp + carried_cp + moved_cp) AS o FROM budget_total t
                        JOIN budget_line l ON l.id = t.line_id WHERE t.whole GROUP BY l.scheme_id) x""", row -> row.getBigDecimal(1)).orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> open(line, today, most.add(new BigDecimal("1000.00"))));
        return line;
    }

    private static void open(String line, LocalDate today, BigDecimal cp) {
        var books = bean(Books.class);
        books.post(List.of(new Entry(
                UUID.fromString(line),
                null,
                Measure.INITIAL_CP,
                cp,
                today,
                books.open(),
                EntryOrigin.MOVEMENT,
                Ids.next())));
    }
}
