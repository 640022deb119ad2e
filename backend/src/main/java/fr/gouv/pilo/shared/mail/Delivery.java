package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.mail.MailQueue.Taken;
import fr.gouv.pilo.shared.mail.RelayFailure.Kind;
import fr.gouv.pilo.shared.queue.BackOff;
import fr.gouv.pilo.shared.queue.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** One worker: takes a few mails, hands each to the relay, and says what became of it. */
final class Delivery implements Workers.Turns {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int FEWEST = 10;
    private static final int MOST = 80;
    /** So long a turn may last, about: it ends between two mails, and a process that stops waits for it. */
    private static final Duration A_TURN = Duration.ofSeconds(1);

    /** So long the answer to one mail may wait to be told with the next. */
    private static final Duration AT_ONCE = Duration.ofMillis(200);

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

    private volatile boolean stopped;
    private boolean paused;
    private int atOnce = FEWEST;
    /** Told with the next that leaves, or at the end of the turn. */
    private Taken taken;

    private Instant takenAt = Instant.EPOCH;
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
        tell();
        var now = clock.instant();
        queue.releaseExpired(now);
        var claimed = queue.anyDue(now) ? claim(now) : List.<ClaimedMail>of();
        if (claimed.isEmpty()) {
            // None is due, or the sending is paused: what is left open would be dropped by the relay unnoticed.
            relay.close();
            return false;
        }
        for (var mail : claimed) {
            if (paused || stopped) {
                return giveBack();
            }
            deliver(mail);
        }
        tell();
        if (pace.between().isZero() && claimed.size() == atOnce) {
            takeMoreOrLess(Duration.between(now, clock.instant()));
        }
        return true;
    }

    private List<ClaimedMail> claim(Instant now) {
        worker = Ids.next();
        paused = false;
        return queue.claim(worker, atOnce, pace.between(), now, now.plus(pace.lease()));
    }

    /** The rest of a turn, which others may have at once. */
    private boolean giveBack() {
        tell();
        queue.release(worker, clock.instant());
        relay.close();
        return false;
    }

    private void takeMoreOrLess(Duration took) {
        atOnce = took.compareTo(A_TURN) < 0 ? Math.min(MOST, atOnce * 2) : Math.max(FEWEST, atOnce / 2);
    }

    private void deliver(ClaimedMail mail) {
        MailText text;
        try {
            text = composer.apply(mail);
        } catch (Exception e) {
            // What rolls a transaction back is thrown as it is, though no method declares it.
            unwritten(mail, e);
            return;
        }
        var mine = worker;
        var begun = clock.instant();
        tellIfSlow(takenAt);
        try {
            if (relay.send(mail, text, new Told(mail))) {
                taken = new Taken(mail.id(), mine);
                tellIfSlow(begun);
                takenAt = clock.instant();
            }
        } catch (RelayFailure e) {
            untold = () -> failed(mail, mine, e, clock.instant());
            tell();
        } catch (IllegalArgumentException e) {
            unwritable(mail, e);
        }
    }

    /** In the order in which it came: what worked ends what failed before it. */
    private void tell() {
        if (taken != null) {
            queue.sent(taken, clock.instant());
            taken = null;
        }
        if (untold != null) {
            untold.run();
            untold = null;
        }
    }

    /** Told with the next, if that is soon: its lease must not end while the next is waited for. */
    private void tellIfSlow(Instant since) {
        if (taken != null && Duration.between(since, clock.instant()).compareTo(AT_ONCE) > 0) {
            tell();
        }
    }

    private final class Told implements Relay.Steps {
        private final ClaimedMail mail;

        Told(ClaimedMail mail) {
            this.mail = mail;
        }

        @Override
        public void connecting() {
            tell();
        }

        @Override
        public void answered() {
            tellIfSlow(takenAt);
        }

        @Override
        public boolean beforeTheDot() {
            return sending(mail);
        }
    }

    private boolean sending(ClaimedMail mail) {
        var now = clock.instant();
        var mine = queue.sending(mail.id(), worker, taken, now, now.plus(pace.lease()));
        taken = null;
        return mine;
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
        if (why.ofRecipient()) {
            queue.worked();
        } else {
            paused = queue.failed(why.answer(), pace.pauseAt(), now);
        }
        // The address and what the relay says of it stay out of the logs.
        LOG.warnf("mail %s: %s %s%s", mail.id(), why.kind(), why.code(), paused ? ", sending paused" : "");
    }

    private void unwritten(ClaimedMail mail, Exception e) {
        if (!Busy.is(e)) {
            unwritable(mail, e);
            return;
        }
        LOG.warnf("mail %s can't be written now: %s", mail.id(), e);
        var why = new RelayFailure(Kind.UNREACHED, null, "Le message n'a pas pu être composé pour l'instant.");
        var now = clock.instant();
        queue.wait(mail.id(), worker, now.plus(SOON), false, why, now);
    }

    /** Nobody's fault but ours: it is told, and holds up no other. */
    private void unwritable(ClaimedMail mail, Exception e) {
        LOG.errorf(e, "mail %s can't be written", mail.id());
        var why = new RelayFailure(Kind.REFUSED, null, "Le message ne peut pas être composé.");
        queue.close(mail.id(), worker, MailState.FAILED, why, clock.instant());
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        try (relay) {
            tell();
        }
    }
}
