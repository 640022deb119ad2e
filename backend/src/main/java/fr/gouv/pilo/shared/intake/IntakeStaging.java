package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** The rows of an import on their way in, and the time that its long statements are given. */
@ApplicationScoped
public class IntakeStaging {
    private static final int BUFFER = 64 * 1024;
    private static final int PATIENCE_MILLIS = 120_000;
    private static final int MARGIN_MILLIS = 5_000;
    private static final Logger LOG = Logger.getLogger(IntakeStaging.class);

    private final Sql sql;

    IntakeStaging(Sql sql) {
        this.sql = sql;
    }

    /**
     * Takes all that was read at once.
     *
     * @param table a temporary one of this transaction, such as {@code pg_temp.import_stage}
     */
    public void copy(IntakeSpool spool, String table) {
        sql.withConnection(connection -> {
            try (var rows = spool.open()) {
                // Its names are written in UTF-8 whatever the connection speaks.
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + table + " FROM STDIN WITH (ENCODING 'UTF8')", rows, BUFFER);
            }
        });
        sql.update("ANALYZE " + table);
    }

    /**
     * Gives room to the long statements of an import: those of the server, and those of the driver, which otherwise hangs
     * up first and leaves the server at work.
     */
    <T> T patiently(Supplier<T> work) {
        int usual = sql.withConnection(connection -> {
            var before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS + MARGIN_MILLIS);
            return before;
        });
        sql.update("SET LOCAL statement_timeout = " + PATIENCE_MILLIS);
        try {
            return work.get();
        } finally {
            restore(usual);
        }
    }

    private void restore(int usual) {
        try {
            sql.withConnection(connection -> {
                connection.setNetworkTimeout(Runnable::run, usual);
                return null;
            });
        } catch (RuntimeException gone) {
            // The connection is lost, and its setting with it; what was thrown before says why.
            LOG.debug("import connection lost", gone);
        }
    }
}
