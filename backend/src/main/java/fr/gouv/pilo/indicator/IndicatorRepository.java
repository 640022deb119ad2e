package fr.gouv.pilo.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.shared.audit.LastAuthor;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.db.RecordColumns;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class IndicatorRepository {
    /** Identity and version of one indicator, held to the end of the transaction. */
    record Held(UUID id, IndicatorKind kind, IndicatorState state, long version) {}

    private static final RecordColumns DEFINITION = RecordColumns.of(IndicatorDefinition.class);
    private static final String ALL =
            "SELECT i.id, i.code, i.kind, " + DEFINITION.select("v", "") + ", v.recorded_at FROM indicator i";
    private static final String LATEST =
            " JOIN LATERAL (SELECT * FROM indicator_version x WHERE x.indicator_id = i.id ORDER BY x.recorded_at DESC, x.position DESC LIMIT 1) v ON true";
    private static final String LATEST_KNOWN =
            " JOIN LATERAL (SELECT * FROM indicator_version x WHERE x.indicator_id = i.id AND x.recorded_at <= ? ORDER BY x.recorded_at DESC, x.position DESC LIMIT 1) v ON true";
    private static final String PRESENT_AT = """
            coalesce((SELECT s.state FROM indicator_state s WHERE s.indicator_id = i.id AND s.recorded_at <= ?
              ORDER BY s.recorded_at DESC, s.position DESC LIMIT 1), 'PRESENT') = 'PRESENT'""";
    /** One that was restored has left the archived ones, and who follows them must be told. */
    private static final String ONCE_ARCHIVED =
            "EXISTS (SELECT FROM indicator_state s WHERE s.indicator_id = i.id AND s.state = 'ARCHIVED')";
    /** As the rates have it: above the départements, a rate is made of those to which it applies. */
    private static final String APPLIES = """
            EXISTS (SELECT FROM unnest(?::text[]) AS place WHERE (v.levels = '{}' OR split_part(place, '-', 1) = ANY(v.levels))
              AND (coalesce(v.applicable_territories, '{}') = '{}' OR place = ANY(v.applicable_territories)
                   OR place NOT LIKE 'DEPT-%'))""";
    /** What was said of a code before it was freed is not the history of what it stands for now. */
    private static final String LAST_FREE =
            "coalesce((SELECT max(s.recorded_at) FROM indicator_state s WHERE s.indicator_id = i.id AND s.state = 'DELETED'), '-infinity')";

    private static final LastAuthor AUTHOR = new LastAuthor("indicator", "i.code");

    private final Sql sql;
    private final Listings listings;
    private final ObjectMapper mapper;
    private final Caller caller;

    IndicatorRepository(Sql sql, Listings listings, ObjectMapper mapper, Caller caller) {
        this.sql = sql;
        this.listings = listings;
        this.mapper = mapper;
        this.caller = caller;
    }

    List<IndicatorSettings> all(Instant knownAt) {
        return knownAt == null
                ? sql.list(IndicatorSettings.class, ALL + LATEST + " WHERE i.state = 'PRESENT' ORDER BY i.code")
                : sql.list(
                        IndicatorSettings.class,
                        ALL + LATEST_KNOWN + " WHERE " + PRESENT_AT + " ORDER BY i.code",
                        knownAt,
                        knownAt);
    }

    /** Those that were taken back, archived or deleted. */
    List<IndicatorSettings> gone() {
        return sql.list(IndicatorSettings.class, ALL + LATEST + " WHERE i.state <> 'PRESENT' ORDER BY i.code");
    }

    Optional<IndicatorSettings> find(String code) {
        return sql.one(IndicatorSettings.class, ALL + LATEST + " WHERE i.state = 'PRESENT' AND i.code = ?", code);
    }

    Set<String> codes() {
        return new HashSet<>(sql.list("SELECT code FROM indicator WHERE state = 'PRESENT'", row -> row.getString(1)));
    }

    /** Whether it may be deleted is asked of the values. */
    Optional<IndicatorView> view(String code) {
        return sql.one(
                IndicatorView.class,
                "SELECT i.id, i.code, i.kind, " + DEFINITION.select("v", "definition_")
                        + ", v.recorded_at, a.display_name AS recorded_by, v.reason, i.version, i.updated_at, "
                        + AUTHOR.toldTo(caller) + ", " + IndicatorStateRepository.STANDING
                        + ", false AS deletable FROM indicator i"
                        + LATEST
                        + " LEFT JOIN shared_account_read a ON a.id = v.account_id WHERE i.state <> 'DELETED' AND i.code = ?",
                code);
    }

    Optional<Held> hold(String code) {
        return sql.one(
                Held.class,
                "SELECT id, kind, state, version FROM indicator WHERE code = ? AND state <> 'DELETED' FOR NO KEY UPDATE",
                code);
    }

    /**
     * @param id for a code that was never used; one that was deleted is taken again with its own
     * @return its id; empty if the code is not free
     */
    Optional<UUID> insert(UUID id, String code, IndicatorKind kind) {
        return sql.one("""
                INSERT INTO indicator AS kept (id, code, kind) VALUES (?, ?, ?) ON CONFLICT (code) DO UPDATE
                SET state = 'PRESENT', version = kept.version + 1 WHERE kept.state = 'DELETED' RETURNING id""", row -> row.getObject(1, UUID.class), id, code, kind);
    }

    void raiseVersion(UUID id) {
        sql.update("UPDATE indicator SET version = version + 1 WHERE id = ?", id);
    }

    void append(UUID indicator, IndicatorDefinition d, Origin origin) {
        sql.update(
                """
                INSERT INTO indicator_version (id, indicator_id, name, description, theme, direction, unit, unit_short, periodicity,
                  delay_months, levels, aggregation, coverage_threshold, weights, applicable_territories, account_id, import_id, reason, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, coalesce(?::timestamptz, clock_timestamp()))""",
                Ids.next(),
                indicator,
                d.name(),
                d.description(),
                d.theme(),
                d.direction(),
                d.unit(),
                d.unitShort(),
                d.periodicity(),
                d.delayMonths(),
                d.levels().stream().map(Enum::name).toArray(String[]::new),
                json(d.aggregation()),
                d.coverageThreshold(),
                json(d.weights()),
                d.applicableTerritories() == null
                        ? null
                        : d.applicableTerritories().toArray(String[]::new),
                origin.accountId(),
                origin.importId(),
                origin.reason(),
                origin.recordedAt());
    }

    /** Who says it, from which import, why and since when (null: now). */
    record Origin(UUID accountId, UUID importId, String reason, Instant recordedAt) {}

    List<IndicatorVersionItem> versions(String code) {
        return sql.list(
                IndicatorVersionItem.class,
                "SELECT v.id, v.recorded_at, a.display_name AS recorded_by, v.import_id, v.reason, "
                        + DEFINITION.select("v", "definition_")
                        + " FROM indicator i JOIN indicator_version v ON v.indicator_id = i.id LEFT JOIN shared_account_read a ON a.id = v.account_id"
                        + " WHERE i.code = ? AND v.recorded_at > " + LAST_FREE
                        + " ORDER BY v.recorded_at DESC, v.position DESC",
                code);
    }

    /** @param within the territories asked for; null for any */
    Listing<IndicatorSummary> list(IndicatorFilter filter, String[] within, boolean local) {
        var archived = filter.state == ListedState.ARCHIVED;
        return listings.of(
                ListStatement.of(IndicatorSummary.class, "indicateurs")
                        .select(
                                "i.id, i.code, i.kind, v.name, v.theme, v.direction, v.unit, v.unit_short, v.periodicity, v.delay_months, i.updated_at")
                        .from("indicator i" + LATEST)
                        .whereIf(archived, ONCE_ARCHIVED)
                        .whereIf(!local, "i.kind = 'NATIONAL'")
                        .whereIf(within != null, APPLIES, (Object) within)
                        .whereIn(
                                "i.kind",
                                filter.kind == null
                                        ? null
                                        : filter.kind.stream().map(Enum::name).toList())
                        .whereIn("i.code", filter.code)
                        .whereIn("v.theme", filter.theme)
                        .search("v.search")
                        .searchCode("i.code")
                        .id("i.id")
                        .sort("code", "i.code")
                        .sort("name", "v.name COLLATE \"fr-x-icu\"")
                        .sort("theme", "v.theme COLLATE \"fr-x-icu\"")
                        .sort("updatedAt", "i.updated_at")
                        .defaultSort("code")
                        .changed("i.updated_at", "i.state <> '" + (archived ? "ARCHIVED" : "PRESENT") + "'")
                        .columns(IndicatorSheets.INDICATORS)
                        .map(RecordMapper.of(IndicatorSummary.class)),
                filter);
    }

    private String json(Map<?, ?> values) {
        try {
            return mapper.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
