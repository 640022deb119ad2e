package fr.gouv.pilo.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The relay and how we send: all from the environment. */
@ApplicationScoped
class MailSettings {
    enum Tls {
        NONE,
        STARTTLS,
        TLS
    }

    /**
     * @param host empty: nothing is sent, what is written waits
     * @param user null for a relay that knows us by our address
     * @param calledAs how we present ourselves to it (EHLO): strict ones look the name up
     */
    record RelayPlace(
            String host, int port, Tls tls, String user, String password, Duration patience, String calledAs) {}

    private final RelayPlace relay;
    private final MailAddress sender;
    private final int perMinute;
    private final int workers;
    private final int pauseAt;
    private final Duration lease;

    MailSettings(
            @ConfigProperty(name = "pilo.mail.host") Optional<String> host,
            @ConfigProperty(name = "pilo.mail.port") int port,
            @ConfigProperty(name = "pilo.mail.tls") String tls,
            @ConfigProperty(name = "pilo.mail.user") Optional<String> user,
            @ConfigProperty(name = "pilo.mail.password") Optional<String> password,
            @ConfigProperty(name = "pilo.mail.patience") Duration patience,
            @ConfigProperty(name = "pilo.mail.sender") String sender,
            @ConfigProperty(name = "pilo.mail.called-as") Optional<String> calledAs,
            @ConfigProperty(name = "pilo.mail.per-minute") int perMinute,
            @ConfigProperty(name = "pilo.mail.workers") int workers,
            @ConfigProperty(name = "pilo.mail.pause-at") int pauseAt,
            @ConfigProperty(name = "pilo.mail.lease") Duration lease) {
        this.sender = MailAddress.of(sender, "Pil’O")
                .orElseThrow(() -> new IllegalStateException(
                        "PILO_MAIL_SENDER attend une adresse telle que pilo@exemple.gouv.fr."));
        this.relay = new RelayPlace(
                host.orElse(""),
                port,
                tls(tls),
                user.orElse(null),
                password.orElse(""),
                patience,
                calledAs.map(MailSettings::hostName).orElse(this.sender.domain()));
        this.perMinute = perMinute;
        this.workers = workers;
        this.pauseAt = pauseAt;
        this.lease = lease;
    }

    private static Tls tls(String text) {
        try {
            return Tls.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("PILO_MAIL_TLS vaut none, starttls ou tls.", e);
        }
    }

    private static String hostName(String text) {
        return MailAddress.of("x@" + text.strip(), null)
                .map(MailAddress::domain)
                .orElseThrow(() -> new IllegalStateException(
                        "PILO_MAIL_CALLED_AS attend un nom de machine tel que pilo.exemple.gouv.fr."));
    }

    RelayPlace relay() {
        return relay;
    }

    boolean sends() {
        return !relay.host().isBlank();
    }

    MailAddress sender() {
        return sender;
    }

    /** Of two mails, whatever the number of processes; zero for no limit. */
    Duration between() {
        return perMinute <= 0
                ? Duration.ZERO
                : Duration.ofMinutes(1).dividedBy(perMinute).plusMillis(1);
    }

    int workers() {
        return workers;
    }

    /** How many errors in a row pause the sending. */
    int pauseAt() {
        return pauseAt;
    }

    Duration lease() {
        return lease;
    }
}
