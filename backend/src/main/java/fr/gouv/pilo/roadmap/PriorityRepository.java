package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.audit.LastAuthor;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PriorityRepository implements PanacheRepositoryBase<Priority, UUID> {
    /** The indicators of each priority as now known. */
    private static final String PRESENT = """
            priority p LEFT JOIN roadmap r ON r.id = p.roadmap_id LEFT JOIN LATERAL (
                SELECT array_agg(i.code ORDER BY i.code) AS codes, bool_or(i.kind = 'LOCAL') AS local
                FROM (SELECT DISTINCT ON (indicator_id) indicator_id, priority_id FROM priority_membership
                      WHERE indicator_id IN (SELECT m.indicator_id FROM priority_membership m WHERE m.priority_id = p.id)
                      ORDER BY indicator_id, recorded_at DESC, position DESC) AS latest
                JOIN indicator_code_read i ON i.id = latest.indicator_id AND i.state = 'PRESENT'
                WHERE latest.priority_id = p.id) AS members ON true""";
    /** The government's priorities, as long as no figure of this region enters them. */
    private static final String NATIONAL = "p.origin = 'NATIONAL' AND NOT coalesce(members.local, false)";

    private static final String COLUMNS = """
            p.id, p.code, p.title, p.description, p.kind, p.origin, p.axis, p.theme, r.code AS roadmap, p.rank,
            coalesce(members.codes, '{}') AS indicators, p.version, p.updated_at, """;
    private static final LastAuthor AUTHOR = new LastAuthor("priority", "p.code");
    private static final List<Column<PrioritySummary>> SHEET = List.of(
            Column.code("code", UpdatePriority.class, PrioritySummary::code),
            Column.text("title", UpdatePriority.class, PrioritySummary::title),
            Column.code("kind", UpdatePriority.class, PrioritySummary::kind),
            Column.code("origin", UpdatePriority.class, PrioritySummary::origin),
            Column.text("axis", UpdatePriority.class, PrioritySummary::axis),
            Column.text("theme", "Thématique", PrioritySummary::theme),
            Column.code("roadmap", UpdatePriority.class, PrioritySummary::roadmap),
            Column.code("indicators", UpdatePriority.class, priority -> String.join(" ", priority.indicators())));

    private final Sql sql;
    private final Listings listings;
    private final Caller caller;

    PriorityRepository(Sql sql, Listings listings, Caller caller) {
        this.sql = sql;
        this.listings = listings;
        this.caller = caller;
    }

    /** @param local whether the region's own priorities exist for the caller */
    Listing<PrioritySummary> list(PriorityFilter filter, boolean local) {
        var statement = ListStatement.of(PrioritySummary.class, "priorites")
                .select(COLUMNS + LastAuthor.NOBODY)
                .from(PRESENT)
                .whereIf(!local, NATIONAL)
                .whereIn("r.code", filter.roadmap)
                .whereIn("p.kind", names(filter.kind))
                .whereIn("p.origin", names(filter.origin))
                .search("p.search")
                .searchCode("p.code")
                .sort("rank", "p.rank")
                .sort("code", "p.code")
                .sort("title", "p.title COLLATE \"fr-x-icu\"")
                .sort("updatedAt", "p.updated_at")
                .defaultSort("rank,title")
                .id("p.id")
                .changed("p.updated_at", "p.deleted_at IS NOT NULL")
                .columns(SHEET)
                .map(RecordMapper.of(PrioritySummary.class));
        if (!local) {
            statement.left("p.national_until >= ? AND NOT (" + NATIONAL + ")");
        }
        if (filter.indicator != null && !filter.indicator.isEmpty()) {
            statement.where("members.codes && ?::text[]", (Object) filter.indicator.toArray(String[]::new));
        }
        return listings.of(statement, filter);
    }

    Optional<PrioritySummary> find(UUID id, boolean local) {
        return sql.one(
                PrioritySummary.class,
                "SELECT " + COLUMNS + AUTHOR.toldTo(caller) + " FROM " + PRESENT
                        + " WHERE p.id = ? AND p.deleted_at IS NULL AND (? OR " + NATIONAL + ")",
                id,
                local);
    }

    /** All priorities, in the order of the screen: those of a roadmap first. */
    List<PrioritySummary> all(Instant knownAt) {
        return sql.list(
                PrioritySummary.class,
                "SELECT " + COLUMNS + LastAuthor.NOBODY + " FROM " + PRESENT
                        + " WHERE p.known_since <= ? AND (p.deleted_at IS NULL OR p.deleted_at > ?) ORDER BY r.code NULLS LAST, p.rank, p.title COLLATE \"fr-x-icu\", p.id",
                knownAt,
                knownAt);
    }

    Optional<UUID> idOf(String code) {
        return sql.one(
                "SELECT id FROM priority WHERE code = ? AND deleted_at IS NULL",
                row -> row.getObject(1, UUID.class),
                code);
    }

    /** The priority of a theme as it is written, else as its code folds it. */
    Optional<UUID> idOfTheme(String theme, String code) {
        return sql.one(
                "SELECT id FROM priority WHERE deleted_at IS NULL AND (theme = ? OR code = ?) ORDER BY theme = ? DESC NULLS LAST, code LIMIT 1",
                row -> row.getObject(1, UUID.class),
                theme,
                code,
                theme);
    }

    Optional<Priority> present(String code) {
        return find("code = ?1 and deletedAt is null", code).firstResultOptional();
    }

    /** Two writers that meet on a new code wait for each other. */
    void lockCode(String code) {
        sql.list("SELECT pg_advisory_xact_lock(hashtextextended('priority ' || ?, 0))", row -> null, code);
    }

    /** The title of the priority in which a person placed the indicator last. */
    Optional<String> chosenIn(UUID indicator) {
        return sql.one("""
                SELECT p.title FROM (SELECT priority_id, account_id FROM priority_membership WHERE indicator_id = ?
                  ORDER BY recorded_at DESC, position DESC LIMIT 1) m JOIN priority p ON p.id = m.priority_id
                WHERE m.account_id IS NOT NULL""", row -> row.getString(1), indicator);
    }

    boolean wasDeleted(UUID indicator) {
        return sql.one(
                        "SELECT state = 'DELETED' FROM indicator_code_read WHERE id = ?",
                        row -> row.getBoolean(1),
                        indicator)
                .orElse(true);
    }

    /** Codes of what it holds, archived ones too. */
    List<String> codesIn(UUID priority) {
        return sql.list("""
                SELECT i.code FROM (SELECT DISTINCT ON (indicator_id) indicator_id, priority_id FROM priority_membership
                  WHERE indicator_id IN (SELECT indicator_id FROM priority_membership WHERE priority_id = ?)
                  ORDER BY indicator_id, recorded_at DESC, position DESC) m JOIN indicator_code_read i ON i.id = m.indicator_id
                WHERE m.priority_id = ? ORDER BY i.code""", row -> row.getString(1), priority, priority);
    }

    /** Where an indicator stands; {@code priorityId} null: it has left. */
    private record Membership(UUID indicatorId, UUID priorityId) {}

    /** R17: the priority of each indicator, as known at an instant. */
    Map<UUID, UUID> memberships(Instant knownAt) {
        return sql.list(Membership.class, """
                SELECT DISTINCT ON (indicator_id) indicator_id, priority_id FROM priority_membership
                WHERE recorded_at <= ? ORDER BY indicator_id, recorded_at DESC, position DESC""", knownAt).stream()
                .filter(membership -> membership.priorityId() != null)
                .collect(Collectors.toMap(Membership::indicatorId, Membership::priorityId));
    }

    /** @param priority null: the indicator leaves */
    void place(UUID indicator, UUID priority, UUID account, Instant knownSince) {
        sql.update(
                "INSERT INTO priority_membership (indicator_id, priority_id, account_id, recorded_at) VALUES (?, ?, ?, coalesce(?, clock_timestamp()))",
                indicator,
                priority,
                account,
                knownSince);
    }

    private static List<String> names(List<? extends Enum<?>> constants) {
        return constants == null
                ? List.of()
                : constants.stream().map(Enum::name).toList();
    }
}
