package fr.gouv.pilo;

import static org.junit.jupiter.api.Assertions.fail;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Who waits in the database for what another holds. */
public final class LockQueue {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LockQueue() {}

    /**
     * Until so many wait with a query like that one. Of a connection of its own: within a transaction, who is at work is
     * read once.
     */
    public static void await(int waiting, String like) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var watch = DriverManager.getConnection(TestDatabase.url(), "postgres", "");
                var statement = watch.prepareStatement(
                        "SELECT count(*) AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE ?")) {
            statement.setString(1, like);
            while (System.nanoTime() < end) {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getInt("waiting") >= waiting) {
                        return;
                    }
                }
                Thread.onSpinWait();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        fail("nobody waits with " + like);
    }
}
