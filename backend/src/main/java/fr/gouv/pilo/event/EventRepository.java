package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventView.EventAccountItem;
import fr.gouv.pilo.event.EventView.EventItem;
import fr.gouv.pilo.event.EventView.EventTalkItem;
import fr.gouv.pilo.event.UpdateEvent.MaterialForm;
import fr.gouv.pilo.event.UpdateEvent.QuestionForm;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events, their sessions, organisers and speakers. What exists for a caller is a condition that {@link EventAccess} words. */
@ApplicationScoped
class EventRepository {
    static final String ITEM = """
            e.id, e.code, e.slug, e.kind, e.mode, e.state, e.title, e.summary, e.audiences, e.territory, e.place, e.starts_at, e.ends_at,
            (SELECT count(*)::int FROM event_session x WHERE x.event_id = e.id) AS session_count, e.open_to_public,
            e.registration_opens_at, e.registration_closes_at,
            here.held AS on_site_held, here.capacity AS on_site_capacity, here.waiting AS on_site_waiting, %1$s AS on_site_first_wants,
            away.held AS remote_held, away.capacity AS remote_capacity, away.waiting AS remote_waiting, %2$s AS remote_first_wants,
            o.id AS organisation_id, o.name AS organisation_name, p.code AS project_code, p.title AS project_title,
            s.id AS series_id, s.title AS series_title, e.sequence, e.version, e.updated_at""".formatted(firstWants("here"), firstWants("away"));

    /** While seats are free and somebody waits: what the first one wants. */
    private static String firstWants(String pool) {
        return """
                CASE WHEN %1$s.waiting > 0 AND %1$s.held < %1$s.capacity THEN (SELECT f.seats FROM event_registration f
                WHERE f.event_id = e.id AND f.mode = %1$s.mode AND f.waits = 1 ORDER BY f.rank LIMIT 1) END""".formatted(pool);
    }

    /** Of an {@code event e}, in their order. */
    static final String SESSIONS = """
            (SELECT json_agg(json_build_object('id', x.id, 'title', x.title, 'startsAt', x.starts_at, 'endsAt', x.ends_at)
                             ORDER BY x.starts_at) FROM event_session x WHERE x.event_id = e.id)""";

    private static final RecordColumns ROW = RecordColumns.of(EventRow.class);

    private final Sql sql;

    EventRepository(Sql sql) {
        this.sql = sql;
    }

    /** @param seesProject whose names of projects the caller may read */
    static String tables(String seesProject) {
        return "event e LEFT JOIN event_pool here ON here.event_id = e.id AND here.mode = 'ON_SITE' AND e.mode <> 'REMOTE'"
                + " LEFT JOIN event_pool away ON away.event_id = e.id AND away.mode = 'REMOTE' AND e.mode <> 'ON_SITE'"
                + " LEFT JOIN event_series s ON s.id = e.series_id"
                + " LEFT JOIN directory_organisation_read o ON o.id = e.organisation_id"
                + " LEFT JOIN project_budget_read p ON p.id = e.project_id AND " + seesProject;
    }

    Optional<EventItem> item(UUID id, String sees, String seesProject) {
        return sql.one(
                EventItem.class,
                "SELECT " + ITEM + " FROM " + tables(seesProject) + " WHERE e.id = ? AND e.deleted_at IS NULL AND "
                        + sees,
                id);
    }

    List<EventItem> items(Collection<UUID> ids, String seesProject) {
        return sql.list(
                EventItem.class,
                "SELECT " + ITEM + " FROM " + tables(seesProject) + " WHERE e.id = ANY(?) ORDER BY e.starts_at, e.id",
                (Object) ids.toArray(UUID[]::new));
    }

    /** What the page of an event shows beside its line in the list. */
    record Details(
            String description,
            String address,
            String access,
            String travelCosts,
            String videoLink,
            List<SessionRow> sessions,
            boolean queue,
            int offerHours,
            int maxSeats,
            boolean onePerService,
            boolean supervisorAgreement,
            List<ServiceNeed> needs,
            List<QuestionForm> questions,
            boolean questionsAnswered,
            List<EventTalkItem> speakers,
            List<MaterialForm> materials,
            String replayLink,
            UUID projectId,
            UUID budgetLineId,
            List<EventAccountItem> coOrganisers,
            EventAccountItem author,
            String uid,
            String reason,
            Instant movedFrom,
            Instant publishedAt,
            Instant cancelledAt,
            UUID copiedFrom,
            boolean organised) {}

    record SessionRow(UUID id, String title, Instant startsAt, Instant endsAt) {}

    Details details(UUID id, String organises) {
        return sql.one(Details.class, """
                        SELECT e.description, e.address, e.access, e.travel_costs, e.video_link,
                               %s AS sessions,
                               e.queue, e.offer_hours, e.max_seats, e.one_per_service, e.supervisor_agreement, e.needs, e.questions,
                               e.questions <> '[]' AND EXISTS (SELECT FROM event_registration r, json_array_elements_text(r.answers::json) a
                                   WHERE r.event_id = e.id AND a.value <> '') AS questions_answered,
                               coalesce((SELECT json_agg(json_build_object('id', k.id, 'name', k.name, 'organisation', k.organisation,
                                                         'rating', t.rating, 'remark', t.remark) ORDER BY t.position)
                                FROM event_talk t JOIN event_speaker k ON k.id = t.speaker_id WHERE t.event_id = e.id), '[]') AS speakers,
                               e.materials, e.replay_link, e.project_id, e.budget_line_id,
                               coalesce((SELECT json_agg(json_build_object('id', a.id, 'name', a.display_name) ORDER BY a.display_name)
                                FROM event_organiser g JOIN shared_account_read a ON a.id = g.account_id
                                WHERE g.event_id = e.id), '[]') AS co_organisers,
                               w.id AS author_id, w.display_name AS author_name, e.uid, e.reason, e.moved_from, e.published_at,
                               e.cancelled_at, e.copied_from, %s AS organised
                        FROM event e LEFT JOIN shared_account_read w ON w.id = e.account_id WHERE e.id = ?""".formatted(SESSIONS, organises), id).orElseThrow();
    }

    /**
     * Whoever changes the event waits for the one who does; who registers meanwhile does not, whose row only refers to it:
     * a stronger lock would have each wait for the other, the one for the seats, the other for the event.
     */
    boolean lock(UUID id) {
        return !sql.list("SELECT 1 FROM event WHERE id = ? AND deleted_at IS NULL FOR NO KEY UPDATE", row -> true, id)
                .isEmpty();
    }

    /** The next number of a year, without holes: the row stays locked until the event is committed. */
    int nextNumber(int year) {
        return sql.one("""
                INSERT INTO event_number (year, last) VALUES (?, 1)
                ON CONFLICT (year) DO UPDATE SET last = event_number.last + 1 RETURNING last""", row -> row.getInt(1), year).orElseThrow();
    }

    UUID insert(EventRow row, EventKey key, UUID series, UUID copiedFrom, UUID account) {
        var id = Ids.next();
        sql.update(
                "INSERT INTO event (id, code, slug, uid, series_id, copied_from, account_id, %s) VALUES (?, ?, ?, ?, ?::uuid, ?::uuid, ?::uuid, %s)"
                        .formatted(ROW.names(), ROW.marks()),
                ROW.values(row, id, key.code(), key.slug(), key.uid(), series, copiedFrom, account));
        return id;
    }

    void update(UUID id, EventRow row) {
        sql.update(
                "UPDATE event SET (%s) = ROW(%s), version = version + 1 WHERE id = ?"
                        .formatted(ROW.names(), ROW.marks()),
                ROW.valuesThen(row, id));
    }

    void announce(UUID id) {
        sql.update("UPDATE event SET sequence = sequence + 1 WHERE id = ?", id);
    }

    /** A session that is there already keeps what refers to it. */
    void replaceSessions(UUID id, List<SessionRow> sessions) {
        sql.update(
                "DELETE FROM event_session WHERE event_id = ? AND id <> ALL(?)",
                id,
                sessions.stream().map(SessionRow::id).toArray(UUID[]::new));
        sessions.forEach(one -> sql.update("""
                INSERT INTO event_session (id, event_id, title, starts_at, ends_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET title = excluded.title, starts_at = excluded.starts_at, ends_at = excluded.ends_at""", one.id(), id, one.title(), one.startsAt(), one.endsAt()));
    }

    void replaceOrganisers(UUID id, Collection<UUID> accounts) {
        sql.update("DELETE FROM event_organiser WHERE event_id = ?", id);
        sql.update(
                "INSERT INTO event_organiser (event_id, account_id) SELECT ?, unnest(?)",
                id,
                accounts.toArray(UUID[]::new));
    }

    /** What was said of a speaker who stays is kept. */
    void replaceSpeakers(UUID id, List<UUID> speakers) {
        var all = speakers.toArray(UUID[]::new);
        sql.update("DELETE FROM event_talk WHERE event_id = ? AND speaker_id <> ALL(?)", id, all);
        sql.update("""
                INSERT INTO event_talk (event_id, speaker_id, position)
                SELECT ?, k.id, k.position FROM unnest(?) WITH ORDINALITY AS k (id, position)
                ON CONFLICT (event_id, speaker_id) DO UPDATE SET position = excluded.position""", id, all);
    }

    boolean rate(UUID id, UUID speaker, Integer rating, String remark) {
        return sql.update(
                        "UPDATE event_talk SET rating = ?, remark = ? WHERE event_id = ? AND speaker_id = ?",
                        rating,
                        remark,
                        id,
                        speaker)
                > 0;
    }

    void touch(UUID id) {
        sql.update("UPDATE event SET version = version + 1 WHERE id = ?", id);
    }

    void become(UUID id, EventState state) {
        sql.update("UPDATE event SET state = ?, version = version + 1 WHERE id = ?", state, id);
    }

    void publish(UUID id, Instant at) {
        sql.update(
                "UPDATE event SET state = 'PUBLISHED', published_at = ?, version = version + 1 WHERE id = ?", at, id);
    }

    void cancel(UUID id, String reason, Instant at) {
        sql.update("""
                UPDATE event SET state = 'CANCELLED', cancelled_at = ?, reason = ?, sequence = sequence + 1, version = version + 1
                WHERE id = ?""", at, reason, id);
    }

    void move(UUID id, List<SessionRow> sessions, RegistrationWindow window, String reason) {
        // Whoever has one more in the agenda is told that it is gone.
        sql.update("""
                UPDATE event SET most_sessions = greatest(most_sessions,
                    (SELECT count(*)::int FROM event_session x WHERE x.event_id = event.id)) WHERE id = ?""", id);
        replaceSessions(id, sessions);
        sql.update("""
                UPDATE event SET state = 'MOVED', moved_from = CASE WHEN starts_at = ? THEN moved_from ELSE starts_at END, starts_at = ?,
                    ends_at = ?, reason = ?, cancelled_at = NULL, registration_opens_at = ?, registration_closes_at = ?,
                    sequence = sequence + 1, version = version + 1
                WHERE id = ?""", first(sessions), first(sessions), last(sessions), reason, window.opens(), window.closes(), id);
    }

    static Instant first(List<SessionRow> sessions) {
        return sessions.get(0).startsAt();
    }

    static Instant last(List<SessionRow> sessions) {
        return sessions.get(sessions.size() - 1).endsAt();
    }

    void delete(UUID id, Instant at) {
        sql.update("UPDATE event SET deleted_at = ?, version = version + 1 WHERE id = ?", at, id);
    }

    UUID insertSeries(String title) {
        var id = Ids.next();
        sql.update("INSERT INTO event_series (id, title) VALUES (?, ?)", id, title);
        return id;
    }

    void joinSeries(UUID id, UUID series) {
        sql.update("UPDATE event SET series_id = ?, version = version + 1 WHERE id = ?", series, id);
    }
}
