package fr.gouv.pilo.mail;

import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.page.SearchWords;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MailRepository {
    private static final String ITEM = """
            m.id, m.recipient, m.recipient_name, m.template, '' AS template_label, m.state, m.created_at, m.closed_at,
            CASE WHEN m.state = 'WAITING' THEN m.due_at END AS due_at, m.failures, m.code, m.answer,
            a.display_name AS account_name, m.version""";

    private static final String TABLES = "mail m LEFT JOIN shared_account_read a ON a.id = m.account_id";

    private static final List<Column<MailItem>> COLUMNS = List.of(
            Column.code("id", "Identifiant", MailItem::id),
            Column.text("recipientName", MailItem.class, MailItem::recipientName),
            Column.text("recipient", MailItem.class, MailItem::recipient),
            Column.text("templateLabel", MailItem.class, MailItem::templateLabel),
            Column.code("state", MailItem.class, MailItem::state),
            Column.code("createdAt", MailItem.class, MailItem::createdAt),
            Column.code("closedAt", MailItem.class, MailItem::closedAt),
            Column.code("dueAt", MailItem.class, MailItem::dueAt),
            Column.number("failures", MailItem.class, MailItem::failures),
            Column.code("code", MailItem.class, MailItem::code),
            Column.text("answer", MailItem.class, MailItem::answer));

    /** What is kept of a mail beside what is listed. */
    record Kept(String data, String objectType, String objectKey) {}

    private record Sending(
            long waiting, Instant oldest, long inDoubt, Instant pausedAt, Instant nextTrial, String reason) {}

    private final Sql sql;
    private final Listings listings;

    MailRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<MailItem> list(MailFilter filter) {
        var asked = filter.recipient != null && !filter.recipient.isBlank();
        var states = filter.state == null
                ? List.<String>of()
                : filter.state.stream().map(Enum::name).toList();
        var item = RecordMapper.of(MailItem.class);
        return listings.of(
                ListStatement.of(MailItem.class, "courriels")
                        .select(ITEM)
                        .from(TABLES)
                        .countFrom("mail m")
                        .whereIn("m.state", states)
                        .whereIf(
                                asked,
                                SearchWords.inside("concat_ws(' ', m.recipient_name, m.recipient)"),
                                asked ? filter.recipient : "")
                        .id("m.id")
                        .sort("createdAt", "m.created_at")
                        .sort("closedAt", "m.closed_at")
                        .sort("recipient", "m.recipient")
                        .defaultSort("-createdAt")
                        .columns(COLUMNS)
                        .map(item.within((row, mail) -> mail.map(row).told())),
                filter);
    }

    Optional<MailItem> item(UUID id) {
        return sql.one(MailItem.class, "SELECT " + ITEM + " FROM " + TABLES + " WHERE m.id = ?", id)
                .map(MailItem::told);
    }

    Optional<Kept> kept(UUID id) {
        return sql.one(Kept.class, "SELECT data, object_type, object_key FROM mail WHERE id = ?", id);
    }

    void lock(UUID id) {
        sql.one("SELECT 1 FROM mail WHERE id = ? FOR UPDATE", row -> row.getInt(1), id);
    }

    /** Whoever had it before has it no longer. */
    void sendAgain(UUID id, Instant now) {
        sql.update("""
                UPDATE mail SET state = 'WAITING', due_at = ?, worker = NULL, leased_until = NULL, refused_at = NULL, failures = 0,
                    closed_at = NULL, version = version + 1, updated_at = ?
                WHERE id = ?""", now, now, id);
    }

    MailSendingView sending(boolean relay) {
        var now = sql.one(Sending.class, """
                        SELECT c.waiting, c.oldest, c.in_doubt, s.paused_at, s.paused_until AS next_trial,
                            CASE WHEN s.paused_at IS NOT NULL THEN s.reason END AS reason
                        FROM mail_sending s, (
                            SELECT count(*) FILTER (WHERE m.state = 'WAITING') AS waiting,
                                min(m.created_at) FILTER (WHERE m.state = 'WAITING' AND m.refused_at IS NULL) AS oldest,
                                count(*) FILTER (WHERE m.state = 'IN_DOUBT') AS in_doubt
                            FROM mail m WHERE m.state IN ('WAITING', 'IN_DOUBT')) c""").orElseThrow();
        return new MailSendingView(
                relay, now.waiting(), now.oldest(), now.inDoubt(), now.pausedAt(), now.nextTrial(), now.reason());
    }
}
