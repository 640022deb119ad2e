package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The rows of an import on their way in: COPY to a temporary table, then one statement that compares them all. */
@ApplicationScoped
class ImportStageRepository {
    /** A published rate travels with the values, under a type of its own. */
    private static final String RATE = "RATE";

    private static final int BUFFER = 64 * 1024;
    private static final int PATIENCE_MILLIS = 120_000;
    private static final int MARGIN_MILLIS = 5_000;
    private static final Logger LOG = Logger.getLogger(ImportStageRepository.class);

    private final Sql sql;

    ImportStageRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Gives room to the long statements of an import: those of the server, and those of the driver, which otherwise hangs
     * up first and leaves the server at work.
     */
    <T> T patiently(Supplier<T> work) {
        int usual = sql.withConnection(connection -> {
            int before = connection.getNetworkTimeout();
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

    /** Runs the reading; what it stages goes straight to the database. No other statement may run meanwhile. */
    void stage(Consumer<ImportStage> reading) {
        SqlWork<Void> work = connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        CREATE TEMPORARY TABLE import_stage (position integer NOT NULL, file smallint NOT NULL, line integer NOT NULL,
                          indicator text NOT NULL, territory text NOT NULL, type text NOT NULL, value_date date NOT NULL, value numeric NOT NULL)
                        ON COMMIT DROP""");
            }
            var copy =
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY pg_temp.import_stage FROM STDIN");
            try {
                var stage = new CopyStage(copy);
                reading.accept(stage);
                stage.flush();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            return null;
        };
        sql.withConnection(work);
        sql.update("ANALYZE pg_temp.import_stage");
    }

    Set<String> indicators() {
        return new HashSet<>(sql.list("SELECT DISTINCT indicator FROM pg_temp.import_stage", row -> row.getString(1)));
    }

    /** One row that gives again what an earlier row of the import gave. */
    record Repeated(int file, int line, String type, BigDecimal value, int firstFile, int firstLine) {}

    List<Repeated> repeated(int limit) {
        return sql.list(
                """
                SELECT file, line, type, value, first_file, first_line FROM (
                  SELECT s.*, row_number() OVER key AS rank, first_value(file) OVER key AS first_file, first_value(line) OVER key AS first_line
                  FROM pg_temp.import_stage s WHERE type <> 'RATE'
                  WINDOW key AS (PARTITION BY indicator, territory, type, value_date ORDER BY position)) r
                WHERE rank > 1 ORDER BY position LIMIT ?""",
                row -> new Repeated(
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getInt(5),
                        row.getInt(6)),
                limit);
    }

    /**
     * Takes out the rows that give again what an earlier row gave: refused, they bring nothing else either.
     *
     * @return how many they were
     */
    int dropRepeated() {
        return sql.one("""
                        WITH again AS (SELECT DISTINCT file, line FROM (
                            SELECT file, line, row_number() OVER (PARTITION BY indicator, territory, type, value_date ORDER BY position) AS rank
                            FROM pg_temp.import_stage WHERE type <> 'RATE') r WHERE rank > 1),
                          gone AS (DELETE FROM pg_temp.import_stage s USING again WHERE s.file = again.file AND s.line = again.line)
                        SELECT count(*) FROM again""", row -> row.getInt(1)).orElse(0);
    }

    /** Keeps each value with what it would change (R6: of several dates in one month the latest counts). */
    void keepRows(UUID importId) {
        sql.update("""
                INSERT INTO measurement_import_row (import_id, position, file, line, indicator, territory, type, month, value_date, value, outcome, previous)
                SELECT ?, s.position, s.file, s.line, s.indicator, s.territory, s.type, s.month, s.value_date, s.value,
                  CASE WHEN s.rank > 1 THEN 'SKIPPED' WHEN m.id IS NULL THEN 'NEW' WHEN m.value = s.value THEN 'UNCHANGED' ELSE 'CHANGED' END,
                  m.value
                FROM (SELECT t.*, row_number() OVER (PARTITION BY indicator, territory, type, month ORDER BY value_date DESC, position DESC) AS rank
                      FROM (SELECT x.*, date_trunc('month', value_date)::date AS month FROM pg_temp.import_stage x WHERE type <> 'RATE') t) s
                LEFT JOIN indicator i ON i.code = s.indicator
                LEFT JOIN measurement m ON m.in_force AND m.indicator_id = i.id AND m.territory = s.territory AND m.type = s.type AND m.month = s.month
                ORDER BY s.position""", importId);
    }

    int keepRates(UUID importId) {
        return sql.update("""
                INSERT INTO measurement_import_published_rate (import_id, indicator, territory, month, rate, file, line)
                SELECT DISTINCT ON (indicator, territory, date_trunc('month', value_date))
                  ?, indicator, territory, date_trunc('month', value_date)::date, value, file, line
                FROM pg_temp.import_stage WHERE type = 'RATE'
                ORDER BY indicator, territory, date_trunc('month', value_date), value_date DESC, position DESC""", importId);
    }

    /** Writes COPY's text format; all that is written is plain ASCII that was checked before. */
    private static final class CopyStage implements ImportStage {
        private final CopyIn copy;
        private final StringBuilder buffer = new StringBuilder(BUFFER + 256);
        private int position;

        CopyStage(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void value(
                int file,
                int line,
                String indicator,
                String territory,
                MeasurementType type,
                LocalDate date,
                BigDecimal value)
                throws IOException {
            row(file, line, indicator, territory, type.name(), date, value);
        }

        @Override
        public void publishedRate(
                int file, int line, String indicator, String territory, LocalDate date, BigDecimal rate)
                throws IOException {
            row(file, line, indicator, territory, RATE, date, rate);
        }

        private void row(
                int file, int line, String indicator, String territory, String type, LocalDate date, BigDecimal value)
                throws IOException {
            buffer.append(position++)
                    .append('\t')
                    .append(file)
                    .append('\t')
                    .append(line)
                    .append('\t')
                    .append(indicator)
                    .append('\t')
                    .append(territory)
                    .append('\t')
                    .append(type)
                    .append('\t')
                    .append(date)
                    .append('\t')
                    .append(value.toPlainString())
                    .append('\n');
            if (buffer.length() >= BUFFER) {
                flush();
            }
        }

        void flush() throws IOException {
            var bytes = buffer.toString().getBytes(StandardCharsets.US_ASCII);
            buffer.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
