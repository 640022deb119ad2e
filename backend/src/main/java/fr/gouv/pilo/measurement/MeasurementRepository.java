package fr.gouv.pilo.measurement;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.page.ListStatement;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

@ApplicationScoped
class MeasurementRepository {
    private static final String NOT_WITHDRAWN =
            "NOT EXISTS (SELECT 1 FROM import_reversal w WHERE w.import_id = m.import_id)";
    private static final String KNOWN_AT = """
            m.recorded_at <= ? AND NOT EXISTS (SELECT 1 FROM import_reversal w WHERE w.import_id = m.import_id AND w.recorded_at <= ?)""";

    private final Sql sql;
    private final Listings listings;
    private final Territories territories;

    MeasurementRepository(Sql sql, Listings listings, Territories territories) {
        this.sql = sql;
        this.listings = listings;
        this.territories = territories;
    }

    void forEachKnown(Collection<UUID> indicators, Instant knownAt, Consumer<KnownValue> consumer) {
        var one = indicators == null ? "" : " AND m.indicator_id = ANY(?)";
        var columns =
                "m.indicator_id, m.territory, m.type, m.month, m.value, m.import_id, m.account_id, m.recorded_at FROM measurement m WHERE ";
        var key = " ORDER BY m.indicator_id, m.territory, m.type, m.month";
        var parameters = new java.util.ArrayList<Object>();
        String text;
        if (knownAt == null) {
            text = "SELECT " + columns + "m.in_force" + one + key;
        } else {
            text = "SELECT DISTINCT ON (m.indicator_id, m.territory, m.type, m.month) " + columns + KNOWN_AT + one + key
                    + ", m.recorded_at DESC, m.position DESC";
            parameters.add(knownAt);
            parameters.add(knownAt);
        }
        if (indicators != null) {
            parameters.add(indicators.toArray(UUID[]::new));
        }
        sql.each(text, RecordMapper.of(KnownValue.class), consumer, parameters.toArray());
    }

    /** The value that stands where a value is typed. */
    Optional<MeasurementItem> inForce(IndicatorSettings indicator, CreateMeasurement entry) {
        return sql.one(
                MeasurementItem.class,
                "SELECT m.id, ?::text AS indicator, m.territory, m.type, m.month, m.value, m.import_id, m.recorded_at, m.reason FROM measurement m"
                        + " WHERE m.in_force AND m.indicator_id = ? AND m.territory = ? AND m.type = ? AND m.month = ?",
                indicator.code(),
                indicator.id(),
                entry.territory(),
                entry.type().name(),
                entry.month().atDay(1));
    }

    /** Appends the values that are not in force already. Nothing is in force before {@link #settle}. */
    void append(List<NewValue> values, String source, UUID account, Instant now) {
        sql.update(
                """
                INSERT INTO measurement (id, indicator_id, territory, type, month, value, account_id, source, reason, recorded_at, in_force)
                SELECT uuidv7(), u.indicator_id, u.territory, u.type, u.month::date, u.value, ?, ?, u.reason, coalesce(u.recorded_at::timestamptz, ?), false
                FROM unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS u (indicator_id, territory, type, month, value, reason, recorded_at, rank)
                LEFT JOIN measurement m ON m.in_force AND m.indicator_id = u.indicator_id AND m.territory = u.territory
                  AND m.type = u.type AND m.month = u.month::date
                WHERE m.id IS NULL OR m.value <> u.value OR m.recorded_at > u.recorded_at::timestamptz
                ORDER BY u.rank""",
                account,
                source,
                now,
                values.stream().map(NewValue::indicatorId).toArray(UUID[]::new),
                texts(values, NewValue::territory),
                texts(values, value -> value.type().name()),
                texts(values, value -> value.month().atDay(1).toString()),
                values.stream().map(NewValue::value).toArray(BigDecimal[]::new),
                texts(values, NewValue::reason),
                texts(
                        values,
                        value -> value.recordedAt() == null
                                ? null
                                : value.recordedAt().toString()));
    }

    private static String[] texts(List<NewValue> values, Function<NewValue, String> property) {
        return values.stream().map(property).toArray(String[]::new);
    }

    /** Puts in force, in these series, the latest knowledge for each key (R6). */
    void settle(Set<SeriesKey> series) {
        var indicators = series.stream().map(SeriesKey::indicatorId).distinct().toArray(UUID[]::new);
        var codes = series.stream().map(SeriesKey::territory).distinct().toArray(String[]::new);
        var winners = """
                (SELECT DISTINCT ON (m.indicator_id, m.territory, m.type, m.month) m.id FROM measurement m
                 WHERE m.indicator_id = ANY(?) AND m.territory = ANY(?) AND %s
                 ORDER BY m.indicator_id, m.territory, m.type, m.month, m.recorded_at DESC, m.position DESC)""".formatted(NOT_WITHDRAWN);
        sql.update(
                "UPDATE measurement SET in_force = false, updated_at = now() WHERE in_force AND indicator_id = ANY(?) AND territory = ANY(?) AND id NOT IN "
                        + winners,
                indicators,
                codes,
                indicators,
                codes);
        sql.update(
                "UPDATE measurement SET in_force = true, updated_at = now() WHERE NOT in_force AND id IN " + winners,
                indicators,
                codes);
    }

    /** The series of one indicator that hold a value in force. */
    Set<SeriesKey> seriesInForce(UUID indicator) {
        return series("SELECT DISTINCT territory FROM measurement WHERE in_force AND indicator_id = ?", indicator);
    }

    /** All that its values ever had. */
    Set<SeriesKey> everySeries(UUID indicator) {
        return series("SELECT DISTINCT territory FROM measurement WHERE indicator_id = ?", indicator);
    }

    private Set<SeriesKey> series(String text, UUID indicator) {
        return new HashSet<>(sql.list(text, row -> new SeriesKey(indicator, row.getString(1)), indicator));
    }

    boolean everRecorded(UUID indicator) {
        return isThere("SELECT EXISTS (SELECT 1 FROM measurement WHERE indicator_id = ?)", indicator);
    }

    boolean inForce(UUID indicator) {
        return isThere("SELECT EXISTS (SELECT 1 FROM measurement WHERE in_force AND indicator_id = ?)", indicator);
    }

    private boolean isThere(String text, UUID indicator) {
        return sql.one(text, row -> row.getBoolean(1), indicator).orElse(false);
    }

    /** Its values in force are told to readers of updatedSince. */
    void touch(UUID indicator) {
        sql.update("UPDATE measurement SET updated_at = now() WHERE in_force AND indicator_id = ?", indicator);
    }

    /** What the caller may see: empty = every territory. */
    record Scope(Optional<Set<String>> national, Optional<Set<String>> local) {}

    Listing<MeasurementItem> list(MeasurementFilter filter, Scope scope) {
        var statement = ListStatement.of(MeasurementItem.class, "valeurs")
                .select(
                        "m.id, i.code AS indicator, m.territory, m.type, m.month, m.value, m.import_id, m.recorded_at, m.reason")
                .from("measurement m JOIN indicator_code_read i ON i.id = m.indicator_id")
                .whereIn("i.code", filter.indicator)
                .whereIn("m.territory", filter.territory)
                .whereIn(
                        "m.type",
                        filter.type == null
                                ? null
                                : filter.type.stream().map(Enum::name).toList())
                .whereIn("m.import_id::text", filter.importIds())
                .whereIf(filter.exchange(), "i.kind = 'NATIONAL'")
                .id("m.id")
                .sort("indicator", "i.code")
                .sort("territory", "m.territory")
                .sort("type", "m.type")
                .sort("month", "m.month")
                .sort("recordedAt", "m.recorded_at")
                .defaultSort("indicator,territory,month,type")
                .changed("m.updated_at", filter.knownInstant() == null ? gone(filter) : null)
                .columns(SHEET)
                .profile("exchange", exchange())
                .map(RecordMapper.of(MeasurementItem.class));
        months(statement, filter);
        seen(statement, scope);
        knownAt(statement, filter.knownInstant());
        return listings.of(statement, filter);
    }

    /** Values of an indicator that was taken back are read by its code only. */
    private static String gone(MeasurementFilter filter) {
        var named = filter.indicator != null && !filter.indicator.isEmpty();
        return named ? "NOT m.in_force OR i.state = 'DELETED'" : "NOT m.in_force OR i.state <> 'PRESENT'";
    }

    private static void months(ListStatement<MeasurementItem> statement, MeasurementFilter filter) {
        if (filter.firstMonth() != null) {
            statement.where("m.month >= ?", filter.firstMonth().atDay(1));
        }
        if (filter.lastMonth() != null) {
            statement.where("m.month <= ?", filter.lastMonth().atDay(1));
        }
    }

    private static void seen(ListStatement<MeasurementItem> statement, Scope scope) {
        scope.national()
                .ifPresent(codes -> statement.where(
                        "i.kind <> 'NATIONAL' OR m.territory = ANY(?)", (Object) codes.toArray(String[]::new)));
        scope.local()
                .ifPresent(codes -> statement.where(
                        "i.kind <> 'LOCAL' OR m.territory = ANY(?)", (Object) codes.toArray(String[]::new)));
    }

    /** R17: the latest that was known of each key at that instant, as if later acts had not happened. */
    private static void knownAt(ListStatement<MeasurementItem> statement, Instant instant) {
        if (instant != null) {
            statement.where(KNOWN_AT, instant, instant);
            statement.where(
                    "NOT EXISTS (SELECT 1 FROM measurement n WHERE n.indicator_id = m.indicator_id AND n.territory = m.territory AND n.type = m.type"
                            + " AND n.month = m.month AND (n.recorded_at, n.position) > (m.recorded_at, m.position) AND "
                            + KNOWN_AT.replace("m.", "n.") + ")",
                    instant,
                    instant);
        }
    }

    private static final List<Column<MeasurementItem>> SHEET = List.of(
            Column.code("id", "Identifiant", MeasurementItem::id),
            Column.code("indicator", CreateMeasurement.class, MeasurementItem::indicator),
            Column.territory("territory", CreateMeasurement.class, MeasurementItem::territory),
            Column.code("type", CreateMeasurement.class, MeasurementItem::type),
            Column.code("month", CreateMeasurement.class, MeasurementItem::month),
            Column.number("value", CreateMeasurement.class, MeasurementItem::value),
            Column.code("importId", "Import", MeasurementItem::importId),
            Column.code("recordedAt", "Connue depuis", MeasurementItem::recordedAt),
            Column.text("reason", CreateMeasurement.class, MeasurementItem::reason));

    private List<Column<MeasurementItem>> exchange() {
        var names = territories.names();
        return List.of(
                Column.code("identifiant_indic", "Indicateur", MeasurementItem::indicator),
                Column.code("zone_id", "Zone", item -> ZoneCode.of(item.territory())),
                Column.text("zone_nom", "Nom de la zone", item -> names.get(item.territory())),
                Column.code("date_valeur", "Date", item -> item.month().atDay(1)),
                Column.code("type_valeur", "Type", item -> ExchangeType.of(item.type())),
                Column.number("valeur", "Valeur", MeasurementItem::value));
    }
}
