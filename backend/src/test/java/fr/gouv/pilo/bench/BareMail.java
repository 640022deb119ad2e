package fr.gouv.pilo.bench;

import fr.gouv.pilo.shared.mail.SmtpSink;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** The other side of p8: what somebody writes who has mails to send and nothing to remember of them. */
final class BareMail {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String SENDER = "bench@demo.invalid";

    /** What there is to say to one reader. */
    record Letter(String to, String subject, String text, String html) {
        /** As the product said it: both sides write the same. */
        static Letter of(SmtpSink.Received mail) {
            try {
                var message = new MimeMessage(SESSION, new ByteArrayInputStream(mail.raw()));
                var parts = (Multipart) message.getContent();
                return new Letter(
                        mail.to(), message.getSubject(), text(parts.getBodyPart(0)), text(parts.getBodyPart(1)));
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String text(BodyPart part) throws MessagingException, IOException {
            return (String) part.getContent();
        }
    }

    private BareMail() {}

    /** Composes each mail and sends it over a connection of its own. */
    static double oneConnectionEach(SmtpSink sink, List<Letter> letters) throws IOException, MessagingException {
        var start = System.nanoTime();
        for (var letter : letters) {
            var mail = composed(letter);
            try (var talk = new Talk(sink.port())) {
                talk.send(letter.to(), mail);
                talk.say("QUIT");
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Composes each mail; one connection for all. */
    static double keptConnection(SmtpSink sink, List<Letter> letters) throws IOException, MessagingException {
        try (var talk = new Talk(sink.port())) {
            var start = System.nanoTime();
            for (var letter : letters) {
                talk.send(letter.to(), composed(letter));
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static byte[] composed(Letter letter) throws MessagingException, IOException {
        var message = new MimeMessage(SESSION);
        message.setFrom(new InternetAddress(SENDER, "Pil’O", "UTF-8"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(new Date());
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        var bytes = new ByteArrayOutputStream(8_192);
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static final class Talk implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Talk(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = new BufferedOutputStream(socket.getOutputStream(), 65_536);
            answer();
            say("EHLO bench");
        }

        void send(String to, byte[] mail) throws IOException {
            say("MAIL FROM:<" + SENDER + ">");
            say("RCPT TO:<" + to + ">");
            say("DATA");
            var begins = true;
            for (var one : mail) {
                if (begins && one == '.') {
                    out.write('.');
                }
                out.write(one);
                begins = one == '\n';
            }
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            say(".");
        }

        void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            answer();
        }

        /** The last line of an answer has no dash after its code. */
        private void answer() throws IOException {
            var last = false;
            while (!last) {
                var at = 0;
                for (var read = in.read(); read != '\n'; read = in.read()) {
                    if (read < 0) {
                        throw new IOException("the relay has gone");
                    }
                    if (at++ == 3) {
                        last = read != '-';
                    }
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
