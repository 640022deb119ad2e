package fr.gouv.pilo.shared.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.link.SignedLinks;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes with a mail, as another language's reader takes it. */
@PiloTest
class MailAttachmentTest {
    private static final String INVITATION = "text/calendar; charset=utf-8; method=REQUEST";

    @Inject
    Post post;

    @Inject
    SampleAttachments sample;

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
        sample.forget();
        post.empty();
    }

    private JsonNode sent() throws Exception {
        var issue = post.put();
        try (var worker = post.worker(sink.port(), Clock.systemUTC())) {
            while (worker.turn()) {}
        }
        assertEquals(MailState.SENT, post.state(issue).state());
        var file = Files.write(folder.resolve("mail"), sink.received().get(0).raw());
        assertFalse(
                sink.received().get(0).text().lines().anyMatch(line -> line.length() > 998),
                "a line too long for a relay");
        var python = new ProcessBuilder("python3", "src/test/resources/mail/read.py", file.toString())
                .redirectErrorStream(true)
                .start();
        var told = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, python.waitFor(), told);
        return new ObjectMapper().readTree(told);
    }

    private static List<String> kinds(JsonNode mail) {
        return StreamSupport.stream(mail.get("parts").spliterator(), false)
                .map(part -> part.get("type").asText())
                .toList();
    }

    @Test
    void an_invitation_stands_last_among_the_forms_and_files_beside_them() throws Exception {
        var calendar = "BEGIN:VCALENDAR\r\nSUMMARY:Été\r\nEND:VCALENDAR\r\n".getBytes(StandardCharsets.UTF_8);
        var pdf = new byte[5_000];
        for (var at = 0; at < pdf.length; at++) {
            pdf[at] = (byte) at;
        }
        sample.attach(MailAttachment.file("invitation.ics", "text/calendar; charset=utf-8", calendar));
        sample.attach(MailAttachment.alternative(INVITATION, calendar));
        sample.attach(MailAttachment.file("convocation.pdf", "application/pdf", pdf));
        var mail = sent();
        assertEquals(0, mail.get("defects").size(), mail.toString());
        assertEquals(
                List.of(
                        "multipart/mixed",
                        "multipart/alternative",
                        "text/plain",
                        "text/html",
                        "text/calendar",
                        "text/calendar",
                        "application/pdf"),
                kinds(mail));
        var form = mail.get("parts").get(4);
        assertEquals("REQUEST", form.get("method").asText());
        assertTrue(form.get("name").isNull());
        assertTrue(form.get("disposition").isNull(), "no file beside the message");
        assertEquals("invitation.ics", mail.get("parts").get(5).get("name").asText());
        assertEquals("attachment", mail.get("parts").get(5).get("disposition").asText());
        assertEquals("convocation.pdf", mail.get("parts").get(6).get("name").asText());
        for (var at : List.of(4, 5)) {
            assertEquals(
                    Base64.getEncoder().encodeToString(calendar),
                    mail.get("parts").get(at).get("content").asText());
        }
        assertEquals(
                Base64.getEncoder().encodeToString(pdf),
                mail.get("parts").get(6).get("content").asText());
    }

    /** Of one room and of another, whose beans come in any order. */
    private record First(Set<String> templates) implements MailAttachments {
        @Override
        public List<MailAttachment> attachments(MailFacts mail) {
            return List.of(MailAttachment.file("b.pdf", "application/pdf", new byte[1]));
        }
    }

    private record Second(Set<String> templates) implements MailAttachments {
        @Override
        public List<MailAttachment> attachments(MailFacts mail) {
            return List.of(MailAttachment.file("a.pdf", "application/pdf", new byte[1]));
        }
    }

    @Inject
    Engine engine;

    @Inject
    ObjectMapper mapper;

    @Inject
    SignedLinks links;

    @Inject
    BusinessClock clock;

    @Inject
    MailSettings settings;

    @Test
    void the_files_of_two_rooms_come_in_one_order_whatever_that_of_their_beans() {
        var reminder = MailTemplatesTest.samples()
                .filter(sample -> sample.template().equals("home-reminder"))
                .iterator()
                .next();
        var templates = Set.of(reminder.template());
        for (var rooms : List.<List<MailAttachments>>of(
                List.of(new First(templates), new Second(templates)),
                List.of(new Second(templates), new First(templates)))) {
            var composer = new MailComposer(engine, mapper, links, clock, settings, rooms, "https://essai.invalid");
            assertEquals(
                    List.of("b.pdf", "a.pdf"),
                    MailTemplatesTest.leaving(composer, mapper, reminder).attachments().stream()
                            .map(MailAttachment::name)
                            .toList());
        }
    }

    @Test
    void a_mail_without_any_is_as_it_was() throws Exception {
        assertEquals(List.of("multipart/alternative", "text/plain", "text/html"), kinds(sent()));
    }

    @Test
    void a_name_arrives_whole_and_makes_no_header() throws Exception {
        sample.attach(MailAttachment.file(
                "Été 🎉 \"x\"\r\nBcc: autre@demo.invalid\u202Efdp.pdf", "application/pdf", new byte[] {1}));
        sample.attach(MailAttachment.file(".." + "/../etc/é" + "é".repeat(300), "application/pdf", new byte[] {2}));
        var mail = sent();
        assertEquals(0, mail.get("defects").size(), mail.toString());
        assertEquals(
                List.of(
                        "auto-submitted",
                        "content-type",
                        "date",
                        "from",
                        "message-id",
                        "mime-version",
                        "subject",
                        "to"),
                StreamSupport.stream(mail.get("headers").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        var parts = mail.get("parts");
        assertEquals(
                "Été 🎉 -x- Bcc- autre@demo.invalidfdp.pdf",
                parts.get(4).get("name").asText());
        assertEquals(
                "-.-..-etc-" + "é".repeat(109),
                parts.get(5).get("name").asText().substring(0, 119));
    }

    @Test
    void what_makes_them_is_told_the_mail_and_its_links() throws Exception {
        sent();
        var asked = sample.asked().get(0);
        assertEquals("home-reminder", asked.template());
        assertEquals("Suivi des visites", asked.values().get("title"));
        assertEquals("quelquun@demo.invalid", asked.to().address());
        assertEquals("home-reminder", asked.object().type());
        assertEquals("essai", asked.object().key());
    }

    @Test
    void a_mail_whose_file_can_not_be_made_fails_and_holds_up_no_other() {
        sample.fail(new IllegalStateException("no paper"));
        var issue = post.put();
        post.sendAll(sink.port());
        assertEquals(MailState.FAILED, post.state(issue).state());
        assertEquals("Le message ne peut pas être composé.", post.state(issue).answer());
        sample.forget();
        sample.attach(MailAttachment.file("gros.pdf", "application/pdf", new byte[7_000_001]));
        var large = post.put();
        post.sendAll(sink.port());
        assertEquals(MailState.FAILED, post.state(large).state());
        assertEquals(List.of(), sink.received());
        sample.forget();
        var next = post.put();
        post.sendAll(sink.port());
        assertEquals(MailState.SENT, post.state(next).state());
    }

    @Test
    void a_type_that_would_make_a_header_is_refused() {
        for (var type : List.of("text/calendar\r\nBcc: a@b.fr", "text", "text/x; name=\"a\"", "")) {
            assertThrows(IllegalArgumentException.class, () -> MailAttachment.file("a.ics", type, new byte[0]), type);
        }
        assertThrows(
                IllegalArgumentException.class, () -> MailAttachment.file(" \u202E", "application/pdf", new byte[0]));
    }
}
