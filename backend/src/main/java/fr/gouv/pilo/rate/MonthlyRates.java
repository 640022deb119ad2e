package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.IndicatorSettings;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The final rate of any past month, from what was known at one instant (R17). Made for one report, then dropped. */
final class MonthlyRates implements PastRates {

    private static final SortedMap<String, RateHistory> NOTHING = Collections.emptySortedMap();

    private record Key(UUID indicator, YearMonth month) {}

    private final Map<UUID, SortedMap<String, RateHistory>> histories;
    private final RateContext context;
    private final Function<YearMonth, Cycle> cycles;
    private final Map<YearMonth, RateContext> contexts = new HashMap<>();
    private final Map<Key, IndicatorRates> whole = new HashMap<>();

    /** @param cycles that of a month (R4): the rates of a closed one stay what they were */
    MonthlyRates(
            Map<UUID, SortedMap<String, RateHistory>> histories,
            RateContext context,
            Function<YearMonth, Cycle> cycles) {
        this.histories = histories;
        this.context = context;
        this.cycles = cycles;
    }

    @Override
    public PastRate rate(IndicatorSettings settings, String territory, YearMonth month) {
        var draft = draft(settings, territory, month, RateKind.FINAL);
        var inputs = draft.inputs();
        return new PastRate(
                draft.progress().rate(),
                DatedValue.valueOf(inputs.initial()),
                DatedValue.valueOf(inputs.current()),
                DatedValue.valueOf(inputs.target()),
                draft.applicable() ? null : RateSentences.rule(draft.progress().rule()));
    }

    /** R6b: the months in which a value was measured, those to come left out; of an aggregate, in what it is made of. */
    SortedSet<YearMonth> measured(IndicatorSettings settings, String territory) {
        var all = histories.getOrDefault(settings.id(), NOTHING);
        var rates = new IndicatorRates(settings, Collections.emptySortedMap(), context);
        var from = rates.aggregates(territory) ? rates.expected(territory) : List.of(territory);
        return from.stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .flatMap(RateHistory::measured)
                .filter(month -> !month.isAfter(YearMonth.from(context.today())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Draft draft(IndicatorSettings settings, String territory, YearMonth month, RateKind kind) {
        var fromBelow = new IndicatorRates(settings, Collections.emptySortedMap(), context).aggregates(territory);
        var rates = fromBelow
                ? whole.computeIfAbsent(new Key(settings.id(), month), key -> everywhere(settings, month))
                : alone(settings, territory, month);
        return rates.draft(territory, kind);
    }

    private RateContext in(YearMonth month) {
        var present = context.cycle();
        if (present.formerEndsOn() == null || !month.atDay(1).isBefore(present.startsOn())) {
            return context;
        }
        return contexts.computeIfAbsent(
                month, one -> new RateContext(cycles.apply(one), context.today(), context.geography()));
    }

    /** Most rates need no other territory: reading one history spares building the others. */
    private IndicatorRates alone(IndicatorSettings settings, String territory, YearMonth month) {
        var history = histories.getOrDefault(settings.id(), NOTHING).get(territory);
        SortedMap<String, RateSeries> series = new TreeMap<>();
        if (history != null) {
            series.put(territory, history.until(month));
        }
        return new IndicatorRates(settings, series, in(month));
    }

    private IndicatorRates everywhere(IndicatorSettings settings, YearMonth month) {
        SortedMap<String, RateSeries> series = new TreeMap<>();
        histories
                .getOrDefault(settings.id(), NOTHING)
                .forEach((territory, history) -> series.put(territory, history.until(month)));
        return new IndicatorRates(settings, series, in(month));
    }
}
