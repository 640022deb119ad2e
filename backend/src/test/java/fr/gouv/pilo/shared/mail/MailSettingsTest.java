package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.db.Ids;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class MailSettingsTest {
    private static MailSettings called(String name) {
        return new MailSettings(
                Optional.of("127.0.0.1"),
                25,
                "none",
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(10),
                "pilo@exemple.gouv.fr",
                Optional.ofNullable(name),
                0,
                2,
                5,
                Duration.ofMinutes(5));
    }

    @Test
    void the_relay_is_told_the_sender_s_domain_or_the_name_that_is_set() {
        assertEquals("exemple.gouv.fr", called(null).relay().calledAs());
        assertEquals(
                "pilo.préfecture.fr".replace("préfecture", "xn--prfecture-c4a"),
                called(" pilo.préfecture.fr ").relay().calledAs());
    }

    @Test
    void a_name_that_no_relay_would_take_is_refused_at_the_start() {
        for (var bad : List.of("localhost", "a b.fr", "a.fr\r\nMAIL FROM:<x@y.fr>", "[127.0.0.1]")) {
            var refused = assertThrows(IllegalStateException.class, () -> called(bad));
            assertTrue(refused.getMessage().contains("PILO_MAIL_CALLED_AS"), refused.getMessage());
        }
    }

    @Test
    void the_dialogue_begins_with_that_name() throws IOException {
        var heard = new CopyOnWriteArrayList<String>();
        try (var sink = new SmtpSink();
                var relay = new SmtpRelay(Post.place(sink.port()), Post.SENDER)) {
            sink.script((step, line) -> {
                heard.add(line);
                return SmtpSink.plainly(step, line);
            });
            var mail = new ClaimedMail(
                    Ids.next(),
                    "a@demo.invalid",
                    null,
                    "essai",
                    "{}",
                    null,
                    null,
                    null,
                    0,
                    null,
                    Instant.parse("2026-11-29T08:00:00Z"));
            assertTrue(relay.send(mail, new MailText("Essai", "<p>Essai</p>", "Essai\n"), () -> true));
        }
        assertEquals("EHLO pilo.demo.invalid", heard.get(1));
    }
}
