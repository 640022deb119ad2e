package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S18: what is sent, as it arrives and as another language's reader takes it. */
@PiloTest
class MailMessageTest {
    private static final List<String> HEADERS =
            List.of("auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "subject", "to");

    @Inject
    Post post;

    @TempDir
    Path folder;

    private SmtpSink sink;

    @BeforeEach
    void open() throws IOException {
        post.empty();
        sink = new SmtpSink();
    }

    @AfterEach
    void close() {
        sink.close();
        post.empty();
    }

    private List<JsonNode> sent() throws Exception {
        try (var worker = post.worker(sink.port(), Clock.systemUTC())) {
            while (worker.turn()) {}
        }
        var command = new ArrayList<>(List.of("python3", "src/test/resources/mail/read.py"));
        for (var mail : sink.received()) {
            assertFalse(mail.text().lines().anyMatch(line -> line.length() > 998), "a line too long for a relay");
            var file = folder.resolve("mail" + command.size());
            Files.write(file, mail.raw());
            command.add(file.toString());
        }
        var python = new ProcessBuilder(command).redirectErrorStream(true).start();
        var told = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), told);
        var read = new ArrayList<JsonNode>();
        for (var line : told.lines().toList()) {
            read.add(new ObjectMapper().readTree(line));
        }
        return read;
    }

    @Test
    void names_and_titles_arrive_whole_whatever_they_hold_and_make_no_header() throws Exception {
        var names = Post.hostileNames();
        var number = 0;
        for (var name : names.keySet()) {
            post.put(Post.reminder("issue-" + number, "n" + number++ + "+essai@demo.invalid", name, "Titre " + name));
        }
        var read = sent();
        assertEquals(names.size(), read.size());
        for (var mail : read) {
            assertEquals(List.of(), texts(mail.get("defects")), mail.toString());
            assertEquals(HEADERS, texts(mail.get("headers")));
            var to = mail.get("to").get(0);
            assertTrue(to.get(1).asText().matches("n\\d\\+essai@demo\\.invalid"), to.toString());
            var expected = List.copyOf(names.values())
                    .get(Integer.parseInt(to.get(1).asText().substring(1, 2)));
            assertEquals(expected, to.get(0).asText());
            var subject = "Relance : Titre " + expected;
            var most = subject.substring(
                    0, subject.offsetByCodePoints(0, Math.min(200, subject.codePointCount(0, subject.length()))));
            assertEquals(most.strip(), mail.get("subject").asText());
        }
        assertEquals(
                names.size(),
                new TreeSet<>(read.stream().map(mail -> mail.get("id").asText()).toList()).size());
    }

    @Test
    void what_people_write_is_text_in_both_forms() throws Exception {
        post.put(Post.reminder("issue-html", "a@demo.invalid", null, "<img src=x onerror=alert(1)> & \"fin\""));
        var mail = sent().get(0);
        assertTrue(mail.get("html").asText().contains("&lt;img src=x onerror=alert(1)&gt; &amp; "));
        assertFalse(mail.get("html").asText().contains("<img"), "no picture, from outside or not");
        assertTrue(mail.get("text").asText().contains("<img src=x onerror=alert(1)> & \"fin\""));
    }

    @Test
    void one_template_gives_the_page_and_the_plain_text() throws Exception {
        post.put();
        var mail = sent().get(0);
        var text = mail.get("text").asText().replace("\r\n", "\n");
        assertEquals("""
                Pil’O

                Suivi des visites

                Chargée de mission (démo) vous relance à ce sujet dans Pil’O.

                Le jalon « Première livraison » est attendu.

                Échéance : 1er décembre 2026.

                > Pouvez-vous regarder ?

                > Merci.

                Ouvrir dans Pil’O : http://localhost:3000/projets/PRJ-2026-010

                --------

                Vous recevez ce message parce que Chargée de mission (démo) vous l’a adressé depuis Pil’O.

                Ce message est envoyé par Pil’O, qui ne lit pas les réponses.
                """, text);
        var html = mail.get("html").asText();
        assertTrue(html.contains("<html lang=\"fr\""));
        assertTrue(html.contains("<title>Relance : Suivi des visites</title>"));
    }

    @Test
    void what_a_mail_says_may_hold_nothing_at_any_depth() throws Exception {
        var values = new HashMap<String, Object>(
                Post.reminder("issue-null", "a@demo.invalid", null).values());
        values.put("due", null);
        var inner = new HashMap<String, Object>();
        inner.put("rank", null);
        inner.put("list", java.util.Arrays.asList("a", null));
        values.put("more", Map.of("inner", inner));
        var one = Post.reminder("issue-null", "a@demo.invalid", null);
        assertTrue(post.put(new NewMail(one.issue(), one.to(), one.template(), values, one.object())));
        var text = sent().get(0).get("text").asText();
        assertTrue(text.contains("Suivi des visites") && !text.contains("Échéance"), text);
    }

    @Test
    void a_list_names_itself() throws Exception {
        var one = Post.reminder("issue-list", "a@demo.invalid", null);
        post.put(new NewMail(
                one.issue(), one.to(), one.template(), one.values(), Map.of(), one.object(), "referents.demo.invalid"));
        assertEquals("<referents.demo.invalid>", sent().get(0).get("list").asText());
    }

    @Test
    void an_address_with_a_plus_or_an_accented_domain_is_taken_one_that_relays_refuse_is_not() {
        assertEquals(
                "a+b@demo.invalid",
                MailAddress.of(" a+b@Demo.invalid ", null).orElseThrow().address());
        assertEquals(
                "jean@xn--prfecture-c4a.fr",
                MailAddress.of("jean@préfecture.fr", "Jean").orElseThrow().address());
        for (var bad : List.of(
                "hélène@exemple.fr",
                "a@b",
                "a@@b.fr",
                "@b.fr",
                "a b@c.fr",
                "a@b.fr\r\nBcc: c@d.fr",
                "a@b..fr",
                ".a@b.fr",
                "<a@b.fr>",
                "a@b.fr, c@d.fr",
                "\"a b\"@c.fr",
                "a@[127.0.0.1]",
                "",
                "a".repeat(65) + "@b.fr",
                "a@" + "b".repeat(260) + ".fr")) {
            assertFalse(MailAddress.of(bad, null).isPresent(), bad);
        }
        assertNotNull(MailAddress.of("prenom.nom@interieur.gouv.fr", null).orElseThrow());
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
