package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.mail.Delivery.Pace;
import fr.gouv.pilo.shared.mail.MailSettings.RelayPlace;
import fr.gouv.pilo.shared.mail.MailSettings.Tls;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The outbox and its workers, as a test drives them: turn by turn, with a clock and a relay of its own. */
@ApplicationScoped
public class Post {
    static final Duration LEASE = Duration.ofMinutes(5);
    static final int PAUSE_AT = 3;
    static final MailAddress SENDER =
            MailAddress.of("pilo@demo.invalid", "Pil’O").orElseThrow();

    /** @param code null where the relay said nothing */
    record State(MailState state, Integer code, String answer, Instant dueAt, int failures) {}

    private final Outbox outbox;
    private final MailQueue queue;
    private final MailComposer composer;
    private final Sql sql;

    Post(Outbox outbox, MailQueue queue, MailComposer composer, Sql sql) {
        this.outbox = outbox;
        this.queue = queue;
        this.composer = composer;
        this.sql = sql;
    }

    /** An address that tells what it opens. */
    private static URI address(LinkTarget link) {
        return URI.create("https://essai.invalid/public/lien/" + link.kind() + "-" + link.objectId());
    }

    /** Nothing of other tests is in the way, and the sending is not paused. */
    public void empty() {
        sql.update("DELETE FROM mail WHERE issue NOT LIKE 'kept-%'");
        forgetErrors();
    }

    void forgetErrors() {
        sql.update(
                "UPDATE mail_sending SET errors = 0, paused_at = NULL, paused_until = NULL, trials = 0, reason = NULL, next_slot = '2000-01-01'");
    }

    static NewMail reminder(String issue, String to, String name) {
        return reminder(issue, to, name, "Suivi des visites");
    }

    static NewMail reminder(String issue, String to, String name, String title) {
        return new NewMail(
                issue,
                MailAddress.of(to, name).orElseThrow(),
                "home-reminder",
                Map.of(
                        "own",
                        false,
                        "sender",
                        "Chargée de mission (démo)",
                        "title",
                        title,
                        "sentence",
                        "Le jalon « Première livraison » est attendu.",
                        "due",
                        "1er décembre 2026",
                        "late",
                        false,
                        "lines",
                        List.of("Pouvez-vous regarder ?", "Merci."),
                        "path",
                        "/projets/PRJ-2026-010"),
                new MailObject("home-reminder", "essai"));
    }

    /** What is typed as a name or a title, and what may arrive of it. */
    static Map<String, String> hostileNames() {
        var names = new LinkedHashMap<String, String>();
        names.put("Émilie Lefèvre", "Émilie Lefèvre");
        names.put("x\r\nBcc: autre@demo.invalid", "x Bcc: autre@demo.invalid");
        names.put("x\nSubject: faux\n\n<script>", "x Subject: faux <script>");
        names.put("🎉 Fête, \"guillemets\" \\ <a@b.fr>", "🎉 Fête, \"guillemets\" \\ <a@b.fr>");
        names.put("n".repeat(300), "n".repeat(300));
        names.put("é".repeat(300), "é".repeat(300));
        names.put("a\u2028b\u0000c\u202Ed", "a b cd");
        return names;
    }

    String put() {
        return put("issue-" + UUID.randomUUID());
    }

    String put(String issue) {
        put(reminder(issue, "quelquun@demo.invalid", "Quelqu’un"));
        return issue;
    }

    /** As the act's transaction does. */
    boolean put(NewMail mail) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.put(mail));
    }

    static RelayPlace place(int port) {
        return place(port, Duration.ofSeconds(10));
    }

    private static RelayPlace place(int port, Duration patience) {
        return new RelayPlace("127.0.0.1", port, Tls.NONE, null, "", patience, "pilo.demo.invalid");
    }

    Delivery worker(int port, Clock clock) {
        return worker(port, clock, Duration.ofSeconds(10), Duration.ZERO);
    }

    Delivery worker(int port, Clock clock, Duration patience, Duration between) {
        return worker(place(port, patience), clock, between);
    }

    Delivery worker(RelayPlace place, Clock clock, Duration between) {
        return new Delivery(
                queue,
                mail -> composer.compose(mail, Post::address),
                new SmtpRelay(place, SENDER),
                new Pace(LEASE, between, PAUSE_AT),
                clock);
    }

    Delivery worker(int port, Clock clock, Function<ClaimedMail, MailText> composer) {
        return new Delivery(
                queue, composer, new SmtpRelay(place(port), SENDER), new Pace(LEASE, Duration.ZERO, PAUSE_AT), clock);
    }

    /** All that is due, now. */
    public void sendAll(int port) {
        try (var worker = worker(port, Clock.systemUTC())) {
            while (worker.turn()) {}
        }
    }

    State state(String issue) {
        return sql.one(State.class, "SELECT state, code, answer, due_at, failures FROM mail WHERE issue = ?", issue)
                .orElseThrow();
    }

    long count(MailState state) {
        return sql.one(
                        "SELECT count(*) FROM mail WHERE state = ? AND issue NOT LIKE 'kept-%'",
                        row -> row.getLong(1), state)
                .orElseThrow();
    }

    int errors() {
        return sql.one("SELECT errors FROM mail_sending", row -> row.getInt(1)).orElseThrow();
    }

    boolean paused() {
        return sql.one("SELECT paused_at IS NOT NULL FROM mail_sending", row -> row.getBoolean(1))
                .orElseThrow();
    }
}
