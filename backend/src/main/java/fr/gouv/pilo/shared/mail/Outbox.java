package fr.gouv.pilo.shared.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.Caller;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where a room leaves what is to be sent. To be called inside the act's transaction: no act without its mails, no mail without its act. */
@ApplicationScoped
public class Outbox {
    private record Written(Instant createdAt) {}

    private final Sql sql;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper mapper;
    private final MailSettings settings;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            Sql sql,
            Caller caller,
            Clock clock,
            ObjectMapper mapper,
            MailSettings settings,
            TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
        this.mapper = mapper;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** @return what a list of ours is called in all the world, by the domain that we send from */
    public String listId(String name) {
        return name + "." + settings.sender().domain();
    }

    /** @return false if that recipient has this issue already: nothing is written then */
    public boolean put(NewMail mail) {
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a mail is put in the transaction of the act that it tells of");
        }
        var now = clock.instant();
        return sql.update(
                        """
                        INSERT INTO mail (id, issue, recipient, recipient_name, template, data, list_id, object_type, object_key,
                            account_id, state, created_at, due_at, updated_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)
                        ON CONFLICT DO NOTHING""",
                        Ids.next(),
                        mail.issue(),
                        mail.to().address(),
                        mail.to().name(),
                        mail.template(),
                        json(mail),
                        mail.listId(),
                        mail.object().type(),
                        mail.object().key(),
                        author(),
                        now,
                        now,
                        now)
                == 1;
    }

    /**
     * When that recipient was written to, oldest first, by issues whose name begins so. Whoever asks the same meanwhile
     * waits until this transaction is done: who counts before it writes counts all.
     */
    public List<Instant> writtenSince(Instant since, String start, MailAddress to) {
        sql.one("SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NULL", row -> row.getBoolean(1), start);
        return sql
                .list(
                        Written.class,
                        "SELECT created_at FROM mail WHERE starts_with(issue, ?) AND lower(recipient) = lower(?)"
                                + " AND created_at > ? ORDER BY created_at",
                        start,
                        to.address(),
                        since)
                .stream()
                .map(Written::createdAt)
                .toList();
    }

    /**
     * Takes back what has not left yet. A worker that has it asks before the last dot, and doesn't finish it.
     *
     * @return how many mails will not be sent
     */
    public int cancel(String issue) {
        return cancel("issue = ?", issue);
    }

    /** Takes back, of all issues whose name begins so, what has not left yet. */
    public int cancelAll(String start) {
        return cancel("starts_with(issue, ?)", start);
    }

    private int cancel(String which, String issue) {
        var now = clock.instant();
        return sql.update("""
                UPDATE mail SET state = 'CANCELLED', closed_at = ?, updated_at = ?, version = version + 1, worker = NULL,
                    leased_until = NULL
                WHERE state IN ('WAITING', 'CLAIMED') AND %s""".formatted(which), now, now, issue);
    }

    /**
     * Erases whom was written to of these objects, and what: somebody asked for it. What has yet to leave stays until it has;
     * how many a month stays.
     *
     * @param keys of objects of one type
     * @return how many mails are gone
     */
    public int forget(String type, Collection<String> keys) {
        return MailRetention.erase(sql, "object_type = ? AND object_key = ANY(?)", type, keys.toArray(String[]::new));
    }

    /** The same of what went to one of many. */
    public int forget(String type, Collection<String> keys, MailAddress to) {
        return MailRetention.erase(
                sql,
                "object_type = ? AND object_key = ANY(?) AND lower(recipient) = lower(?)",
                type,
                keys.toArray(String[]::new),
                to.address());
    }

    @SuppressWarnings("unchecked")
    private String json(NewMail mail) {
        try {
            return mapper.writeValueAsString(
                    new MailData((Map<String, Object>) MailText.cleaned(mail.values()), mail.links()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what a mail says must be plain values", e);
        }
    }

    /** Nobody for what a job or a signed link sends. */
    private UUID author() {
        return Arc.container().requestContext().isActive() && !caller.anonymous() ? caller.accountId() : null;
    }
}
