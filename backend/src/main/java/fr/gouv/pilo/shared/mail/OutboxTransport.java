package fr.gouv.pilo.shared.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** The library's SMTP, with a hold on the moment before the last dot. */
final class OutboxTransport extends SMTPTransport {
    /** The mail is another worker's by now. */
    static final class NoLonger extends RuntimeException {
        NoLonger() {
            super("the mail is no longer this worker's", null, false, false);
        }
    }

    private BooleanSupplier beforeTheDot = () -> true;
    private boolean dotted;

    OutboxTransport(Session session, URLName relay, boolean tls) {
        super(session, relay, tls ? "smtps" : "smtp", tls);
    }

    void begin(BooleanSupplier asked) {
        beforeTheDot = asked;
        dotted = false;
    }

    /** Whether the relay may have the whole mail. */
    boolean dotted() {
        return dotted;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!beforeTheDot.getAsBoolean()) {
            throw new NoLonger();
        }
        dotted = true;
        super.finishData();
    }
}
