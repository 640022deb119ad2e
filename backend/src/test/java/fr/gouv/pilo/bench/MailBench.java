package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.shared.mail.SmtpSink;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * p8: 3,000 mails to a local relay, by the product as it is set by default, and by a bare client that composes and sends the
 * same ones, each over a connection of its own; beside it, told and not judged, the same client over one kept connection, and
 * the product with one worker.
 */
final class MailBench {
    private static final int MAILS = 3_000;
    private static final int BY_DEFAULT = 2;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final String INSERT = """
            INSERT INTO mail (id, issue, recipient, recipient_name, template, data, object_type, object_key, state, created_at, due_at, updated_at)
            SELECT gen_random_uuid(), '@issue@', 'lectrice' || n || '@demo.invalid', 'Lectrice ' || n, 'home-reminder',
                '{"values":{"own":true,"sender":"Essai","title":"Suivi des visites ' || n || '","sentence":"Le jalon est attendu.",'
                || '"due":"1er décembre 2026","late":false,"lines":["Pouvez-vous regarder ?"],"path":"/projets/PRJ-2026-010"},"links":{}}',
                'essai', 'essai', 'WAITING', now(), now(), now()
            FROM generate_series(1, @mails@) n""";

    private final Path jar;
    private final Database database;
    private final String issuer;
    private final Table table;
    private final String heap;

    MailBench(Path jar, Database database, String issuer, Table table, String heap) {
        this.jar = jar;
        this.database = database;
        this.issuer = issuer;
        this.table = table;
        this.heap = heap;
    }

    void run(int rounds) throws Exception {
        try (var sink = new SmtpSink()) {
            var each = new ArrayList<Double>();
            var kept = new ArrayList<Double>();
            var told = measure(sink, BY_DEFAULT, rounds, each, kept);
            var alone = new ArrayList<Double>();
            var toldAlone = measure(sink, 1, 1, alone, new ArrayList<>());
            var ratio = median(each);
            table.add(
                    "p8",
                    "3,000 mails to a local relay",
                    "≤ 2 × a bare client, one connection each",
                    "%.2f × (%s); %.2f × one kept connection; with one worker %.2f × (%s)"
                            .formatted(ratio, told, median(kept), median(alone), toldAlone),
                    ratio <= 2);
        }
    }

    private String measure(SmtpSink sink, int workers, int rounds, List<Double> each, List<Double> kept)
            throws Exception {
        try (var product =
                Product.start(jar, database, issuer, heap, "/api/v1/me", Bench.token(), relay(sink, workers))) {
            var told = "";
            // The first warms the compiler of both.
            for (var round = 0; round <= rounds; round++) {
                var used = product.cpu();
                var written = database.cpu();
                var ours = ours(sink, workers + "-round-" + round);
                used = product.cpu() - used;
                written = database.cpu() - written;
                var letters = sink.received().stream().map(BareMail.Letter::of).toList();
                sink.forget();
                var bare = BareMail.oneConnectionEach(sink, letters);
                var one = BareMail.keptConnection(sink, letters);
                assertEquals(2 * MAILS, sink.count());
                if (round > 0) {
                    each.add(ours / bare);
                    kept.add(ours / one);
                    told =
                            "%.0f against %.0f and %.0f mails/s, %.2f and %.2f ms of the processor each, API and PostgreSQL"
                                    .formatted(
                                            MAILS / ours,
                                            MAILS / bare,
                                            MAILS / one,
                                            used * 1000 / MAILS,
                                            written * 1000 / MAILS);
                }
            }
            return told;
        }
    }

    private static double median(List<Double> found) {
        Collections.sort(found);
        return found.get(found.size() / 2);
    }

    private static Map<String, String> relay(SmtpSink sink, int workers) {
        return Map.of(
                "PILO_MAIL_PORT",
                String.valueOf(sink.port()),
                "PILO_MAIL_TLS",
                "none",
                "PILO_MAIL_WORKERS",
                String.valueOf(workers));
    }

    private double ours(SmtpSink sink, String issue) throws SQLException {
        sink.forget();
        try (var connection = database.owner();
                var statement = connection.createStatement()) {
            statement.execute(INSERT.replace("@issue@", issue).replace("@mails@", String.valueOf(MAILS)));
        }
        var seconds = taken(sink);
        var ids = new HashSet<String>();
        sink.received().forEach(mail -> ids.add(mail.id()));
        assertEquals(MAILS, ids.size(), "not each mail once");
        return seconds;
    }

    /** Looked at often, and cheaply: both sides share the processor with who looks. */
    private static double taken(SmtpSink sink) {
        var end = System.nanoTime() + PATIENCE;
        await(sink, 1, end);
        var start = System.nanoTime();
        await(sink, MAILS, end);
        return (System.nanoTime() - start) / 1e9;
    }

    private static void await(SmtpSink sink, int count, long end) {
        while (sink.count() < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + sink.count() + " mails arrived");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
