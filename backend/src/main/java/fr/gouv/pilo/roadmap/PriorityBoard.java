package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.Median;
import fr.gouv.pilo.rate.RateAlert;
import fr.gouv.pilo.rate.Trend;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** R9–R12 for one priority: its rate in every territory, each compared with the others of its level. */
final class PriorityBoard {

    private final PriorityKind kind;
    private final List<IndicatorSettings> indicators;
    private final Map<String, Map<String, ComputedRate>> rates;
    private final BiPredicate<IndicatorSettings, String> applies;

    /**
     * @param indicators those of the priority
     * @param rates their final rates, by indicator then territory
     * @param applies whether an indicator may have a rate in a territory
     */
    PriorityBoard(
            PriorityKind kind,
            List<IndicatorSettings> indicators,
            Map<String, Map<String, ComputedRate>> rates,
            BiPredicate<IndicatorSettings, String> applies) {
        this.kind = kind;
        this.indicators = indicators;
        this.rates = rates;
        this.applies = applies;
    }

    /** By territory, for those given. */
    Map<String, PriorityFigures> figures(Collection<String> territories) {
        Map<String, List<PriorityFigures.Member>> members = new TreeMap<>();
        Map<String, PriorityRate> all = new TreeMap<>();
        for (var territory : territories) {
            members.put(territory, members(territory));
            all.put(territory, rate(members.get(territory), false));
        }
        var medians = medians(all);
        Map<String, PriorityFigures> figures = new TreeMap<>();
        all.forEach((territory, rate) -> figures.put(
                territory, compared(territory, rate, members.get(territory), medians.get(level(territory)))));
        return figures;
    }

    static TerritoryLevel level(String territory) {
        return TerritoryLevel.valueOf(territory.substring(0, territory.indexOf('-')));
    }

    private List<PriorityFigures.Member> members(String territory) {
        List<PriorityRate.Part> parts = new ArrayList<>();
        for (var one : indicators) {
            var rate = rate(one, territory);
            parts.add(new PriorityRate.Part(
                    one.weights().get(level(territory)),
                    applies.test(one, territory),
                    rate == null ? null : rate.rate()));
        }
        var total = PriorityRate.total(parts);
        List<PriorityFigures.Member> members = new ArrayList<>();
        for (var i = 0; i < indicators.size(); i++) {
            var part = parts.get(i);
            BigDecimal real = kind == PriorityKind.STRUCTURING_PROJECT ? null : part.real(total);
            members.add(new PriorityFigures.Member(indicators.get(i), part, rate(indicators.get(i), territory), real));
        }
        return members;
    }

    private ComputedRate rate(IndicatorSettings indicator, String territory) {
        return rates.getOrDefault(indicator.code(), Map.of()).get(territory);
    }

    private PriorityRate rate(List<PriorityFigures.Member> members, boolean before) {
        var latest = members.stream()
                .map(m -> m.rate() == null ? null : m.rate().currentMonth())
                .filter(Objects::nonNull)
                .max(YearMonth::compareTo)
                .orElse(null);
        var parts =
                members.stream().map(m -> before ? before(m, latest) : m.part()).toList();
        return kind == PriorityKind.STRUCTURING_PROJECT ? PriorityRate.plain(parts) : PriorityRate.weighted(parts);
    }

    /** The picture before the latest month: an indicator that did not move then keeps its rate. */
    private static PriorityRate.Part before(PriorityFigures.Member member, YearMonth latest) {
        var rate = member.rate();
        var moved = rate != null && Objects.equals(rate.currentMonth(), latest);
        BigDecimal value = rate == null ? null : moved ? rate.previousRate() : rate.rate();
        return new PriorityRate.Part(member.part().declared(), member.part().applicable(), value);
    }

    private static Map<TerritoryLevel, Median> medians(Map<String, PriorityRate> all) {
        Map<TerritoryLevel, List<BigDecimal>> byLevel = new EnumMap<>(TerritoryLevel.class);
        all.forEach((territory, rate) -> {
            var level = byLevel.computeIfAbsent(level(territory), l -> new ArrayList<>());
            if (rate.rule() != PriorityRule.NO_INDICATOR) {
                level.add(rate.rate());
            }
        });
        Map<TerritoryLevel, Median> medians = new EnumMap<>(TerritoryLevel.class);
        byLevel.forEach((level, rates) -> medians.put(level, Median.of(rates)));
        return medians;
    }

    private PriorityFigures compared(
            String territory, PriorityRate rate, List<PriorityFigures.Member> members, Median median) {
        var previous = rate(members, true).rate();
        var gap = median.gap(rate.rate());
        var trend = Trend.of(rate.rate(), previous);
        List<RateAlert> alerts = new ArrayList<>();
        if (Median.alerts(gap)) {
            alerts.add(RateAlert.GAP_BELOW_MEDIAN);
        }
        if (trend == Trend.DOWN) {
            alerts.add(RateAlert.RATE_DOWN);
        }
        if (level(territory) != TerritoryLevel.DEPT && rate.rule() == PriorityRule.RATE_MISSING) {
            alerts.add(RateAlert.RATE_MISSING);
        }
        return new PriorityFigures(
                territory, level(territory), rate, previous, median, gap, trend, List.copyOf(alerts), members);
    }
}
