package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL set as the product's own. */
final class Database implements AutoCloseable {
    static final String PASSWORD = "bench-secret";

    private final EmbeddedPostgres postgres;
    private final Path data;

    private Database(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
    }

    static Database start(Path folder) throws IOException, SQLException {
        var data = folder.resolve("postgres");
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
        var database = new Database(postgres, data);
        database.asSuperuser("CREATE ROLE pilo_owner LOGIN PASSWORD '" + PASSWORD + "'");
        database.asSuperuser("CREATE ROLE pilo_app LOGIN PASSWORD '" + PASSWORD + "' IN ROLE pg_read_all_stats");
        database.asSuperuser("CREATE DATABASE pilo OWNER pilo_owner");
        return database;
    }

    int port() {
        return postgres.getPort();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/pilo";
    }

    /** Runs a script of the bench as the owner of the tables, then brings the statistics up to date. */
    void load(String script, String... replacements) throws SQLException {
        var text = script(script);
        for (var i = 0; i < replacements.length; i += 2) {
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
        try (var connection = postgres.getDatabase("postgres", "pilo").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** One statement as the owner of the tables. */
    void change(String sql) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A file of src/test/resources/bench. */
    static String script(String name) {
        try (var in = Database.class.getResourceAsStream("/bench/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), "pilo_owner", PASSWORD);
    }

    /** User and system seconds of the server and all its connections. */
    double cpu() {
        return Cpu.ofFamily(postmaster());
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The processes of the server, one a connection and its own. */
    long processes() {
        return ProcessHandle.of(postmaster()).stream()
                .flatMap(ProcessHandle::children)
                .count();
    }

    /** A connection that ends is for a moment neither a child nor a past one: its processor time would be lost. */
    void awaitAtMost(long processes) throws InterruptedException {
        for (var i = 0; i < 100 && processes() > processes; i++) {
            Thread.sleep(50);
        }
        Thread.sleep(200);
    }

    /** The rows of a SELECT as the other side reads them, by column. */
    List<Map<String, Object>> rows(String select) throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            var found = new ArrayList<Map<String, Object>>();
            while (rows.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.put(rows.getMetaData().getColumnLabel(i), value(rows, i));
                }
                found.add(row);
            }
            return found;
        }
    }

    private static Object value(ResultSet rows, int column) throws SQLException {
        var value = rows.getObject(column);
        if (value instanceof Array array) {
            return List.of((Object[]) array.getArray());
        }
        return value instanceof Timestamp at ? at.toInstant() : value;
    }

    /** A bench whose columns are tied measures a filter that finds nothing, or everything in one place. */
    void assertNotTied(String facts) throws SQLException {
        var counted = rows("SELECT count(*) AS facts FROM (" + script(facts) + ") AS f")
                .get(0);
        assertTrue((long) counted.get("facts") >= 40_000, facts + " tells of too few rows: " + counted);
        assertEquals(List.of(), rows(script("tied.sql").replace("@facts@", script(facts))), "columns tied");
    }

    private void asSuperuser(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
