package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a mail, for how long, and how many go at once. */
@PiloTest
class DeliveryTurnsTest {
    @Inject
    Post post;

    @Inject
    MailQueue queue;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    /** Well ahead of the outbox's own clock, however busy the machine. */
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
    void what_a_dead_worker_had_waits_again_but_in_doubt_if_it_had_begun_to_leave() {
        var begun = post.put();
        var claimed = post.put();
        var now = clock.instant();
        var dead = UUID.randomUUID();
        var mails = queue.claim(dead, 10, Duration.ZERO, now, now.plus(Post.LEASE));
        assertEquals(2, mails.size());
        var first = sql.one("SELECT id FROM mail WHERE issue = ?", row -> row.getObject(1, UUID.class), begun)
                .orElseThrow();
        assertTrue(queue.sending(first, dead, null, now, now.plus(Post.LEASE)));
        assertFalse(worker.turn());
        clock.pass(Post.LEASE.plusSeconds(1));
        assertTrue(worker.turn());
        assertEquals(MailState.IN_DOUBT, post.state(begun).state());
        assertEquals(MailState.SENT, post.state(claimed).state());
        assertNull(sql.one("SELECT leased_until FROM mail WHERE issue = ?", row -> row.getObject(1), begun)
                .orElse(null));
    }

    @Test
    void who_lost_the_lease_does_not_finish_the_mail() {
        var issue = post.put();
        sink.script((step, line) -> {
            if (step.equals("RCPT")) {
                // Meanwhile the lease ends, and another has it.
                sql.update("UPDATE mail SET worker = ? WHERE issue = ?", UUID.randomUUID(), issue);
            }
            return SmtpSink.plainly(step, line);
        });
        worker.turn();
        assertEquals(List.of(), sink.received());
        assertEquals(MailState.CLAIMED, post.state(issue).state());
    }

    @Test
    void what_was_in_doubt_and_is_answered_after_all_is_sent() {
        var issue = post.put();
        sink.script((step, line) -> {
            if (step.equals("DOT")) {
                queue.releaseExpired(Instant.parse("2100-01-01T00:00:00Z"));
                assertEquals(MailState.IN_DOUBT, post.state(issue).state());
            }
            return SmtpSink.plainly(step, line);
        });
        worker.turn();
        assertEquals(MailState.SENT, post.state(issue).state());
    }

    @Test
    void the_rate_holds_whatever_the_number_of_workers() {
        for (var i = 0; i < 40; i++) {
            post.put();
        }
        var slow = List.of(
                post.worker(sink.port(), clock, Duration.ofSeconds(10), Duration.ofSeconds(1)),
                post.worker(sink.port(), clock, Duration.ofSeconds(10), Duration.ofSeconds(1)));
        for (var second = 0; second < 20; second++) {
            slow.forEach(Delivery::turn);
            clock.pass(Duration.ofSeconds(1));
        }
        assertEquals(20, sink.received().size());
        slow.forEach(Delivery::close);
    }

    @Test
    void two_processes_on_one_outbox_send_each_mail_once() throws InterruptedException {
        for (var i = 0; i < 200; i++) {
            post.put();
        }
        var threads = new ArrayList<Thread>();
        for (var i = 0; i < 4; i++) {
            var one = post.worker(sink.port(), clock);
            threads.add(new Thread(() -> {
                while (one.turn()) {}
                one.close();
            }));
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        Set<String> ids = new HashSet<>();
        sink.received().forEach(mail -> ids.add(mail.id()));
        assertEquals(200, ids.size());
        assertEquals(200, sink.received().size());
        assertEquals(200, post.count(MailState.SENT));
    }

    @Test
    void what_can_t_be_written_fails_and_holds_up_nothing() {
        var bad = "issue-" + UUID.randomUUID();
        post.put(new NewMail(
                bad,
                MailAddress.of("a@demo.invalid", null).orElseThrow(),
                "home-reminder",
                Map.of(),
                new NewMail.MailObject("home-reminder", "essai")));
        var good = post.put();
        worker.turn();
        assertEquals(MailState.FAILED, post.state(bad).state());
        assertEquals(MailState.SENT, post.state(good).state());
    }

    @Test
    void what_is_taken_back_in_time_does_not_leave() {
        var issue = post.put();
        assertEquals(1, outbox.cancel(issue));
        assertFalse(worker.turn());
        assertEquals(MailState.CANCELLED, post.state(issue).state());
        var gone = post.put();
        worker.turn();
        assertEquals(0, outbox.cancel(gone));
        assertEquals(MailState.SENT, post.state(gone).state());
    }

    @Test
    void what_is_taken_back_while_a_worker_has_it_does_not_leave() {
        var issue = post.put();
        sink.script((step, line) -> {
            if (step.equals("RCPT")) {
                outbox.cancel(issue);
            }
            return SmtpSink.plainly(step, line);
        });
        worker.turn();
        assertEquals(List.of(), sink.received());
        assertEquals(MailState.CANCELLED, post.state(issue).state());
    }

    @Test
    void a_database_that_fails_while_a_mail_is_written_gives_none_up() {
        var issue = post.put();
        try (var failing = post.worker(sink.port(), clock, mail -> {
            sql.update("SELECT no_such_function()");
            throw new AssertionError();
        })) {
            assertTrue(failing.turn());
        }
        assertEquals(MailState.WAITING, post.state(issue).state());
        clock.pass(Duration.ofSeconds(11));
        assertTrue(worker.turn());
        assertEquals(MailState.SENT, post.state(issue).state());
    }

    @Test
    void a_worker_never_has_two_that_may_have_left_F1() {
        for (var i = 0; i < 30; i++) {
            post.put();
        }
        var seen = new ArrayList<Long>();
        sink.script((step, line) -> {
            if (step.equals("RCPT") || step.equals("DOT")) {
                seen.add(post.count(MailState.SENDING));
            }
            return SmtpSink.plainly(step, line);
        });
        while (worker.turn()) {}
        assertEquals(60, seen.size());
        assertEquals(Set.of(0L, 1L), Set.copyOf(seen));
        assertEquals(30, post.count(MailState.SENT));
    }

    @Test
    void what_was_taken_is_told_though_the_next_is_refused_or_taken_back() {
        for (var refused : List.of(true, false)) {
            var first = post.put();
            var second = post.put();
            var heard = new ArrayList<String>();
            sink.script((step, line) -> {
                if (step.equals("RCPT") && heard.size() < 2) {
                    heard.add(line);
                    if (heard.size() == 2) {
                        outbox.cancel(refused ? "" : second);
                        return refused ? "550 5.1.1 inconnu" : "250 ok";
                    }
                }
                return SmtpSink.plainly(step, line);
            });
            worker.turn();
            assertEquals(MailState.SENT, post.state(first).state());
            var ended = refused ? MailState.BOUNCED : MailState.CANCELLED;
            assertEquals(ended, post.state(second).state());
        }
        assertEquals(2, sink.received().size());
    }

    /** A turn that fails once, between its first mail and its second. */
    private Delivery failingAtTheSecond() {
        var composed = new ArrayList<UUID>();
        return post.worker(sink.port(), clock, mail -> {
            composed.add(mail.id());
            if (composed.size() == 2) {
                throw new OutOfMemoryError("a test's");
            }
            return new MailText("Essai", "<p>Essai</p>", "Essai\n");
        });
    }

    @Test
    void what_was_taken_before_a_turn_failed_is_told_by_the_next() {
        var first = post.put();
        var second = post.put();
        var failing = failingAtTheSecond();
        assertThrows(OutOfMemoryError.class, failing::turn);
        assertEquals(MailState.SENDING, post.state(first).state());
        clock.pass(Post.LEASE.plusSeconds(1));
        assertTrue(failing.turn());
        assertEquals(MailState.SENT, post.state(first).state());
        assertEquals(MailState.SENT, post.state(second).state());
        assertEquals(2, sink.received().size());
        failing.close();
    }

    @Test
    void what_was_taken_is_told_by_a_worker_that_stops() {
        var first = post.put();
        post.put();
        var failing = failingAtTheSecond();
        assertThrows(OutOfMemoryError.class, failing::turn);
        failing.close();
        assertEquals(MailState.SENT, post.state(first).state());
    }
}
