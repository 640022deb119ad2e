package fr.gouv.pilo.event;

import fr.gouv.pilo.event.SpeakerView.SpeakerItem;
import fr.gouv.pilo.event.SpeakerView.SpeakerTalkItem;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SpeakerRepository {
    private static final RecordColumns FORM = RecordColumns.of(UpdateSpeaker.class);
    private static final String ITEM = """
            k.id, k.name, k.organisation, k.subject, k.conditions, k.mail, k.archived,
            (SELECT count(*)::int FROM event_talk t WHERE t.speaker_id = k.id) AS talks,
            (SELECT round(avg(t.rating), 2) FROM event_talk t WHERE t.speaker_id = k.id) AS rating, k.version, k.updated_at""";

    private final Sql sql;
    private final Listings listings;

    SpeakerRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    Listing<SpeakerItem> list(SpeakerFilter filter, boolean sees) {
        return listings.of(
                ListStatement.of(SpeakerItem.class, "intervenants")
                        .select(ITEM)
                        .from("event_speaker k")
                        .whereIf(!sees, "false")
                        .whereIf(
                                filter.updatedSince() == null,
                                Boolean.TRUE.equals(filter.archived) ? "k.archived" : "NOT k.archived")
                        .search("k.search")
                        .id("k.id")
                        .sort("name", "k.name COLLATE \"fr-x-icu\"")
                        .sort("updatedAt", "k.updated_at")
                        .defaultSort("name")
                        .changed("k.updated_at", null)
                        .columns(SHEET)
                        .map(RecordMapper.of(SpeakerItem.class)),
                filter);
    }

    Optional<SpeakerItem> item(UUID id) {
        return sql.one(SpeakerItem.class, "SELECT " + ITEM + " FROM event_speaker k WHERE k.id = ?", id);
    }

    List<SpeakerTalkItem> talks(UUID id, String seesEvents) {
        return sql.list(
                SpeakerTalkItem.class,
                "SELECT e.id, e.title, e.starts_at, t.rating, t.remark FROM event_talk t JOIN event e ON e.id = t.event_id"
                        + " WHERE t.speaker_id = ? AND e.deleted_at IS NULL AND " + seesEvents
                        + " ORDER BY e.starts_at DESC, e.id",
                id);
    }

    UUID insert(UpdateSpeaker form) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO event_speaker (id, %s) VALUES (?, %s)".formatted(FORM.names(), FORM.marks()),
                FORM.values(form, id));
        return id;
    }

    void update(UUID id, UpdateSpeaker form) {
        sql.update(
                "UPDATE event_speaker SET (%s) = ROW(%s), version = version + 1 WHERE id = ?"
                        .formatted(FORM.names(), FORM.marks()),
                FORM.valuesThen(form, id));
    }

    void lock(UUID id) {
        sql.list("SELECT 1 FROM event_speaker WHERE id = ? FOR UPDATE", row -> true, id);
    }

    private static final List<Column<SpeakerItem>> SHEET = List.of(
            Column.code("id", "Identifiant", SpeakerItem::id),
            Column.text("name", UpdateSpeaker.class, SpeakerItem::name),
            Column.text("organisation", UpdateSpeaker.class, SpeakerItem::organisation),
            Column.text("subject", UpdateSpeaker.class, SpeakerItem::subject),
            Column.text("conditions", UpdateSpeaker.class, SpeakerItem::conditions),
            Column.text("mail", UpdateSpeaker.class, SpeakerItem::mail),
            Column.number("talks", "Interventions", SpeakerItem::talks),
            Column.number("rating", EventActs.UpdateRating.class, SpeakerItem::rating));
}
