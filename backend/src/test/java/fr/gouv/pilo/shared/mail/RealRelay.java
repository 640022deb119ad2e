package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.mail.MailSettings.RelayPlace;
import fr.gouv.pilo.shared.mail.MailSettings.Tls;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What leaves, taken by Debian's Postfix (scripts/postfix.sh) and read in its boxes by Python. Its name keeps it out of the
 * suite: make chaos runs it.
 */
@PiloTest
class RealRelay {
    private static final Map<String, String> GIVEN = System.getenv();
    private static final String NAME = "pilo.demo.invalid";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates/mail");
    private static final Set<String> WRITTEN = Set.of(
            "event-agreement",
            "event-message",
            "event-registration",
            "event-thanks",
            "home-reminder",
            "referent-contact");
    private static final List<String> KINDS = List.of(
            "CONFIRM_ADDRESS",
            "ALREADY_REGISTERED",
            "CONFIRMED",
            "QUEUED",
            "OFFERED",
            "OFFER_EXPIRED",
            "HOLD_EXPIRED",
            "CANCELLED",
            "OTHER_MODE",
            "EVENT_MOVED",
            "EVENT_CANCELLED",
            "EVENT_CHANGED");
    private static final List<String> HEADERS = List.of(
            "auto-submitted",
            "content-type",
            "date",
            "delivered-to",
            "from",
            "message-id",
            "mime-version",
            "received",
            "return-path",
            "subject",
            "to",
            "x-original-to");

    @Inject
    Post post;

    @BeforeEach
    void open() throws IOException {
        assertNotNull(GIVEN.get("PILO_RELAY_PORT"), "make chaos runs this beside its relay");
        post.empty();
        for (var box : boxes()) {
            Files.delete(box);
        }
    }

    @AfterEach
    void close() {
        post.empty();
    }

    private static RelayPlace plain() {
        return place("127.0.0.1", "PILO_RELAY_PORT", Tls.NONE, null, "");
    }

    private static RelayPlace secure(String host, String password) {
        return place(host, "PILO_RELAY_SECURE_PORT", Tls.STARTTLS, GIVEN.get("PILO_RELAY_USER"), password);
    }

    private static RelayPlace place(String host, String port, Tls tls, String user, String password) {
        return new RelayPlace(
                host, Integer.parseInt(GIVEN.get(port)), tls, user, password, Duration.ofSeconds(20), NAME);
    }

    private void sendAll(RelayPlace place) {
        try (var worker = post.worker(place, Clock.systemUTC(), Duration.ZERO)) {
            while (worker.turn()) {}
        }
    }

    private static List<Path> boxes() throws IOException {
        var folder = Path.of(GIVEN.get("PILO_RELAY_MAILS"), "new");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** By the address that the relay delivered to. */
    private static Map<String, JsonNode> arrived(int count) throws Exception {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (boxes().size() < count && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        var command = new ArrayList<>(List.of("python3", "src/test/resources/mail/read.py"));
        boxes().forEach(box -> command.add(box.toString()));
        assertEquals(count, command.size() - 2);
        var python = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), told);
        var read = new TreeMap<String, JsonNode>();
        for (var line : told.lines().toList()) {
            var mail = new ObjectMapper().readTree(line);
            read.put(mail.at("/to/0/1").asText(), mail);
        }
        return read;
    }

    private void put(String to, String name, String template, Map<String, Object> values) {
        var link = new LinkTarget(
                "essai",
                UUID.randomUUID().toString(),
                Set.of("try"),
                Instant.now().plus(Duration.ofDays(1)));
        post.put(new NewMail(
                "issue-" + UUID.randomUUID(),
                MailAddress.of(to, name).orElseThrow(),
                template,
                values,
                Map.of("link", link, "confirm", link),
                new MailObject("essai", "essai"),
                null));
    }

    private static Map<String, Object> registration(String kind, String title) {
        Map<String, Object> values = new HashMap<>(
                Map.of("kind", kind, "name", title, "title", title, "when", "le 1er décembre", "where", title));
        values.putAll(Map.of("seats", 2, "rank", 1, "state", "PENDING", "deadline", "demain", "reason", title));
        return values;
    }

    private static Map<String, Object> contact(String title) {
        return Map.of(
                "name",
                title,
                "structure",
                title,
                "topic",
                title,
                "function",
                title,
                "mail",
                "a@b.fr",
                "until",
                "demain");
    }

    /** What an organiser writes to a group, and what a supervisor is asked. */
    private static Map<String, Object> written(String title) {
        var values = new HashMap<>(registration("CONFIRMED", title));
        values.putAll(Map.of(
                "subject", title, "paragraphs", List.of(List.of(title, title)), "person", title, "service", title));
        values.putAll(Map.of("training", true, "closed", false, "until", "3 janvier 2027"));
        return values;
    }

    private static Set<String> templates() throws IOException {
        try (var files = Files.list(TEMPLATES)) {
            return files.map(file -> file.getFileName().toString().replace(".html", ""))
                    .filter(name -> !name.equals("layout"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void each_template_with_whatever_is_typed_in_it_arrives_whole_and_once() throws Exception {
        var names = new TreeMap<String, String>();
        for (var name : Post.hostileNames().entrySet()) {
            for (var kind : KINDS) {
                var to = "n" + names.size() + "+essai@demo.invalid";
                names.put(to, name.getValue());
                put(to, name.getKey(), "event-registration", registration(kind, name.getKey()));
            }
            var to = "n" + names.size() + "+essai@xn--prfecture-c4a.fr";
            names.put(to, name.getValue());
            put(
                    to.replace("xn--prfecture-c4a", "préfecture"),
                    name.getKey(),
                    "referent-contact",
                    contact(name.getKey()));
            for (var template : List.of("event-message", "event-agreement", "event-thanks")) {
                to = "n" + names.size() + "@demo.invalid";
                names.put(to, name.getValue());
                put(to, name.getKey(), template, written(name.getKey()));
            }
            to = "n" + names.size() + "@demo.invalid";
            names.put(to, name.getValue());
            var reminder = Post.reminder("x", to, name.getKey(), name.getKey());
            put(to, name.getKey(), reminder.template(), reminder.values());
        }
        assertEquals(WRITTEN, templates(), "a template that this test does not send");
        sendAll(plain());
        assertEquals(names.size(), post.count(MailState.SENT));
        var mails = arrived(names.size());
        assertEquals(names.keySet(), mails.keySet());
        mails.forEach((to, mail) -> assertWhole(mail, names.get(to)));
        assertEquals(
                names.size(),
                mails.values().stream()
                        .map(mail -> mail.get("id").asText())
                        .distinct()
                        .count());
    }

    private static void assertWhole(JsonNode mail, String name) {
        assertEquals("[]", mail.get("defects").toString(), mail.toString());
        var headers = new ArrayList<String>();
        mail.get("headers").forEach(header -> headers.add(header.asText()));
        assertEquals(HEADERS, headers, "one of each, and no Bcc");
        assertEquals(1, mail.get("to").size());
        assertEquals(name, mail.at("/to/0/0").asText());
        var begins = name.substring(0, name.offsetByCodePoints(0, Math.min(20, name.codePointCount(0, name.length()))));
        assertTrue(
                mail.get("subject").asText().contains(begins.strip()),
                mail.get("subject").asText());
        assertTrue(mail.get("text").asText().contains(begins.strip()), "the plain text");
        assertTrue(mail.get("html").asText().contains("<html lang=\"fr\""), "the page");
        assertFalse(mail.get("html").asText().contains("<script"), "what is typed is no element");
    }

    @Test
    void an_unknown_address_bounces_with_the_relay_s_words_and_pauses_nothing() throws Exception {
        for (var i = 0; i <= Post.PAUSE_AT; i++) {
            put(
                    "inconnu" + i + "@demo.invalid",
                    null,
                    "home-reminder",
                    Post.reminder("x", "a@b.fr", null).values());
        }
        var good = post.put();
        sendAll(plain());
        assertEquals(Post.PAUSE_AT + 1, post.count(MailState.BOUNCED));
        assertFalse(post.paused());
        assertEquals(MailState.SENT, post.state(good).state());
        assertEquals(1, arrived(1).size());
    }

    @Test
    void over_TLS_with_our_account_and_under_our_name() throws Exception {
        post.put();
        sendAll(secure("127.0.0.1", GIVEN.get("PILO_RELAY_PASSWORD")));
        assertEquals(1, arrived(1).size());
        var raw = Files.readString(boxes().get(0));
        assertTrue(raw.contains("Received: from " + NAME), raw);
        // S: over TLS; A: with an account.
        assertTrue(raw.contains("with ESMTPSA id"), raw);
    }

    @Test
    void a_wrong_password_or_another_s_certificate_sends_nothing_and_bounces_nothing() throws Exception {
        var refused = Map.of(
                "535 5.7.8", secure("127.0.0.1", "faux"), "TLS", secure("localhost", GIVEN.get("PILO_RELAY_PASSWORD")));
        refused.forEach((why, place) -> {
            post.empty();
            var issue = post.put();
            sendAll(place);
            assertEquals(MailState.WAITING, post.state(issue).state());
            assertTrue(
                    post.state(issue).answer().contains(why), post.state(issue).answer());
        });
        assertEquals(List.of(), boxes());
    }
}
