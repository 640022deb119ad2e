package fr.gouv.pilo.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A PostgreSQL set as the product's own, which can tell which statements the API sends. */
final class Database implements AutoCloseable {
    static final String PASSWORD = "bench-secret";
    private static final Pattern SENT = Pattern.compile("execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern DETAIL = Pattern.compile("\\$(\\d+) = ('((?:[^']|'')*)'|NULL)");

    /** One statement as the API sent it, with the values of its parameters as text. */
    record Sent(String sql, List<String> values) {}

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final Path log;

    private Database(EmbeddedPostgres postgres, Path data) {
        this.postgres = postgres;
        this.data = data;
        this.log = data.resolve("log/bench.log");
    }

    static Database start(Path folder) throws IOException, SQLException {
        var data = folder.resolve("postgres");
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "bench.log")
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
    void load(String script, String... replacements) throws SQLException, IOException {
        String text;
        try (var in = Database.class.getResourceAsStream("/bench/" + script)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int i = 0; i < replacements.length; i += 2) {
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
        for (int i = 0; i < 100 && processes() > processes; i++) {
            Thread.sleep(50);
        }
        Thread.sleep(200);
    }

    /** The SELECTs that the act makes the API send, as the server's own log tells them. */
    List<Sent> sentBy(Runnable act) throws SQLException, IOException {
        asSuperuser("ALTER SYSTEM SET log_min_duration_statement = 0");
        asSuperuser("SELECT pg_reload_conf()");
        // A connection reads its settings again before its next statement: the first acts may leave no trace.
        List<Sent> found = List.of();
        for (int i = 0; i < 50 && found.isEmpty(); i++) {
            act.run();
            found = logged(act);
        }
        asSuperuser("ALTER SYSTEM RESET log_min_duration_statement");
        asSuperuser("SELECT pg_reload_conf()");
        act.run();
        return found;
    }

    private List<Sent> logged(Runnable act) throws IOException {
        var before = Files.size(log);
        act.run();
        var bytes = Files.readAllBytes(log);
        return parse(new String(bytes, (int) before, bytes.length - (int) before, StandardCharsets.UTF_8));
    }

    private static List<Sent> parse(String text) {
        var found = new ArrayList<Sent>();
        // Each entry begins with a date at the start of its line.
        var entries = text.split("\\n(?=\\d{4}-\\d{2}-\\d{2} )");
        for (int i = 0; i < entries.length; i++) {
            var sent = SENT.matcher(entries[i]);
            if (!sent.find() || !sent.group(1).strip().startsWith("SELECT") || job(sent.group(1))) {
                continue;
            }
            var values = i + 1 < entries.length && entries[i + 1].contains("DETAIL:")
                    ? values(entries[i + 1])
                    : List.<String>of();
            found.add(new Sent(sent.group(1).strip(), values));
        }
        return found;
    }

    /** What the scheduler and the sealer ask meanwhile. */
    private static boolean job(String sql) {
        return sql.contains("scheduled_tasks") || sql.contains("audit_") || sql.contains("pg_");
    }

    private static List<String> values(String detail) {
        return DETAIL.matcher(detail)
                .results()
                .map(one -> one.group(3) == null ? null : one.group(3).replace("''", "'"))
                .collect(Collectors.toCollection(ArrayList::new));
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
