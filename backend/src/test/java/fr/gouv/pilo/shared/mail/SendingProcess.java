package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.db.PlainSql;
import fr.gouv.pilo.shared.mail.Delivery.Pace;
import fr.gouv.pilo.shared.mail.MailSettings.RelayPlace;
import fr.gouv.pilo.shared.mail.MailSettings.Tls;
import fr.gouv.pilo.shared.queue.Workers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** The product's workers in a small process of their own, to be killed. */
final class SendingProcess {
    static final int WORKERS = 2;
    static final Duration LEASE = Duration.ofSeconds(2);

    private SendingProcess() {}

    /** @param arguments the database's address, the relay's port, and how many errors pause the sending */
    public static void main(String... arguments) throws SQLException, InterruptedException {
        var queue = new MailQueue(PlainSql.of(arguments[0], "pilo_app", arguments[2]));
        var place = new RelayPlace(
                "127.0.0.1",
                Integer.parseInt(arguments[1]),
                Tls.NONE,
                null,
                "",
                Duration.ofSeconds(1),
                "pilo.demo.invalid");
        new Workers(
                        "worker",
                        WORKERS,
                        Duration.ofMillis(50),
                        () -> new Delivery(
                                queue,
                                mail -> new MailText("Essai", "<p>Essai</p>", "Essai\n"),
                                new SmtpRelay(place, Post.SENDER),
                                new Pace(LEASE, Duration.ZERO, 1000),
                                Clock.systemUTC()))
                .start();
        new CountDownLatch(1).await();
    }
}
