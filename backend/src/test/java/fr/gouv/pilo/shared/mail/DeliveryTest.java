package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** F2, turn by turn: what the relay does, and what becomes of the mail. */
@PiloTest
class DeliveryTest {
    @Inject
    Post post;

    @Inject
    Sql sql;

    /** Well ahead of the outbox's own clock: on a busy machine what a test puts last is put seconds later, and is due all the same. */
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

    /** Another answer at one step. */
    private void at(String step, String answer) {
        sink.script((asked, line) -> asked.equals(step) ? answer : SmtpSink.plainly(asked, line));
    }

    @Test
    void a_mail_goes_once_to_a_recipient_and_tells_that_it_went() {
        var issue = post.put();
        assertFalse(post.put(Post.reminder(issue, "QuelquUn@demo.invalid", "Une autre casse")));
        assertTrue(worker.turn());
        assertFalse(worker.turn());
        assertEquals(MailState.SENT, post.state(issue).state());
        assertEquals(1, sink.received().size());
        assertEquals("quelquun@demo.invalid", sink.received().get(0).to());
        var id = sql.one("SELECT id FROM mail WHERE issue = ?", row -> row.getObject(1, UUID.class), issue)
                .orElseThrow();
        assertEquals("<" + id + "@demo.invalid>", sink.received().get(0).id());
    }

    @Test
    void a_refusal_for_a_time_is_tried_again_later_and_later_for_72_hours() {
        var issue = post.put();
        at("RCPT", "450 4.2.1 plus tard");
        var waits = new ArrayList<Long>();
        var start = clock.instant();
        while (post.state(issue).state() == MailState.WAITING) {
            worker.turn();
            post.forgetErrors();
            waits.add(
                    Duration.between(clock.instant(), post.state(issue).dueAt()).toMinutes());
            clock.pass(
                    Duration.between(clock.instant(), post.state(issue).dueAt()).plusSeconds(1));
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L), waits.subList(0, 10));
        var last = post.state(issue);
        assertEquals(MailState.FAILED, last.state());
        assertEquals(450, last.code());
        assertTrue(Duration.between(start, clock.instant()).toHours() >= 72);
        assertEquals(List.of(), sink.received());
    }

    @Test
    void what_was_refused_for_a_time_leaves_when_it_is_wanted_with_the_same_Message_ID() {
        var issue = post.put();
        at("DOT", "451 4.3.0 plus tard");
        worker.turn();
        assertEquals(MailState.WAITING, post.state(issue).state());
        assertFalse(worker.turn());
        clock.pass(Duration.ofMinutes(2));
        sink.plain();
        worker.turn();
        assertEquals(MailState.SENT, post.state(issue).state());
        assertEquals(1, sink.received().size());
    }

    @Test
    void a_refusal_for_good_is_a_bounce_with_what_the_relay_said() {
        for (var step : List.of("RCPT", "DATA", "DOT")) {
            var issue = post.put();
            at(step, "550 5.1.1 boîte inconnue");
            worker.turn();
            sink.plain();
            worker.turn();
            var state = post.state(issue);
            assertEquals(MailState.BOUNCED, state.state(), step);
            assertEquals(550, state.code(), step);
            assertTrue(state.answer().contains("5.1.1"), state.answer());
        }
        assertEquals(List.of(), sink.received());
    }

    @Test
    void a_cut_in_the_middle_of_the_mail_is_tried_again_and_arrives_once() {
        var issue = "issue-" + UUID.randomUUID();
        // More than the buffers of the network hold: a shorter one is out, dot and all, before the cut is seen.
        var values = new HashMap<>(Post.reminder(issue, "a@demo.invalid", null).values());
        values.put("lines", Collections.nCopies(40, "é".repeat(100_000)));
        post.put(new NewMail(
                issue,
                MailAddress.of("a@demo.invalid", null).orElseThrow(),
                "home-reminder",
                values,
                new NewMail.MailObject("home-reminder", "essai")));
        at("BODY", SmtpSink.CUT);
        worker.turn();
        assertEquals(MailState.WAITING, post.state(issue).state());
        sink.plain();
        clock.pass(Duration.ofMinutes(1));
        worker.turn();
        assertEquals(MailState.SENT, post.state(issue).state());
        assertEquals(1, sink.received().size());
    }

    @Test
    void a_cut_after_the_last_dot_is_in_doubt_whatever_the_relay_did_and_never_sent_again_by_itself() {
        for (var answer : new String[] {SmtpSink.TAKE_AND_CUT, SmtpSink.CUT}) {
            var issue = post.put();
            at("DOT", answer);
            worker.turn();
            assertEquals(MailState.IN_DOUBT, post.state(issue).state());
            sink.plain();
            clock.pass(Duration.ofDays(30));
            assertFalse(worker.turn());
            assertEquals(MailState.IN_DOUBT, post.state(issue).state());
        }
        assertEquals(1, sink.received().size());
    }

    @Test
    void a_relay_that_does_not_answer_in_time_is_waited_for_again_or_in_doubt() {
        var patient = post.worker(sink.port(), clock, Duration.ofSeconds(2), Duration.ZERO);
        var before = post.put();
        sink.script((step, line) -> step.equals("RCPT") ? silence() : SmtpSink.plainly(step, line));
        patient.turn();
        assertEquals(MailState.WAITING, post.state(before).state());
        sink.script((step, line) -> step.equals("DOT") ? silence() : SmtpSink.plainly(step, line));
        clock.pass(Duration.ofMinutes(1));
        patient.turn();
        assertEquals(MailState.IN_DOUBT, post.state(before).state());
    }

    private static String silence() {
        try {
            new java.util.concurrent.CountDownLatch(1).await(4, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return SmtpSink.CUT;
    }

    @Test
    void errors_in_a_row_pause_the_sending_and_it_resumes_exactly_after_an_hour_down() {
        var issues = new ArrayList<String>();
        for (var i = 0; i < 25; i++) {
            issues.add(post.put());
        }
        var port = sink.port();
        sink.close();
        worker.turn();
        assertTrue(post.paused());
        var connections = 0;
        for (var minute = 0; minute < 60; minute++) {
            connections += worker.turn() ? 1 : 0;
            clock.pass(Duration.ofMinutes(1));
        }
        assertEquals(25, post.count(MailState.WAITING), "none is lost, none is given up");
        assertTrue(connections <= 8, "the relay was asked " + connections + " times in an hour");
        try (var back = again(port)) {
            clock.pass(Duration.ofMinutes(15));
            assertTrue(worker.turn());
            assertEquals(1, back.received().size(), "one is tried first");
            assertFalse(post.paused());
            while (worker.turn()) {
                clock.pass(Duration.ofSeconds(1));
            }
            assertEquals(25, post.count(MailState.SENT));
            var ids = new HashSet<String>();
            back.received().forEach(mail -> ids.add(mail.id()));
            assertEquals(25, ids.size());
            assertEquals(25, back.received().size());
        }
    }

    private static SmtpSink again(int port) {
        try {
            return new SmtpSink(port);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_relay_that_wants_none_of_us_bounces_nothing() {
        var issue = post.put();
        at("MAIL", "550 5.7.1 expéditeur refusé");
        worker.turn();
        assertEquals(MailState.WAITING, post.state(issue).state());
        at("CONNECT", "554 pas de service");
        clock.pass(Duration.ofMinutes(1));
        worker.turn();
        assertEquals(MailState.WAITING, post.state(issue).state());
    }

    private List<String> three() {
        return List.of(post.put(), post.put(), post.put());
    }

    @Test
    void unknown_addresses_pause_nothing_for_the_relay_works() {
        var nobody = new ArrayList<String>();
        for (var answer : List.of("550 5.1.1 inconnu", "550 No such user", "553 5.1.3 adresse", "552 5.2.2 pleine")) {
            nobody.add(post.put());
            at("RCPT", answer);
            assertTrue(worker.turn());
        }
        assertTrue(nobody.size() > Post.PAUSE_AT);
        nobody.forEach(
                issue -> assertEquals(MailState.BOUNCED, post.state(issue).state()));
        assertFalse(post.paused());
        sink.plain();
        var good = post.put();
        assertTrue(worker.turn());
        assertEquals(MailState.SENT, post.state(good).state());
    }

    @Test
    void a_relay_that_refuses_whoever_we_write_to_or_us_pauses_the_sending() {
        for (var refusal : List.of(
                List.of("RCPT", "554 5.7.1 relais interdit"),
                List.of("RCPT", "550 5.7.1 règle"),
                List.of("RCPT", "530 5.7.0 identifiez-vous"),
                List.of("RCPT", "451 4.3.0 panne"),
                List.of("MAIL", "550 5.1.8 expéditeur"),
                List.of("MAIL", "452 4.3.1 disque plein"),
                List.of("CONNECT", "450 plus tard"),
                List.of("RCPT", "421 4.3.2 je ferme"))) {
            post.empty();
            assertEquals(Post.PAUSE_AT, three().size());
            at(refusal.get(0), refusal.get(1));
            worker.turn();
            assertTrue(post.paused(), refusal.toString());
            worker.close();
        }
    }

    @Test
    void a_trial_that_finds_nobody_finds_the_relay_and_ends_the_pause() {
        var waiting = three();
        at("MAIL", "452 4.3.1 disque plein");
        worker.turn();
        assertTrue(post.paused());
        at("RCPT", "550 5.1.1 inconnu");
        clock.pass(Duration.ofMinutes(2));
        worker.turn();
        assertFalse(post.paused());
        sink.plain();
        worker.turn();
        assertEquals(1, post.count(MailState.BOUNCED));
        assertEquals(waiting.size() - 1, post.count(MailState.SENT));
    }
}
