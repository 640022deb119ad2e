package fr.gouv.pilo.chorus;

import static fr.gouv.pilo.chorus.ChorusFiles.PAID;
import static fr.gouv.pilo.chorus.ChorusFiles.act;
import static fr.gouv.pilo.chorus.ChorusFiles.checked;
import static fr.gouv.pilo.chorus.ChorusFiles.get;
import static fr.gouv.pilo.chorus.ChorusFiles.paid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** All or nothing, whoever else is at work. */
@PiloTest
class ChorusTransactionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Sql sql;

    private long brought(String id) {
        return sql.one(
                        "SELECT count(*) AS n FROM chorus_fact WHERE import_id = ?",
                        row -> row.getLong("n"),
                        UUID.fromString(id))
                .orElseThrow();
    }

    @Test
    void two_imports_of_one_file_applied_at_once_write_it_once() {
        var books = ChorusBooks.with(2026, "10000");
        String[] lines = {PAID, paid(books.number, "81" + books.number, 2026, "1000")};
        var ids = List.of(checked(lines).getString("id"), checked(lines).getString("id"));
        var answers = ids.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> act(id, "application").extract().statusCode()))
                .toList();
        assertEquals(
                List.of(200, 200), answers.stream().map(CompletableFuture::join).toList());
        assertEquals(new BigDecimal("1000.00"), books.totals(2026).paidCp());
        assertEquals(1, brought(ids.get(0)) + brought(ids.get(1)));
    }

    @Test
    void a_kill_in_the_middle_of_the_writing_leaves_nothing_and_the_import_can_be_applied_again() throws SQLException {
        var books = ChorusBooks.with(2026, "10000");
        var id = checked(PAID, paid(books.number, "82" + books.number, 2026, "1000"))
                .getString("id");
        var figures = books.figures();
        try (var admin = DriverManager.getConnection(TestDatabase.url(), "postgres", "")) {
            admin.setAutoCommit(false);
            try (var lock = admin.prepareStatement("SELECT 1 FROM budget_total WHERE line_id = ? FOR UPDATE")) {
                lock.setObject(1, books.lines.get(2026));
                assertTrue(lock.executeQuery().next());
            }
            var answer = CompletableFuture.supplyAsync(
                    () -> act(id, "application").extract().statusCode());
            // Of a connection of its own: within a transaction, who is at work is read once.
            try (var watch = DriverManager.getConnection(TestDatabase.url(), "postgres", "")) {
                kill(watch);
            }
            assertTrue(answer.join() >= 500);
            admin.rollback();
        }
        assertEquals("CHECKED", get(id).getString("status"));
        assertEquals(figures, books.figures());
        assertEquals(0, brought(id));
        act(id, "application").statusCode(200);
        assertEquals(new BigDecimal("1000.00"), books.totals(2026).paidCp());
    }

    /** Whoever waits for the totals has written its operations already. */
    private static void kill(Connection admin) throws SQLException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var statement = admin.createStatement();
                    var killed = statement.executeQuery(
                            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                    + " AND query LIKE 'INSERT INTO budget_entry%'")) {
                if (killed.next()) {
                    return;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("nobody waits for the totals");
    }
}
