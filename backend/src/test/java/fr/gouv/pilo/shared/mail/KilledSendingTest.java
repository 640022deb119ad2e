package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F1, its fast part: kill -9 at the worst moments of the dialogue; lost 0, sent twice 0, in doubt no more than the workers. */
@PiloTest
class KilledSendingTest {
    private static final int MAILS = 60;

    @Inject
    Post post;

    @Inject
    Sql sql;

    private SmtpSink sink;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        post.empty();
        sink = new SmtpSink();
    }

    @AfterEach
    void close() {
        started.forEach(Process::destroyForcibly);
        sink.close();
        post.empty();
    }

    private Process start() throws IOException {
        var log = new File("target/killed-sending.log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SendingProcess.class.getName(),
                        TestDatabase.url(),
                        String.valueOf(sink.port()),
                        "pilo-app")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        started.add(process);
        return process;
    }

    /** Kills the process when the relay hears the n-th of a step, before or after it takes the mail. */
    private void killAt(String step, int nth, String answer) throws Exception {
        var process = start();
        var heard = new AtomicInteger();
        var killed = new CountDownLatch(1);
        sink.script((asked, line) -> {
            if (asked.equals(step) && heard.incrementAndGet() == nth) {
                process.destroyForcibly();
                try {
                    process.waitFor();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                killed.countDown();
                return answer;
            }
            return SmtpSink.plainly(asked, line);
        });
        assertTrue(killed.await(60, TimeUnit.SECONDS), "the " + nth + "th " + step + " was never heard");
    }

    @Test
    void three_kills_at_the_worst_moments_lose_nothing_and_send_nothing_twice_F1() throws Exception {
        for (var i = 0; i < MAILS; i++) {
            post.put();
        }
        killAt("RCPT", 7, SmtpSink.CUT);
        killAt("DOT", 5, SmtpSink.CUT);
        killAt("DOT", 9, SmtpSink.TAKE_AND_CUT);
        sink.plain();
        start();
        awaitAll();
        var arrived = new ArrayList<String>();
        sink.received().forEach(mail -> arrived.add(mail.id()));
        var ids = new HashSet<>(arrived);
        assertEquals(ids.size(), arrived.size(), "sent twice");
        var doubtful = ids(MailState.IN_DOUBT);
        assertTrue(doubtful.size() <= 3 * SendingProcess.WORKERS, doubtful.size() + " in doubt");
        assertTrue(doubtful.size() >= 2, "no kill fell at the dot");
        assertEquals(MAILS, doubtful.size() + ids(MailState.SENT).size());
        for (var id : ids(MailState.SENT)) {
            assertTrue(ids.contains(id), "told sent and lost: " + id);
        }
        assertTrue(doubtful.stream().anyMatch(ids::contains), "one was taken just before the kill");
    }

    @Test
    void two_processes_on_one_database_send_each_mail_once() throws Exception {
        for (var i = 0; i < 2 * MAILS; i++) {
            post.put();
        }
        start();
        start();
        awaitAll();
        assertEquals(2 * MAILS, post.count(MailState.SENT));
        assertEquals(2 * MAILS, sink.count());
        assertEquals(
                2 * MAILS,
                sink.received().stream().map(SmtpSink.Received::id).distinct().count());
    }

    private void awaitAll() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (unfinished() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertEquals(0, unfinished(), "some wait still");
    }

    private long unfinished() {
        return post.count(MailState.WAITING) + post.count(MailState.CLAIMED) + post.count(MailState.SENDING);
    }

    private List<String> ids(MailState state) {
        return sql
                .list(
                        "SELECT id FROM mail WHERE state = ? AND issue NOT LIKE 'kept-%'",
                        row -> row.getObject(1, UUID.class), state)
                .stream()
                .map(id -> MailMessage.idOf(id, Post.SENDER))
                .toList();
    }
}
