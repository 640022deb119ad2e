package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.mail.MailSettings.RelayPlace;
import fr.gouv.pilo.shared.mail.MailSettings.Tls;
import fr.gouv.pilo.shared.mail.RelayFailure.Kind;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jboss.logging.Logger;

/** Speaks SMTP with the relay, and tells its failures apart by when they come. */
final class SmtpRelay implements Relay {
    private static final Logger LOG = Logger.getLogger(SmtpRelay.class);
    /** Many relays end a dialogue after so many; a new one costs little. */
    private static final int MAILS_A_DIALOGUE = 100;

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int LEAVING = 421;
    /** No such box, moved, full, no such name. */
    private static final Set<Integer> NOBODY = Set.of(550, 551, 552, 553);

    private final RelayPlace place;
    private final MailAddress sender;
    private final Session session;
    private OutboxTransport transport;
    private int sent;

    SmtpRelay(RelayPlace place, MailAddress sender) {
        this.place = place;
        this.sender = sender;
        this.session = Session.getInstance(properties(place, sender));
    }

    private static Properties properties(RelayPlace place, MailAddress sender) {
        var protocol = place.tls() == Tls.TLS ? "mail.smtps." : "mail.smtp.";
        var patience = String.valueOf(place.patience().toMillis());
        var properties = new Properties();
        properties.setProperty(protocol + "connectiontimeout", patience);
        properties.setProperty(protocol + "timeout", patience);
        properties.setProperty(protocol + "writetimeout", patience);
        properties.setProperty(protocol + "from", sender.address());
        properties.setProperty(protocol + "localhost", place.calledAs());
        properties.setProperty(protocol + "auth", String.valueOf(place.user() != null));
        properties.setProperty(protocol + "starttls.enable", String.valueOf(place.tls() == Tls.STARTTLS));
        properties.setProperty(protocol + "starttls.required", String.valueOf(place.tls() == Tls.STARTTLS));
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        // Who says QUIT in the middle of a mail must not wait for an answer.
        properties.setProperty(protocol + "quitwait", "false");
        return properties;
    }

    @Override
    public boolean send(ClaimedMail mail, MailText text, Steps steps) {
        var message = MailMessage.of(session, sender, mail, text);
        open(steps);
        transport.begin(steps);
        try {
            transport.sendMessage(message, new Address[] {message.getRecipients(MailMessage.RecipientType.TO)[0]});
            sent++;
            return true;
        } catch (OutboxTransport.NoLonger e) {
            close();
            return false;
        } catch (MessagingException e) {
            var failure = failure(e, transport.accepted(), transport.dotted());
            if (failure.kind() == Kind.UNREACHED || isCut(failure.code())) {
                close();
            }
            throw failure;
        } catch (IllegalStateException e) {
            // The library closed the dialogue after the last mail's refusal: it tells so only now.
            var dotted = transport.dotted();
            close();
            throw dotted ? e : new RelayFailure(Kind.UNREACHED, null, "Le relais a mis fin à l'échange.");
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(Steps steps) {
        if (transport != null && sent < MAILS_A_DIALOGUE) {
            return;
        }
        steps.connecting();
        close();
        var tls = place.tls() == Tls.TLS;
        var opened = new OutboxTransport(
                session, new URLName(tls ? "smtps" : "smtp", place.host(), place.port(), null, null, null), tls);
        try {
            opened.connect(place.host(), place.port(), place.user(), place.password());
        } catch (MessagingException e) {
            throw new RelayFailure(
                    Kind.UNREACHED, code(e), "Le relais ne répond pas comme attendu : " + e.getMessage());
        }
        transport = opened;
        sent = 0;
    }

    static RelayFailure failure(MessagingException e, boolean accepted, boolean dotted) {
        var code = code(e);
        var said = said(e);
        if (dotted) {
            // Only an answer tells that it was not taken.
            return code == null
                    ? new RelayFailure(Kind.IN_DOUBT, null, "L'envoi a été coupé au moment de la remise.")
                    : new RelayFailure(code >= PERMANENT ? Kind.REFUSED : Kind.DEFERRED, code, said);
        }
        if (isCut(code)) {
            // A mail on which the relay always breaks off must not come back every few seconds for ever.
            return new RelayFailure(accepted ? Kind.DEFERRED : Kind.UNREACHED, code, said);
        }
        if (code >= PERMANENT && refusesUs(e)) {
            return new RelayFailure(Kind.UNREACHED, code, said);
        }
        if (isNobody(e, said)) {
            return RelayFailure.ofRecipient(code, said);
        }
        return new RelayFailure(code >= PERMANENT ? Kind.REFUSED : Kind.DEFERRED, code, said);
    }

    /** Whether the relay ended the dialogue. */
    private static boolean isCut(Integer code) {
        return code == null || code == LEAVING;
    }

    /** Whether it is the sender that the relay wants none of: no recipient's fault. */
    private static boolean refusesUs(MessagingException e) {
        return e instanceof SMTPSenderFailedException
                || e.getNextException() instanceof SMTPSenderFailedException
                || e instanceof SMTPSendFailedException failed
                        && failed.getCommand() != null
                        && failed.getCommand().startsWith("MAIL");
    }

    /**
     * Whether there is nobody at this address. What a relay refuses by its own rule (5.7), the first address as the next, is
     * no recipient's fault.
     */
    private static boolean isNobody(Exception thrown, String said) {
        for (var e = thrown; e instanceof MessagingException failed; e = failed.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return NOBODY.contains(refused.getReturnCode()) && !said.contains(" 5.7.");
            }
        }
        return false;
    }

    /** Of the relay's last answer; null where there was none. */
    private static Integer code(Exception thrown) {
        for (var e = thrown; e instanceof MessagingException failed; e = failed.getNextException()) {
            var code = codeOf(failed);
            if (code >= TEMPORARY) {
                return code;
            }
        }
        return null;
    }

    private static int codeOf(MessagingException e) {
        if (e instanceof SMTPAddressFailedException failed) {
            return failed.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException failed) {
            return failed.getReturnCode();
        }
        return e instanceof SMTPSendFailedException failed ? failed.getReturnCode() : -1;
    }

    private static String said(MessagingException e) {
        var next = e.getNextException();
        return next instanceof SMTPAddressFailedException || next instanceof SMTPSenderFailedException
                ? next.getMessage()
                : e.getMessage();
    }

    @Override
    public void close() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                LOG.debug("the relay was gone already", e);
            }
            transport = null;
        }
    }
}
