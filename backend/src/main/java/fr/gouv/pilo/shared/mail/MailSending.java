package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.mail.Delivery.Pace;
import fr.gouv.pilo.shared.queue.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts the workers with the product, and ends them before the database goes. */
@ApplicationScoped
class MailSending {
    private static final Logger LOG = Logger.getLogger(MailSending.class);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final MailQueue queue;
    private final MailComposer composer;
    private final MailSettings settings;
    private final Clock clock;
    private final boolean enabled;
    private Workers workers;

    MailSending(
            MailQueue queue,
            MailComposer composer,
            MailSettings settings,
            Clock clock,
            @ConfigProperty(name = "pilo.jobs.enabled") boolean enabled) {
        this.queue = queue;
        this.composer = composer;
        this.settings = settings;
        this.clock = clock;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (!enabled) {
            return;
        }
        if (!settings.sends()) {
            LOG.info("PILO_MAIL_HOST names no relay: mails wait in the outbox");
            return;
        }
        workers = new Workers("pilo-mail", settings.workers(), IDLE, () -> delivery(clock));
        workers.start();
    }

    private Delivery delivery(Clock at) {
        return new Delivery(
                queue,
                composer::compose,
                new SmtpRelay(settings.relay(), settings.sender()),
                new Pace(settings.lease(), settings.between(), settings.pauseAt()),
                at);
    }

    void stop(@Observes ShutdownEvent event) {
        if (workers != null) {
            workers.close();
        }
    }
}
