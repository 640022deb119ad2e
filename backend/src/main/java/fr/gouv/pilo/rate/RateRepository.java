package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.SeriesKey;
import fr.gouv.pilo.shared.db.RecordMapper;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The kept values, and the cycles. */
@ApplicationScoped
class RateRepository {

    private static final int BATCH = 1_000;

    /** What the kept values were when they were read: another sum means that something was written since. */
    record Stamp(long writes, long rows) {}

    /** One kept series; {@code series} has no value at all when its measurements were all withdrawn. */
    record Kept(UUID indicatorId, String territory, RateSeries series, Instant goneSince, Instant updatedAt) {
        boolean gone() {
            return goneSince != null;
        }
    }

    private record KeptRow(
            UUID indicatorId,
            String territory,
            List<YearMonth> initialMonths,
            List<BigDecimal> initialValues,
            List<YearMonth> currentMonths,
            List<BigDecimal> currentValues,
            List<YearMonth> targetMonths,
            List<BigDecimal> targetValues,
            Instant goneSince,
            Instant updatedAt) {

        Kept kept() {
            var series = new RateSeries(
                    dated(initialMonths, initialValues),
                    dated(currentMonths, currentValues),
                    dated(targetMonths, targetValues));
            return new Kept(indicatorId, territory, series, goneSince, updatedAt);
        }
    }

    private final Sql sql;

    RateRepository(Sql sql) {
        this.sql = sql;
    }

    /** Writers of the same indicator wait for each other from here to their commit, in one order for all. */
    void lock(Collection<UUID> indicators) {
        sql.list("""
                SELECT pg_advisory_xact_lock(hashtextextended('rate_current', 0) # hashtextextended(id::text, 0))
                FROM (SELECT id FROM unnest(?) AS id ORDER BY id) AS ordered""", row -> null, (Object) indicators.toArray(UUID[]::new));
    }

    void save(Map<SeriesKey, RateSeries> series) {
        sql.withConnection(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO rate_current AS kept (indicator_id, territory, initial_months, initial_values,
                        current_months, current_values, target_months, target_values, gone, gone_since)
                    VALUES (?, ?, ?::date[], ?::numeric[], ?::date[], ?::numeric[], ?::date[], ?::numeric[], ?, CASE WHEN ? THEN transaction_timestamp() END)
                    ON CONFLICT (indicator_id, territory) DO UPDATE SET
                        initial_months = excluded.initial_months, initial_values = excluded.initial_values,
                        current_months = excluded.current_months, current_values = excluded.current_values,
                        target_months = excluded.target_months, target_values = excluded.target_values,
                        gone = excluded.gone, gone_since = CASE WHEN excluded.gone THEN coalesce(kept.gone_since, excluded.gone_since) END,
                        version = kept.version + 1""")) {
                var pending = 0;
                for (var entry : series.entrySet()) {
                    Sql.bind(statement, values(entry.getKey(), entry.getValue()));
                    statement.addBatch();
                    if (++pending % BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            return null;
        });
    }

    /** All series of these indicators count as written: their settings changed. */
    void touch(UUID indicator) {
        sql.update("UPDATE rate_current SET version = version + 1 WHERE indicator_id = ?", indicator);
    }

    Stamp stamp() {
        return sql.one(
                        Stamp.class,
                        "SELECT coalesce(sum(version), 0)::bigint AS writes, count(*) AS rows FROM rate_current")
                .orElseThrow();
    }

    List<Kept> kept() {
        return sql.list("""
                SELECT indicator_id, territory, initial_months::text[], initial_values, current_months::text[], current_values,
                    target_months::text[], target_values, gone_since, updated_at
                FROM rate_current""", RecordMapper.of(KeptRow.class).within((row, kept) -> kept.map(row)
                .kept()));
    }

    /** R4: the cycle of a day as known at an instant; between two cycles the one that ended last, before all the first. */
    Cycle cycle(LocalDate day, Instant knownAt) {
        return sql.one(Cycle.class, """
                        WITH known AS (
                            SELECT DISTINCT ON (code) * FROM rate_cycle WHERE recorded_at <= ?
                            ORDER BY code, recorded_at DESC),
                        neighbours AS (
                            SELECT *, lead(initial_from) OVER time AS initial_before, lag(ends_on) OVER time AS former_ends_on
                            FROM known WINDOW time AS (ORDER BY starts_on))
                        SELECT code, name, starts_on, ends_on, initial_from, initial_before, former_ends_on
                        FROM neighbours WHERE starts_on <= greatest(?, (SELECT min(starts_on) FROM known))
                        ORDER BY starts_on DESC LIMIT 1""", knownAt, day)
                .orElseGet(() -> Cycle.alone("-", "Avant le premier cycle", day, day));
    }

    private static Object[] values(SeriesKey key, RateSeries series) {
        var targets = series.targets();
        return new Object[] {
            key.indicatorId(),
            key.territory(),
            texts(series.initials(), RateRepository::month),
            texts(series.initials(), RateRepository::plain),
            texts(series.currents(), RateRepository::month),
            texts(series.currents(), RateRepository::plain),
            texts(targets, RateRepository::month),
            texts(targets, RateRepository::plain),
            series.empty(),
            series.empty()
        };
    }

    private static String[] texts(List<DatedValue> targets, Function<DatedValue, String> text) {
        return targets.stream().map(text).toArray(String[]::new);
    }

    private static String month(DatedValue dated) {
        return dated.month().atDay(1).toString();
    }

    /** Where a value comes from is told by the measurements themselves, when someone asks why. */
    private static List<DatedValue> dated(List<YearMonth> months, List<BigDecimal> values) {
        var all = new ArrayList<DatedValue>(months.size());
        for (var i = 0; i < months.size(); i++) {
            all.add(new DatedValue(months.get(i), values.get(i), null, null, null));
        }
        return all;
    }

    private static String plain(DatedValue dated) {
        return dated.value().toPlainString();
    }
}
