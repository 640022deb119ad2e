package fr.gouv.pilo.shared.db;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.postgresql.jdbc.PgResultSet;

/** Plain SQL. Parameters: String, UUID, numbers, booleans, dates, Instant, enums (by name) and arrays of these. */
@ApplicationScoped
public class Sql {
    private static final int FETCH_SIZE = 1_000;

    /** A little more than a slow reader is waited for. */
    private static final Duration STREAMED_WITHIN = Duration.ofMinutes(6);

    private final AgroalDataSource source;

    Sql(AgroalDataSource source) {
        this.source = source;
    }

    public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
        return withConnection(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                try (var rows = statement.executeQuery()) {
                    var found = new ArrayList<T>();
                    var bare = bare(rows);
                    var reader = mapper.on(bare);
                    while (bare.next()) {
                        found.add(reader.map(bare));
                    }
                    return found;
                }
            }
        });
    }

    /** @param record read by the names of its components */
    public <T extends Record> List<T> list(Class<T> record, String sql, Object... parameters) {
        return list(sql, RecordMapper.of(record), parameters);
    }

    /** @param record read by the names of its components */
    public <T extends Record> Optional<T> one(Class<T> record, String sql, Object... parameters) {
        return one(sql, RecordMapper.of(record), parameters);
    }

    public <T> Optional<T> one(String sql, RowMapper<T> mapper, Object... parameters) {
        var found = list(sql, mapper, parameters);
        return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
    }

    public int update(String sql, Object... parameters) {
        return withConnection(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                return statement.executeUpdate();
            }
        });
    }

    /** One statement for each of several rows, all sent at once: whoever holds a lock meanwhile does not wait for each answer. */
    public void updateEach(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        withConnection(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Rows by cursor, in a read-only transaction of its own: constant memory whatever their number. */
    public <T> void stream(String sql, RowMapper<T> mapper, Consumer<T> consumer, Object... parameters) {
        QuarkusTransaction.requiringNew()
                .timeout((int) STREAMED_WITHIN.toSeconds())
                .run(() -> byCursor(sql, mapper, consumer, parameters));
    }

    /**
     * Rows by cursor in the caller's transaction, whose own writings are seen; in one of its own if there is none, since
     * without any the driver would read all rows at once.
     */
    public <T> void each(String sql, RowMapper<T> mapper, Consumer<T> consumer, Object... parameters) {
        if (QuarkusTransaction.isActive()) {
            byCursor(sql, mapper, consumer, parameters);
        } else {
            stream(sql, mapper, consumer, parameters);
        }
    }

    private <T> void byCursor(String sql, RowMapper<T> mapper, Consumer<T> consumer, Object... parameters) {
        withConnection(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH_SIZE);
                bind(statement, parameters);
                try (var rows = statement.executeQuery()) {
                    var bare = bare(rows);
                    var reader = mapper.on(bare);
                    while (bare.next()) {
                        consumer.accept(reader.map(bare));
                    }
                    return null;
                }
            }
        });
    }

    /** The caller's transaction if there is one, else one statement at a time. */
    public <T> T withConnection(SqlWork<T> work) {
        try (var connection = source.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A transaction of its own, which commits whatever becomes of the caller's. */
    public <T> T apart(SqlWork<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> withConnection(work));
    }

    /** The driver's own rows: the pool's wrapper checks each cell that is read, and the statement is closed here. */
    private static ResultSet bare(ResultSet rows) throws SQLException {
        return rows.unwrap(PgResultSet.class);
    }

    public static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
        for (var i = 0; i < parameters.length; i++) {
            bindOne(statement, i + 1, parameters[i]);
        }
    }

    private static void bindOne(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (value instanceof Object[] array) {
            statement.setArray(index, statement.getConnection().createArrayOf(typeOf(array), textsOf(array)));
        } else {
            statement.setObject(index, value);
        }
    }

    private static Object[] textsOf(Object[] array) {
        return array instanceof Enum<?>[] constants
                ? java.util.Arrays.stream(constants).map(Enum::name).toArray(String[]::new)
                : array;
    }

    private static String typeOf(Object[] array) {
        if (array instanceof java.util.UUID[]) {
            return "uuid";
        }
        if (array instanceof Integer[]) {
            return "int4";
        }
        if (array instanceof java.math.BigDecimal[]) {
            return "numeric";
        }
        return array instanceof Long[] ? "int8" : "text";
    }
}
