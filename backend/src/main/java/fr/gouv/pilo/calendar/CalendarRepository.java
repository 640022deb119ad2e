package fr.gouv.pilo.calendar;

import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CalendarRepository {
    /** Programs take away by themselves what was cancelled, once they have read it. */
    private static final String SHOWN = """
            SELECT * FROM (SELECT c.id, c.uid, c.sequence, c.state, c.title, c.summary, c.mode, c.place, c.address, c.slug, c.open_to_public, c.updated_at,
                   c.session_title, c.session_starts_at, c.session_ends_at, c.session_rank, c.session_count
            FROM event_calendar_read c
            WHERE c.ends_at >= ? AND c.starts_at < ? AND c.state <> 'ARCHIVED'
              AND (c.state <> 'CANCELLED' OR c.cancelled_at >= ?) AND %s
            ORDER BY abs(extract(epoch FROM c.session_starts_at - ?)), c.id, c.session_rank LIMIT ?) AS nearest
            ORDER BY session_starts_at, id, session_rank""";

    /**
     * What calendars show of time.
     *
     * @param most entries that a program is sent: those nearest to now
     */
    record Span(Instant from, Instant to, Instant cancelledSince, Instant now, int most) {}

    private final Sql sql;

    CalendarRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param audiences none for all; what is for everybody is for each */
    List<CalendarRow> ofPublic(List<String> audiences, Span span) {
        return sql.list(
                CalendarRow.class,
                SHOWN.formatted(
                        "c.open_to_public AND c.state <> 'DRAFT' AND (cardinality(?::text[]) = 0 OR c.audiences && ?)"),
                span.from(),
                span.to(),
                span.cancelledSince(),
                audiences.toArray(String[]::new),
                audiences.toArray(String[]::new),
                span.now(),
                span.most());
    }

    /** What everybody with an account reads, and the drafts of those that this one organises. */
    List<CalendarRow> ofAccount(UUID account, Span span) {
        return sql.list(
                CalendarRow.class,
                SHOWN.formatted("(c.state <> 'DRAFT' OR c.account_id = ? OR ? = ANY(c.organisers))"),
                span.from(),
                span.to(),
                span.cancelledSince(),
                account,
                account,
                span.now(),
                span.most());
    }

    /** @param active whether an address opens it */
    record Subscription(UUID accountId, boolean active, Instant madeAt, Instant endsAt, long version) {}

    Optional<Subscription> subscription(UUID account, Instant now) {
        return sql.one(Subscription.class, """
                SELECT account_id, digest IS NOT NULL AND ends_at > ? AS active, made_at, ends_at, version
                FROM calendar_subscription WHERE account_id = ?""", now, account);
    }

    /** @return whose it is; empty for a secret that is nobody's, or no longer */
    Optional<UUID> accountOf(byte[] digest, Instant now) {
        return sql.one(
                "SELECT account_id FROM calendar_subscription WHERE digest = ? AND ends_at > ?",
                row -> row.getObject(1, UUID.class),
                digest,
                now);
    }

    /** The former address opens nothing from here on. */
    void put(UUID account, byte[] digest, Instant now, Instant endsAt) {
        sql.update("""
                INSERT INTO calendar_subscription (account_id, digest, made_at, ends_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (account_id) DO UPDATE SET digest = excluded.digest, made_at = excluded.made_at,
                    ends_at = excluded.ends_at, version = calendar_subscription.version + 1""", account, digest, now, endsAt);
    }

    /** @return whether all was as it was read */
    boolean revoke(UUID account, long version, Instant now) {
        return sql.update("""
                        INSERT INTO calendar_subscription AS s (account_id, made_at, ends_at, version) VALUES (?, ?, ?, 1)
                        ON CONFLICT (account_id) DO UPDATE SET digest = NULL, version = s.version + 1 WHERE s.version = ?""", account, now, now, version) == 1;
    }

    int erase(Instant endedBefore) {
        return sql.update("DELETE FROM calendar_subscription WHERE ends_at < ?", endedBefore);
    }
}
