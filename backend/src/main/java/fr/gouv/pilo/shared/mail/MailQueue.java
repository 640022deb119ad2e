package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The states of the outbox's rows. Each step is one statement that commits by itself and holds only for the worker that has
 * the row: who lost the lease changes nothing any more.
 */
@ApplicationScoped
class MailQueue {
    private static final Duration FIRST_TRIAL = Duration.ofMinutes(1);
    private static final String LAST_TRIAL = "interval '15 minutes'";

    /** A commit that the disk need not hold at once: lost with the machine, it leaves a mail waiting or in doubt, never sent twice. */
    private static final String QUICK = "quick AS (SELECT set_config('synchronous_commit', 'off', true))";

    private static final String CLAIM = "WITH " + QUICK + """
                , gate AS (
                    UPDATE mail_sending SET
                        paused_until = CASE WHEN paused_at IS NULL THEN NULL
                            ELSE ?::timestamptz + least(?::bigint * interval '1 second' * power(2, least(trials, 10)), %s) END,
                        trials = CASE WHEN paused_at IS NULL THEN 0 ELSE trials + 1 END,
                        next_slot = CASE WHEN ?::bigint = 0 THEN next_slot
                            ELSE greatest(next_slot, ?::timestamptz) + ?::bigint * interval '1 millisecond' END
                    WHERE (paused_until IS NULL OR paused_until <= ?) AND next_slot <= ?
                    RETURNING CASE WHEN paused_at IS NULL THEN ? ELSE 1 END AS places),
                next AS (
                    SELECT m.id FROM mail m WHERE m.state = 'WAITING' AND m.due_at <= ? ORDER BY m.due_at, m.id
                    LIMIT (SELECT coalesce(max(places), 0) FROM gate) FOR UPDATE SKIP LOCKED)
                UPDATE mail m SET state = 'CLAIMED', worker = ?, leased_until = ?, updated_at = ? FROM next, quick WHERE m.id = next.id
                RETURNING m.id, m.recipient, m.recipient_name, m.template, m.data, m.list_id, m.object_type, m.object_key, m.failures, m.refused_at, m.created_at
                """.formatted(LAST_TRIAL);

    private final Sql sql;

    MailQueue(Sql sql) {
        this.sql = sql;
    }

    boolean anyDue(Instant now) {
        return sql.one(
                        "SELECT EXISTS (SELECT 1 FROM mail WHERE state = 'WAITING' AND due_at <= ?)",
                        row -> row.getBoolean(1),
                        now)
                .orElseThrow();
    }

    /** What a worker left behind: what had begun to leave may have arrived, the rest waits again. */
    void releaseExpired(Instant now) {
        sql.update("""
                UPDATE mail SET state = CASE state WHEN 'SENDING' THEN 'IN_DOUBT' ELSE 'WAITING' END, leased_until = NULL,
                    worker = CASE state WHEN 'SENDING' THEN worker END,
                    answer = CASE state WHEN 'SENDING' THEN 'L''envoi a été coupé au moment de la remise.' ELSE answer END,
                    version = version + 1, updated_at = ?
                WHERE id IN (SELECT id FROM mail WHERE state IN ('CLAIMED', 'SENDING') AND leased_until < ?
                    FOR UPDATE SKIP LOCKED)""", now, now);
    }

    /**
     * Takes the next ones, as many as the pause and the rate allow: none, one to try, or all that are asked for.
     *
     * @param between of two mails, by the rate; zero for no limit
     */
    List<ClaimedMail> claim(UUID worker, int most, Duration between, Instant now, Instant until) {
        return sql.list(
                ClaimedMail.class,
                CLAIM,
                now,
                FIRST_TRIAL.toSeconds(),
                between.toMillis(),
                now,
                between.toMillis() * most,
                now,
                now,
                most,
                now,
                worker,
                until,
                now);
    }

    /**
     * Before the last dot, and on disk.
     *
     * @return false if the row is another's by now: the mail must not be finished
     */
    boolean sending(UUID id, UUID worker, Instant now, Instant until) {
        return sql.update("""
                UPDATE mail SET state = 'SENDING', leased_until = ?, updated_at = ?
                WHERE id = ? AND worker = ? AND state = 'CLAIMED'""", until, now, id, worker) == 1;
    }

    void sent(UUID id, UUID worker, Instant now) {
        sql.update("WITH " + QUICK + """
                UPDATE mail SET state = 'SENT', closed_at = ?, leased_until = NULL, code = NULL, answer = NULL,
                    version = version + 1, updated_at = ?
                FROM quick WHERE id = ? AND worker = ? AND state IN ('SENDING', 'IN_DOUBT')""", now, now, id, worker);
    }

    /** Ends a turn of the row: in doubt, bounced, failed. */
    void close(UUID id, UUID worker, MailState state, RelayFailure why, Instant now) {
        sql.update("""
                UPDATE mail SET state = ?, closed_at = ?, leased_until = NULL, code = ?, answer = ?, failures = failures + 1,
                    version = version + 1, updated_at = ?
                WHERE id = ? AND worker = ? AND state IN ('CLAIMED', 'SENDING', 'IN_DOUBT')""", state, state == MailState.IN_DOUBT ? null : now, why.code(), why.answer(), now, id, worker);
    }

    /**
     * Lets it wait.
     *
     * @param refused whether the relay refused this very mail for a time: its 72 hours have begun
     */
    void wait(UUID id, UUID worker, Instant dueAt, boolean refused, RelayFailure why, Instant now) {
        sql.update("""
                UPDATE mail SET state = 'WAITING', due_at = ?, worker = NULL, leased_until = NULL, code = ?, answer = ?,
                    failures = failures + CASE WHEN ? THEN 1 ELSE 0 END,
                    refused_at = CASE WHEN ? THEN coalesce(refused_at, ?) ELSE refused_at END,
                    version = version + 1, updated_at = ?
                WHERE id = ? AND worker = ? AND state IN ('CLAIMED', 'SENDING', 'IN_DOUBT')""", dueAt, why.code(), why.answer(), refused, refused, now, now, id, worker);
    }

    /** Gives back what is claimed and was not begun. */
    void release(UUID worker, Instant now) {
        sql.update("""
                UPDATE mail SET state = 'WAITING', worker = NULL, leased_until = NULL, updated_at = ?
                WHERE worker = ? AND state = 'CLAIMED'""", now, worker);
    }

    /** @return whether the sending is paused now */
    boolean failed(String reason, int pauseAt, Instant now) {
        return sql.one("""
                        UPDATE mail_sending SET errors = errors + 1, reason = ?,
                            paused_at = CASE WHEN errors + 1 >= ? THEN coalesce(paused_at, ?) ELSE paused_at END,
                            paused_until = CASE WHEN errors + 1 >= ? AND paused_at IS NULL THEN ? ELSE paused_until END
                        RETURNING paused_at IS NOT NULL""", row -> row.getBoolean(1), reason, pauseAt, now, pauseAt, now.plus(FIRST_TRIAL))
                .orElseThrow();
    }

    void worked() {
        sql.update("""
                UPDATE mail_sending SET errors = 0, paused_at = NULL, paused_until = NULL, trials = 0, reason = NULL
                WHERE errors > 0 OR paused_at IS NOT NULL""");
    }
}
