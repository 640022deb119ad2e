package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.indicator.IndicatorSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All rates of one indicator, looked at from one context. */
final class IndicatorRates {

    private final IndicatorSettings settings;
    private final SortedMap<String, RateSeries> series;
    private final RateContext context;
    private final Cycle cycle;

    IndicatorRates(IndicatorSettings settings, SortedMap<String, RateSeries> series, RateContext context) {
        this.settings = settings;
        this.series = series;
        this.context = context;
        // R4: a local priority goes on across cycles.
        this.cycle = settings.kind() == IndicatorKind.LOCAL ? context.cycle().continued() : context.cycle();
    }

    IndicatorSettings settings() {
        return settings;
    }

    /** Every rate that has a measurement, by territory. */
    List<ComputedRate> computed(RateKind kind, Instant changedAt) {
        var drafts = drafts(kind);
        Map<TerritoryLevel, Median> medians = new EnumMap<>(TerritoryLevel.class);
        for (var territory : drafts.keySet()) {
            medians.computeIfAbsent(Geography.level(territory), level -> median(drafts, level));
        }
        List<ComputedRate> rates = new ArrayList<>(drafts.size());
        drafts.forEach((territory, draft) -> {
            var median = medians.get(Geography.level(territory));
            rates.add(compared(territory, kind, draft, median, departments(drafts, territory), changedAt));
        });
        return rates;
    }

    /** R1–R5, R8 for any territory, measured or not. */
    Draft draft(String territory, RateKind kind) {
        var level = Geography.level(territory);
        var own = series.get(territory);
        var how = aggregation(territory, level);
        if (aggregates(territory) && applies(territory, level)) {
            return aggregated(territory, kind, how);
        }
        var inputs = own == null ? RateInputs.NONE : own.inputs(kind, cycle, context.today());
        if (how == Aggregation.NONE || !applies(territory, level)) {
            var rule = how == Aggregation.NONE ? RateRule.NOT_AGGREGATED : RateRule.NOT_APPLICABLE;
            return new Draft(own != null, inputs, ProgressRate.none(rule), null, null);
        }
        var direction = settings.direction();
        var previous = inputs.previousRate(direction).rate();
        return new Draft(own != null, inputs, inputs.rate(direction), previous, null);
    }

    /** Its values are made from those below. */
    boolean aggregates(String territory) {
        var how = aggregation(territory, Geography.level(territory));
        return how == Aggregation.SUM || how == Aggregation.MEAN;
    }

    /** A level whose aggregation nobody declared has what was typed there, if anything was. */
    Aggregation aggregation(String territory, TerritoryLevel level) {
        var declared = level == TerritoryLevel.DEPT
                ? Aggregation.TYPED
                : settings.aggregation().get(level);
        if (declared != null) {
            return declared;
        }
        return series.containsKey(territory) ? Aggregation.TYPED : Aggregation.NONE;
    }

    /** A rate may stand there, measured yet or not. */
    boolean bears(String territory) {
        var level = Geography.level(territory);
        return level != null && applies(territory, level) && aggregation(territory, level) != Aggregation.NONE;
    }

    boolean applies(String territory, TerritoryLevel level) {
        var here = settings.applicableTerritories() == null
                || settings.applicableTerritories().isEmpty()
                || settings.applicableTerritories().contains(territory);
        var followed = settings.levels() == null
                || settings.levels().isEmpty()
                || settings.levels().contains(level);
        return followed
                && (here || level != TerritoryLevel.DEPT && !expected(territory).isEmpty());
    }

    /** R4: its initial values, or some of those that it is made of, are of other cycles. */
    boolean lapsed(String territory) {
        var made = aggregates(territory) ? expected(territory) : List.of(territory);
        return made.stream().map(series::get).anyMatch(one -> one != null && one.lapsed(cycle));
    }

    /** R6b: the values of months to come that stand at the territory itself. */
    List<DatedValue> coming(String territory) {
        var own = series.get(territory);
        return own == null ? List.of() : own.coming(context.today());
    }

    /** R6b: of the territories that an aggregate is made of, how many have values of months to come. */
    int comingBelow(String territory) {
        return (int) expected(territory).stream()
                .filter(below -> !coming(below).isEmpty())
                .count();
    }

    Cycle cycle() {
        return cycle;
    }

    /** The values of each territory that an aggregate is made of. */
    SortedMap<String, RateInputs> parts(String territory, RateKind kind) {
        SortedMap<String, RateInputs> parts = new TreeMap<>();
        for (var department : expected(territory)) {
            var below = series.get(department);
            if (below != null) {
                parts.put(department, below.inputs(kind, cycle, context.today()));
            }
        }
        return parts;
    }

    Median median(TerritoryLevel level, RateKind kind) {
        return median(drafts(kind), level);
    }

    Freshness freshness(Draft draft) {
        return Freshness.of(
                DatedValue.monthOf(draft.inputs().current()),
                settings.periodicity(),
                settings.delayMonths(),
                context.today());
    }

    private Draft aggregated(String territory, RateKind kind, Aggregation how) {
        var parts = parts(territory, kind);
        var aggregate = Aggregate.of(how, parts, expected(territory), settings.coverageThreshold());
        var direction = settings.direction();
        return new Draft(
                !parts.isEmpty(),
                aggregate.inputs(),
                aggregate.rate(direction),
                aggregate.previousRate(direction).rate(),
                aggregate.coverage());
    }

    /** N of R8: the départements below where the indicator applies. */
    List<String> expected(String territory) {
        return context.geography().departments(territory).stream()
                .filter(d -> applies(d, TerritoryLevel.DEPT))
                .toList();
    }

    private Map<String, Draft> drafts(RateKind kind) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (var territory : territories()) {
            var draft = draft(territory, kind);
            if (draft.measured()) {
                drafts.put(territory, draft);
            }
        }
        return drafts;
    }

    /** Those that have a series of their own, and those above them that are aggregated. */
    private Collection<String> territories() {
        TreeSet<String> all = new TreeSet<>(series.keySet());
        for (var territory : series.keySet()) {
            var region = context.geography().regionOf(territory);
            if (region != null) {
                all.add(region);
            }
        }
        all.add(Geography.COUNTRY);
        return all;
    }

    private static Median median(Map<String, Draft> drafts, TerritoryLevel level) {
        List<BigDecimal> rates = new ArrayList<>();
        drafts.forEach((territory, draft) -> {
            if (Geography.level(territory) == level && draft.applicable()) {
                rates.add(draft.progress().rate());
            }
        });
        return Median.of(rates);
    }

    private List<Draft> departments(Map<String, Draft> drafts, String territory) {
        return Geography.level(territory) == TerritoryLevel.DEPT
                ? List.of()
                : context.geography().departments(territory).stream()
                        .map(drafts::get)
                        .filter(d -> d != null && d.applicable())
                        .toList();
    }

    private ComputedRate compared(
            String territory, RateKind kind, Draft draft, Median median, List<Draft> below, Instant changedAt) {
        var progress = draft.progress();
        var inputs = draft.inputs();
        var gap = median.gap(progress.rate());
        var trend = Trend.of(progress.rate(), draft.previousRate());
        var freshness = freshness(draft);
        return new ComputedRate(
                settings.id(),
                settings.code(),
                settings.kind(),
                territory,
                Geography.level(territory),
                kind,
                progress.rule(),
                progress.rate(),
                progress.unbounded(),
                DatedValue.valueOf(inputs.initial()),
                DatedValue.monthOf(inputs.initial()),
                DatedValue.valueOf(inputs.current()),
                DatedValue.monthOf(inputs.current()),
                DatedValue.valueOf(inputs.target()),
                DatedValue.monthOf(inputs.target()),
                median,
                gap,
                draft.previousRate(),
                trend,
                freshness.nextUpdate(),
                freshness.upToDate(),
                RateAlerts.of(draft, Geography.level(territory), gap, trend, freshness, below),
                draft.coverage(),
                changedAt);
    }
}
