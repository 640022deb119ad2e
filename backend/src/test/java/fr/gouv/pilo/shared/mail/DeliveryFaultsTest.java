package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.queue.Workers;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is no fault of the mail's: the product busy, the relay tired or slow, the end of the process. */
@PiloTest
class DeliveryFaultsTest {
    @Inject
    Post post;

    @Inject
    MailQueue queue;

    private final SetClock clock = new SetClock(
            Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofHours(1)));
    private SmtpSink sink;
    private Delivery worker;

    @BeforeEach
    void open() throws IOException {
        post.empty();
        sink = new SmtpSink();
        worker = post.worker(sink.port(), clock);
    }

    @AfterEach
    void close() {
        worker.close();
        sink.close();
        post.empty();
    }

    @Test
    void a_mail_that_a_busy_product_can_t_write_now_waits_and_counts_no_error() {
        var busy = List.of(
                ProblemException.retry(ProblemCode.UNAVAILABLE, "Trop de documents", Duration.ofSeconds(5)),
                new ArcUndeclaredThrowableException(new RollbackException("the transaction was rolled back")));
        for (var fault : busy) {
            var issue = post.put();
            var left = new ArrayList<RuntimeException>(List.of(fault));
            try (var failing = post.worker(sink.port(), clock, mail -> {
                if (!left.isEmpty()) {
                    throw left.remove(0);
                }
                return new MailText("Essai", "<p>Essai</p>", "Essai\n");
            })) {
                assertTrue(failing.turn());
                assertEquals(MailState.WAITING, post.state(issue).state());
                assertEquals(0, post.state(issue).failures());
                assertEquals(0, post.errors());
                clock.pass(Duration.ofSeconds(11));
                assertTrue(failing.turn());
                assertEquals(MailState.SENT, post.state(issue).state());
            }
        }
    }

    @Test
    void a_trial_after_a_pause_does_not_find_a_dialogue_that_the_relay_dropped() throws IOException {
        post.put();
        assertTrue(worker.turn());
        var issue = post.put();
        for (var i = 0; i < Post.PAUSE_AT; i++) {
            queue.failed("421", Post.PAUSE_AT, clock.instant());
        }
        assertFalse(worker.turn());
        sink.drop();
        clock.pass(Duration.ofMinutes(2));
        assertTrue(worker.turn());
        assertEquals(MailState.SENT, post.state(issue).state());
        assertFalse(post.paused());
    }

    @Test
    void a_dialogue_that_the_library_closed_is_a_relay_that_is_not_reached() {
        post.put();
        var now = clock.instant();
        var mail = queue.claim(UUID.randomUUID(), 1, Duration.ZERO, now, now).get(0);
        try (var relay = new SmtpRelay(Post.place(sink.port()), Post.SENDER)) {
            var text = new MailText("Essai", "<p>Essai</p>", "Essai\n");
            var failure = assertThrows(
                    RelayFailure.class,
                    () -> relay.send(mail, text, () -> {
                        throw new IllegalStateException("Not connected");
                    }));
            assertEquals(RelayFailure.Kind.UNREACHED, failure.kind());
            assertTrue(relay.send(mail, text, () -> true), "the next is a dialogue of its own");
        }
        assertEquals(1, sink.count());
    }

    @Test
    void a_stop_in_the_middle_of_a_turn_leaves_nothing_begun_and_gives_the_rest_back() throws InterruptedException {
        for (var i = 0; i < 10; i++) {
            post.put();
        }
        var begun = new CountDownLatch(2);
        sink.script((step, line) -> {
            if (step.equals("DOT")) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1000));
                begun.countDown();
            }
            return SmtpSink.plainly(step, line);
        });
        try (var workers = new Workers("test-mail", 1, Duration.ofSeconds(1), () -> post.worker(sink.port(), clock))) {
            workers.start();
            assertTrue(begun.await(30, TimeUnit.SECONDS));
        }
        assertEquals(0, post.count(MailState.SENDING));
        assertEquals(0, post.count(MailState.CLAIMED));
        assertEquals(0, post.count(MailState.IN_DOUBT));
        assertEquals(sink.count(), post.count(MailState.SENT));
        assertTrue(post.count(MailState.WAITING) > 0);
    }

    @Test
    void what_was_taken_is_told_before_a_slow_relay_outlasts_the_lease() {
        var first = post.put();
        var second = post.put();
        var seen = new ArrayList<MailState>();
        sink.script((step, line) -> {
            if (sink.count() == 1 && step.equals("MAIL")) {
                clock.pass(Duration.ofSeconds(1));
            }
            if (sink.count() == 1 && step.equals("RCPT")) {
                clock.pass(Post.LEASE.plusSeconds(1));
                queue.releaseExpired(clock.instant());
                seen.add(post.state(first).state());
            }
            return SmtpSink.plainly(step, line);
        });
        worker.turn();
        assertEquals(List.of(MailState.SENT), seen);
        // The lease of the second ended too: another has it, and it leaves with that one.
        assertEquals(MailState.WAITING, post.state(second).state());
    }

    @Test
    void what_a_slow_relay_took_is_told_at_once() {
        var first = post.put();
        post.put();
        var seen = new ArrayList<MailState>();
        sink.script((step, line) -> {
            if (sink.count() == 0 && step.equals("DOT")) {
                clock.pass(Duration.ofSeconds(1));
            }
            if (sink.count() == 1 && step.equals("MAIL")) {
                seen.add(post.state(first).state());
            }
            return SmtpSink.plainly(step, line);
        });
        worker.turn();
        assertEquals(List.of(MailState.SENT), seen);
    }

    @Test
    void what_was_taken_is_told_before_a_new_dialogue_begins() {
        var seen = new ArrayList<MailState>();
        var first = new ArrayList<String>();
        sink.script((step, line) -> {
            if (sink.count() == 100 && step.equals("CONNECT")) {
                seen.add(post.state(first.get(0)).state());
            }
            return SmtpSink.plainly(step, line);
        });
        for (var i = 0; i < 99; i++) {
            post.put();
        }
        // A turn that finds nothing due would end the dialogue.
        while (sink.count() < 99) {
            worker.turn();
        }
        first.add(post.put());
        post.put();
        worker.turn();
        assertEquals(101, sink.count());
        assertEquals(List.of(MailState.SENT), seen);
    }

    @Test
    void a_mail_on_which_the_relay_always_cuts_waits_longer_and_longer_and_holds_up_no_other() {
        var cut = "issue-" + UUID.randomUUID();
        post.put(Post.reminder(cut, "coupe@demo.invalid", null));
        for (var end : List.of(SmtpSink.TAKE_AND_CUT, "421 4.3.2 je ferme")) {
            sink.script((step, line) -> step.equals("RCPT") && line.contains("coupe@")
                    ? end.isEmpty() ? SmtpSink.CUT : end
                    : SmtpSink.plainly(step, line));
            for (var i = 0; i < 10; i++) {
                var good = post.put();
                assertTrue(worker.turn());
                assertEquals(MailState.SENT, post.state(good).state());
                assertEquals(MailState.WAITING, post.state(cut).state());
                clock.pass(Duration.between(clock.instant(), post.state(cut).dueAt()));
            }
        }
        assertEquals(20, post.state(cut).failures());
        assertFalse(post.paused());
    }
}
