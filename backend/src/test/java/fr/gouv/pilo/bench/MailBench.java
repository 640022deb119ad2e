package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.shared.mail.SmtpSink;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * p8: 3,000 mails to a local relay, by the product with one worker and by a bare client that says the same mails over one
 * connection. Both from the first mail taken to the last.
 */
final class MailBench {
    private static final int MAILS = 3_000;
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
        try (var sink = new SmtpSink();
                var product = Product.start(jar, database, issuer, heap, "/api/v1/me", Bench.token(), relay(sink))) {
            var ratios = new ArrayList<Double>();
            var told = "";
            // The first warms the compiler of both.
            for (var round = 0; round <= rounds; round++) {
                var ours = ours(sink, "round-" + round);
                var mails = sink.received().stream().map(SmtpSink.Received::raw).toList();
                var bare = bare(sink, mails);
                if (round > 0) {
                    ratios.add(ours / bare);
                    told = "%.0f against %.0f mails/s".formatted(MAILS / ours, MAILS / bare);
                }
            }
            Collections.sort(ratios);
            var ratio = ratios.get(ratios.size() / 2);
            table.add(
                    "p8",
                    "3,000 mails to a local relay",
                    "≤ 2 × a bare client",
                    "%.2f × (%s)".formatted(ratio, told),
                    ratio <= 2);
        }
    }

    private static Map<String, String> relay(SmtpSink sink) {
        return Map.of("PILO_MAIL_PORT", String.valueOf(sink.port()), "PILO_MAIL_TLS", "none", "PILO_MAIL_WORKERS", "1");
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

    private static double bare(SmtpSink sink, List<byte[]> mails) throws IOException {
        sink.forget();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), sink.port())) {
            socket.setTcpNoDelay(true);
            var in = new BufferedInputStream(socket.getInputStream());
            var out = new BufferedOutputStream(socket.getOutputStream(), 65_536);
            answer(in);
            say(in, out, "EHLO bench");
            var start = 0L;
            for (var mail : mails) {
                say(in, out, "MAIL FROM:<bench@demo.invalid>");
                say(in, out, "RCPT TO:<lectrice@demo.invalid>");
                say(in, out, "DATA");
                out.write(mail);
                say(in, out, ".");
                start = start == 0 ? System.nanoTime() : start;
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            assertEquals(mails.size(), sink.count());
            return seconds;
        }
    }

    private static void say(InputStream in, OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        answer(in);
    }

    /** The last line of an answer has no dash after its code. */
    private static void answer(InputStream in) throws IOException {
        var last = false;
        while (!last) {
            var at = 0;
            for (var read = in.read(); read != '\n'; read = in.read()) {
                if (read < 0) {
                    throw new IOException("the relay has gone");
                }
                if (at++ == 3) {
                    last = read != '-';
                }
            }
        }
    }
}
