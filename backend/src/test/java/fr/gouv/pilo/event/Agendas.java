package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.calendar.ReadCalendar;
import fr.gouv.pilo.shared.mail.Post;
import fr.gouv.pilo.shared.mail.SmtpSink;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the mails of events put into agendas, as they arrive. */
final class Agendas implements AutoCloseable {
    private final Post post;
    private final SmtpSink sink;

    Agendas(Post post) throws IOException {
        this.post = post;
        post.empty();
        sink = new SmtpSink();
    }

    @Override
    public void close() {
        sink.close();
        post.empty();
    }

    /** @param name null for the form of the message itself */
    record Part(String name, String type, byte[] bytes) {}

    /** The calendars of each mail that one got, in order. */
    List<List<Part>> parts(String to) throws Exception {
        post.sendAll(sink.port());
        var all = new ArrayList<List<Part>>();
        for (var mail : sink.received()) {
            if (mail.to().equals(to)) {
                var parts = new ArrayList<Part>();
                var message =
                        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw()));
                collect((Multipart) message.getContent(), parts);
                all.add(parts);
            }
        }
        return all;
    }

    private static void collect(Multipart from, List<Part> into) throws Exception {
        for (var at = 0; at < from.getCount(); at++) {
            BodyPart part = from.getBodyPart(at);
            if (part.getContentType().startsWith("multipart/")) {
                collect((Multipart) part.getContent(), into);
            } else if (!part.getContentType().startsWith("text/plain")
                    && !part.getContentType().startsWith("text/html")) {
                into.add(new Part(
                        part.getFileName(),
                        part.getContentType(),
                        part.getInputStream().readAllBytes()));
            }
        }
    }

    List<Part> last(String to) throws Exception {
        var all = parts(to);
        assertFalse(all.isEmpty(), "no mail to " + to);
        return all.get(all.size() - 1);
    }

    /** Of a mail about one session: the message and its file say the same. */
    ReadCalendar invitation(String to) throws Exception {
        var parts = last(to);
        assertEquals(2, parts.size());
        assertArrayEquals(parts.get(0).bytes(), parts.get(1).bytes());
        var read = ReadCalendar.of(parts.get(0).bytes());
        assertEquals(1, read.entries().size());
        assertTrue(
                parts.get(0).type().contains("method=" + read.method()),
                parts.get(0).type());
        assertEquals("application/ics", parts.get(1).type().split(";")[0]);
        return read;
    }

    ReadCalendar.Entry entry(String to, String method) throws Exception {
        var read = invitation(to);
        assertEquals(method, read.method());
        return read.entries().get(0);
    }

    List<ReadCalendar.Entry> entries(String to, String... methods) throws Exception {
        var files = last(to);
        assertEquals(methods.length, files.size());
        var entries = new ArrayList<ReadCalendar.Entry>();
        for (var at = 0; at < methods.length; at++) {
            var read = ReadCalendar.of(files.get(at).bytes());
            assertEquals(methods[at], read.method());
            assertTrue(
                    files.get(at).name().endsWith("-seance-%d.ics".formatted(at + 1)),
                    files.get(at).name());
            entries.add(read.entries().get(0));
        }
        return entries;
    }

    static String confirmed(String event, String mail, Object... other) {
        request(event, asked(mail, other)).then().statusCode(202);
        var id = only(event);
        own(token(id), "confirmations").then().statusCode(201);
        return id;
    }
}
