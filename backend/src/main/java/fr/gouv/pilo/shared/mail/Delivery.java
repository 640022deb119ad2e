package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.SqlFailure;
import fr.gouv.pilo.shared.mail.RelayFailure.Kind;
import fr.gouv.pilo.shared.queue.BackOff;
import fr.gouv.pilo.shared.queue.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** One worker: takes a few mails, hands each to the relay, and says what became of it. */
final class Delivery implements Workers.Turns {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int AT_ONCE = 10;
    private static final BackOff REFUSED_FOR_A_TIME =
            new BackOff(Duration.ofMinutes(1), Duration.ofHours(4), Duration.ofHours(72));
    /** What failed for no fault of its own; the pause sees to it that the relay is not asked without end. */
    private static final Duration SOON = Duration.ofSeconds(10);

    /**
     * @param between of two mails; zero for no limit
     * @param pauseAt how many errors in a row pause the sending
     */
    record Pace(Duration lease, Duration between, int pauseAt) {}

    private final MailQueue queue;
    private final Function<ClaimedMail, MailText> composer;
    private final Relay relay;
    private final Pace pace;
    private final Clock clock;
    /** Another each turn: what a former turn left is no longer its own. */
    private UUID worker;

    private boolean paused;
    /** What became of a mail, when the database was not there to be told. */
    private Runnable untold;

    Delivery(MailQueue queue, Function<ClaimedMail, MailText> composer, Relay relay, Pace pace, Clock clock) {
        this.queue = queue;
        this.composer = composer;
        this.relay = relay;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public boolean turn() {
        if (untold != null) {
            tell(untold);
        }
        var now = clock.instant();
        queue.releaseExpired(now);
        if (!queue.anyDue(now)) {
            relay.close();
            return false;
        }
        worker = Ids.next();
        paused = false;
        var claimed = queue.claim(worker, AT_ONCE, pace.between(), now, now.plus(pace.lease()));
        for (var mail : claimed) {
            if (paused) {
                queue.release(worker, clock.instant());
                return false;
            }
            deliver(mail);
        }
        return !claimed.isEmpty();
    }

    private void deliver(ClaimedMail mail) {
        MailText text;
        try {
            text = composer.apply(mail);
        } catch (SqlFailure e) {
            // No fault of the mail's: at the lease's end it waits again.
            throw e;
        } catch (RuntimeException e) {
            unwritable(mail, e);
            return;
        }
        var mine = worker;
        try {
            if (relay.send(mail, text, () -> sending(mail))) {
                tell(() -> {
                    queue.sent(mail.id(), mine, clock.instant());
                    queue.worked();
                });
            }
        } catch (RelayFailure e) {
            tell(() -> failed(mail, mine, e, clock.instant()));
        } catch (IllegalArgumentException e) {
            unwritable(mail, e);
        }
    }

    private void tell(Runnable what) {
        untold = what;
        what.run();
        untold = null;
    }

    private boolean sending(ClaimedMail mail) {
        var now = clock.instant();
        return queue.sending(mail.id(), worker, now, now.plus(pace.lease()));
    }

    private void failed(ClaimedMail mail, UUID mine, RelayFailure why, Instant now) {
        switch (why.kind()) {
            case IN_DOUBT -> queue.close(mail.id(), mine, MailState.IN_DOUBT, why, now);
            case REFUSED -> queue.close(mail.id(), mine, MailState.BOUNCED, why, now);
            case UNREACHED -> queue.wait(mail.id(), mine, now.plus(SOON), false, why, now);
            case DEFERRED -> {
                var since = mail.refusedAt() == null ? now : mail.refusedAt();
                REFUSED_FOR_A_TIME
                        .next(mail.failures() + 1, since, now)
                        .ifPresentOrElse(
                                due -> queue.wait(mail.id(), mine, due, true, why, now),
                                () -> queue.close(mail.id(), mine, MailState.FAILED, why, now));
            }
        }
        paused = queue.failed(why.answer(), pace.pauseAt(), now);
        // The address and what the relay says of it stay out of the logs.
        LOG.warnf("mail %s: %s %s%s", mail.id(), why.kind(), why.code(), paused ? ", sending paused" : "");
    }

    /** Nobody's fault but ours: it is told, and holds up no other. */
    private void unwritable(ClaimedMail mail, RuntimeException e) {
        LOG.errorf(e, "mail %s can't be written", mail.id());
        var why = new RelayFailure(Kind.REFUSED, null, "Le message ne peut pas être composé.");
        queue.close(mail.id(), worker, MailState.FAILED, why, clock.instant());
    }

    @Override
    public void close() {
        relay.close();
    }
}
