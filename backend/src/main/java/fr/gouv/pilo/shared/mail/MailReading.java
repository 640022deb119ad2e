package fr.gouv.pilo.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What a mail said, for who may read it: the same template on the same data, its signed links masked. */
@ApplicationScoped
public class MailReading {
    private static final Logger LOG = Logger.getLogger(MailReading.class);

    /** @param text without anything to act with */
    public record MailSaid(String subject, String text) {}

    private final MailComposer composer;
    private final MailSettings settings;

    MailReading(MailComposer composer, MailSettings settings) {
        this.composer = composer;
        this.settings = settings;
    }

    /** @return empty for what its template can't write any more */
    public Optional<MailSaid> said(String template, String data) {
        try {
            var text = composer.masked(template, data);
            return Optional.of(new MailSaid(text.subject(), text.text()));
        } catch (RuntimeException e) {
            LOG.debugf(e, "a mail of the template %s can't be shown", template);
            return Optional.empty();
        }
    }

    /** The Message-ID, by which the relay's own logs know it. */
    public String messageId(UUID mail) {
        return MailMessage.idOf(mail, settings.sender());
    }

    /** Whether a relay is named: without one, mails wait. */
    public boolean sends() {
        return settings.sends();
    }
}
