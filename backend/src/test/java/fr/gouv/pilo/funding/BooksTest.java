package fr.gouv.pilo.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The ledger that the rooms of money write in. */
@PiloTest
class BooksTest {
    @Inject
    Books books;

    @Inject
    Sql sql;

    @Test
    void a_line_without_entries_comes_to_nothing_and_one_that_does_not_exist_is_none() {
        var line = line();
        assertEquals(2026, books.line(line).orElseThrow().fiscalYear());
        assertEquals(Ledger.ETAT, books.line(line).orElseThrow().ledger());
        assertEquals(new BigDecimal("0.00"), books.totals(line).openedAe());
        assertTrue(books.line(UUID.randomUUID()).isEmpty());
    }

    @Test
    void b1_b2_b4_b15_totals_follow_what_is_posted() {
        var line = line();
        post(line, Measure.INITIAL_AE, "100000.00");
        post(line, Measure.CARRIED_AE, "5000.00");
        post(line, Measure.MOVED_AE, "-2000.00");
        post(line, Measure.CONSUMED_AE, "60000.10");
        post(line, Measure.CONSUMED_AE, "-0.10");
        post(line, Measure.WITHDRAWN_EARLIER, "10000.00");
        post(line, Measure.REQUESTED_AE, "44000.00");
        var totals = books.totals(line);
        assertEquals(new BigDecimal("103000.00"), totals.openedAe());
        assertEquals(new BigDecimal("43000.00"), totals.availableAe());
        assertEquals(new BigDecimal("-1000.00"), totals.freeAe());
        assertEquals(new BigDecimal("0.00"), totals.availableCp());
    }

    @Test
    void the_whole_line_and_each_project_are_kept_in_one_statement() {
        var line = line();
        write(() -> {
            var at = books.open();
            books.post(List.of(entry(line, at, "10.00"), entry(line, at, "5.50"), entry(line, at, "-0.50")));
            return null;
        });
        assertEquals(new BigDecimal("15.00"), books.totals(line).consumedAe());
        assertEquals(2, count("SELECT count(*) FROM budget_total WHERE line_id = ?", line));
        assertEquals(3, count("SELECT count(*) FROM budget_entry WHERE line_id = ?", line));
    }

    @Test
    void what_is_posted_is_never_changed_nor_removed() {
        var line = line();
        post(line, Measure.PAID_CP, "1.00");
        assertThrows(
                RuntimeException.class, () -> sql.update("UPDATE budget_entry SET amount = 2 WHERE line_id = ?", line));
        assertThrows(RuntimeException.class, () -> sql.update("DELETE FROM budget_entry WHERE line_id = ?", line));
        assertEquals(new BigDecimal("1.00"), books.totals(line).paidCp());
    }

    @Test
    void who_opens_the_books_writes_alone_until_the_end_and_knows_later() throws Exception {
        var first = new Instant[1];
        var second = new CompletableFuture<Instant>();
        write(() -> {
            first[0] = books.open();
            new Thread(() -> second.complete(write(books::open))).start();
            // The other one waits for us: the lock is asked for and not granted.
            while (count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") == 0) {
                Thread.onSpinWait();
            }
            assertFalse(second.isDone());
            return null;
        });
        assertTrue(second.get().isAfter(first[0]));
    }

    private UUID line() {
        var scheme = Ids.next();
        var line = Ids.next();
        sql.update(
                "INSERT INTO funding_scheme (id, code, name, ledger) VALUES (?, ?, 'Essai', 'ETAT')",
                scheme,
                "S-" + scheme.toString().substring(24).toUpperCase(java.util.Locale.ROOT));
        sql.update("INSERT INTO budget_line (id, scheme_id, fiscal_year) VALUES (?, ?, 2026)", line, scheme);
        return line;
    }

    private void post(UUID line, Measure measure, String amount) {
        write(() -> {
            books.post(List.of(new Entry(
                    line,
                    null,
                    measure,
                    new BigDecimal(amount),
                    LocalDate.of(2026, 3, 1),
                    books.open(),
                    EntryOrigin.MOVEMENT,
                    Ids.next())));
            return null;
        });
    }

    private static Entry entry(UUID line, Instant at, String amount) {
        return new Entry(
                line,
                null,
                Measure.CONSUMED_AE,
                new BigDecimal(amount),
                LocalDate.of(2026, 3, 1),
                at,
                EntryOrigin.OPERATION,
                Ids.next());
    }

    private static <T> T write(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private long count(String statement, Object... values) {
        return sql.one(statement, row -> row.getLong(1), values).orElseThrow();
    }
}
