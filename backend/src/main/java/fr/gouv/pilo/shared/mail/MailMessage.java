package fr.gouv.pilo.shared.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The mail as it travels. The library encodes and folds the headers; the Message-ID is ours, the same at each try. */
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MailMessage of(Session session, MailAddress sender, ClaimedMail mail, MailText text) {
        try {
            var message = new MailMessage(session, idOf(mail.id(), sender));
            message.setFrom(new InternetAddress(sender.address(), sender.name(), UTF_8));
            message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient(), mail.recipientName(), UTF_8));
            message.setSubject(text.subject(), UTF_8);
            message.setHeader(
                    "Date",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(mail.createdAt().atOffset(ZoneOffset.UTC)));
            // No holiday answer to a machine.
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.listId() != null) {
                message.setHeader("List-Id", "<" + mail.listId() + ">");
            }
            message.setContent(content(text));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("a mail that can't be written", e);
        }
    }

    static String idOf(UUID mail, MailAddress sender) {
        var address = sender.address();
        return "<" + mail + address.substring(address.lastIndexOf('@')) + ">";
    }

    /** What programs read best stands last among the forms of the message. */
    private static MimeMultipart content(MailText text) throws MessagingException {
        var forms = new MimeMultipart("alternative");
        forms.addBodyPart(part(text.text(), "plain"));
        forms.addBodyPart(part(text.html(), "html"));
        var files = new MimeMultipart("mixed", wrapped(forms));
        for (var attached : text.attachments()) {
            (attached.alternative() ? forms : files).addBodyPart(part(attached));
        }
        return files.getCount() == 1 ? forms : files;
    }

    private static MimeBodyPart wrapped(MimeMultipart forms) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(forms);
        return part;
    }

    /** In base64: its bytes arrive as they are, whatever their lines are like. */
    private static MimeBodyPart part(MailAttachment attached) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attached.content(), attached.type())));
        if (!attached.alternative()) {
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(attached.name());
        }
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        var bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "text/" + kind + "; charset=utf-8")));
        // Short lines in ASCII, whatever the text holds.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
