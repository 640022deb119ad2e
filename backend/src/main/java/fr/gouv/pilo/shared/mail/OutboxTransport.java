package fr.gouv.pilo.shared.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The library's SMTP, with a hold on the moment before the last dot. */
final class OutboxTransport extends SMTPTransport {
    /** The mail is another worker's by now. */
    static final class NoLonger extends RuntimeException {
        NoLonger() {
            super("the mail is no longer this worker's", null, false, false);
        }
    }

    private Relay.Steps steps = () -> true;
    private boolean accepted;
    private boolean dotted;

    OutboxTransport(Session session, URLName relay, boolean tls) {
        super(session, relay, tls ? "smtps" : "smtp", tls);
    }

    void begin(Relay.Steps heard) {
        steps = heard;
        accepted = false;
        dotted = false;
    }

    /** Whether the relay took our name for this mail: what ends the dialogue from here on may be the mail itself. */
    boolean accepted() {
        return accepted;
    }

    /** Whether the relay may have the whole mail. */
    boolean dotted() {
        return dotted;
    }

    @Override
    protected void mailFrom() throws MessagingException {
        super.mailFrom();
        accepted = true;
        steps.answered();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        super.rcptTo();
        steps.answered();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!steps.beforeTheDot()) {
            throw new NoLonger();
        }
        dotted = true;
        super.finishData();
    }
}
