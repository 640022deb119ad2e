package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.PublicEventView.PublicEventItem;
import fr.gouv.pilo.event.UpdateEvent.QuestionForm;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What anybody reads of the events that have a public page; and of one registration, by its link. */
@ApplicationScoped
class PublicEventRepository {
    /** Who comes now takes a seat only where nobody waits. The instant is ours, never a caller's. */
    private static final String ITEM = """
            e.slug, e.kind, e.mode, e.state, e.title, e.summary, e.audiences, e.territory, e.place, o.name AS organisation,
            e.starts_at, e.ends_at,
            CASE WHEN e.state = 'CANCELLED' THEN 'CANCELLED'
                 WHEN e.state IN ('CLOSED', 'ARCHIVED') OR coalesce(e.registration_closes_at, e.starts_at) <= %1$s THEN 'OVER'
                 WHEN e.registration_opens_at > %1$s THEN 'NOT_YET'
                 WHEN EXISTS (SELECT FROM event_pool p WHERE p.event_id = e.id AND p.waiting = 0
                              AND (p.capacity IS NULL OR p.held < p.capacity)) THEN 'OPEN'
                 WHEN e.queue THEN 'QUEUE' ELSE 'FULL' END AS registration,
            e.registration_opens_at, coalesce(e.registration_closes_at, e.starts_at) AS registration_closes_at,
            here.waiting AS on_site_waiting, CASE WHEN here.waiting > 0 THEN 0 ELSE here.capacity - here.held END AS on_site_free,
            away.waiting AS remote_waiting, CASE WHEN away.waiting > 0 THEN 0 ELSE away.capacity - away.held END AS remote_free,
            e.uid, e.sequence""";

    private static final String TABLES = """
            event e LEFT JOIN event_pool here ON here.event_id = e.id AND here.mode = 'ON_SITE' AND e.mode <> 'REMOTE'
            LEFT JOIN event_pool away ON away.event_id = e.id AND away.mode = 'REMOTE' AND e.mode <> 'ON_SITE'
            LEFT JOIN directory_organisation_read o ON o.id = e.organisation_id""";

    private static final String PUBLIC = "e.open_to_public AND e.deleted_at IS NULL AND e.state <> 'DRAFT'";

    private static final String UPCOMING = PUBLIC + " AND e.state IN ('PUBLISHED', 'MOVED') AND e.ends_at > ?";

    private final Sql sql;
    private final Listings listings;

    PublicEventRepository(Sql sql, Listings listings) {
        this.sql = sql;
        this.listings = listings;
    }

    private static String item(Instant now) {
        return ITEM.formatted("timestamptz '" + now + "'");
    }

    /** @param within codes of the territories asked for; empty for all */
    Listing<PublicEventItem> list(PublicEventFilter filter, Set<String> within, Instant from, Instant to, Instant now) {
        var statement = ListStatement.of(PublicEventItem.class, "evenements")
                .select(item(now))
                .from(TABLES)
                .where(PUBLIC)
                .where("e.state <> 'ARCHIVED'")
                .where("e.ends_at >= ?", from)
                .whereIn("e.kind", EventListRepository.names(filter.kind))
                .whereIn("e.mode", EventListRepository.names(filter.mode))
                .search("e.search")
                .id("e.id")
                .sort("startsAt", "e.starts_at")
                .sort("title", "e.title COLLATE \"fr-x-icu\"")
                .defaultSort("startsAt")
                .columns(SHEET)
                .map(RecordMapper.of(PublicEventItem.class));
        if (to != null) {
            statement.where("e.starts_at < ?", to);
        }
        if (!within.isEmpty()) {
            statement.where("e.territory = ANY(?)", (Object) within.toArray(String[]::new));
        }
        if (EventListRepository.given(filter.audience)) {
            statement.where("e.audiences && ?", (Object)
                    EventListRepository.names(filter.audience).toArray(String[]::new));
        }
        return listings.of(statement, filter);
    }

    int countUpcoming(Instant now) {
        return sql.one("SELECT count(*)::int AS many FROM event e WHERE " + UPCOMING, row -> row.getInt("many"), now)
                .orElseThrow();
    }

    /** What the page of those to come shows: the next ones first. */
    List<PublicEventItem> upcoming(Instant now, int offset, int limit) {
        return sql.list(
                PublicEventItem.class,
                "SELECT " + item(now) + " FROM " + TABLES + " WHERE " + UPCOMING
                        + " ORDER BY e.starts_at, e.id LIMIT ? OFFSET ?",
                now,
                limit,
                offset);
    }

    Optional<PublicEventItem> item(String slug, Instant now) {
        return sql.one(
                PublicEventItem.class,
                "SELECT " + item(now) + " FROM " + TABLES + " WHERE " + PUBLIC + " AND e.slug = ?",
                slug);
    }

    PublicEventItem itemOf(UUID event, Instant now) {
        return sql.one(PublicEventItem.class, "SELECT " + item(now) + " FROM " + TABLES + " WHERE e.id = ?", event)
                .orElseThrow();
    }

    /** What the page of an event shows beside its line in the list. */
    record Details(
            String description,
            String address,
            String access,
            List<SessionRow> sessions,
            List<String> speakers,
            int maxSeats,
            boolean supervisorAgreement,
            List<ServiceNeed> needs,
            List<QuestionForm> questions,
            String reason,
            Instant movedFrom) {}

    Details details(String slug) {
        return sql.one(Details.class, """
                        SELECT e.description, e.address, e.access,
                               %s AS sessions,
                               ARRAY(SELECT k.name FROM event_talk t JOIN event_speaker k ON k.id = t.speaker_id
                                     WHERE t.event_id = e.id ORDER BY t.position) AS speakers,
                               e.max_seats, e.supervisor_agreement, e.needs, e.questions, e.reason, e.moved_from FROM event e WHERE e.slug = ?""".formatted(EventRepository.SESSIONS), slug)
                .orElseThrow();
    }

    /** A registration as its link shows it. */
    record Own(
            UUID id,
            UUID eventId,
            SeatMode mode,
            RegistrationState state,
            int seats,
            Integer place,
            Instant deadline,
            String lastName,
            String firstName,
            String mail,
            String service,
            String department,
            boolean agent,
            List<String> companions,
            List<ServiceNeed> needs,
            List<String> answers,
            Presence presence,
            String videoLink,
            Instant startsAt,
            Instant endsAt,
            EventState eventState,
            boolean erased,
            SupervisorAgreement agreement,
            long version) {}

    Optional<Own> own(UUID registration) {
        return sql.one(Own.class, """
                SELECT r.id, r.event_id, r.mode, r.state, r.seats,
                       CASE WHEN r.waits = 1 THEN (SELECT count(*)::int + 1 FROM event_registration x WHERE x.event_id = r.event_id
                           AND x.mode = r.mode AND x.waits = 1 AND x.rank < r.rank) END AS place,
                       r.deadline, r.last_name, r.first_name, CASE WHEN r.erased_on IS NULL THEN w.mail END AS mail, r.service, r.department, r.agent,
                       ARRAY(SELECT json_array_elements_text(r.companions::json)) AS companions, r.needs,
                       ARRAY(SELECT json_array_elements_text(r.answers::json)) AS answers,
                       r.presence, CASE WHEN r.state = 'CONFIRMED' AND r.mode = 'REMOTE' THEN e.video_link END AS video_link, e.starts_at,
                       e.ends_at, e.state AS event_state, r.erased_on IS NOT NULL AS erased,
                       (SELECT g.state FROM event_agreement g WHERE g.registration_id = r.id) AS agreement, r.version
                FROM event_registration r JOIN event e ON e.id = r.event_id JOIN event_person w ON w.id = r.person_id
                WHERE r.id = ?""", registration);
    }

    private static final List<Column<PublicEventItem>> SHEET = List.of(
            Column.code("slug", "Adresse publique", PublicEventItem::slug),
            Column.code("kind", UpdateEvent.class, PublicEventItem::kind),
            Column.code("mode", UpdateEvent.class, PublicEventItem::mode),
            Column.text("title", UpdateEvent.class, PublicEventItem::title),
            Column.code("startsAt", "Début de l'événement", PublicEventItem::startsAt),
            Column.code("endsAt", "Fin de l'événement", PublicEventItem::endsAt),
            Column.territory("territory", UpdateEvent.class, PublicEventItem::territory),
            Column.text("place", UpdateEvent.class, PublicEventItem::place),
            Column.code("registration", "Inscription", PublicEventItem::registration));
}
