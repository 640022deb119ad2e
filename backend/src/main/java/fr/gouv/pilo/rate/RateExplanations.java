package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.RateExplanationView.AlertView;
import fr.gouv.pilo.rate.RateExplanationView.ComingView;
import fr.gouv.pilo.rate.RateExplanationView.ComparisonView;
import fr.gouv.pilo.rate.RateExplanationView.CoverageView;
import fr.gouv.pilo.rate.RateExplanationView.CycleView;
import fr.gouv.pilo.rate.RateExplanationView.FreshnessView;
import fr.gouv.pilo.rate.RateExplanationView.PartView;
import fr.gouv.pilo.rate.RateExplanationView.ValueView;
import fr.gouv.pilo.rate.RateExplanationView.WeightView;
import fr.gouv.pilo.shared.identity.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** R16: rebuilds one rate from the measurements themselves and says what was done. */
@ApplicationScoped
class RateExplanations {

    private final RateBoards boards;
    private final RateSubjects subjects;
    private final Territories territories;
    private final Accounts accounts;
    private final Instance<RealWeights> weights;

    RateExplanations(
            RateBoards boards,
            RateSubjects subjects,
            Territories territories,
            Accounts accounts,
            Instance<RealWeights> weights) {
        this.boards = boards;
        this.subjects = subjects;
        this.territories = territories;
        this.accounts = accounts;
        this.weights = weights;
    }

    RateExplanationView explain(ExplanationFilter asked) {
        var settings = subjects.find(asked);
        var context = boards.context(asked.asOf());
        var rates = new IndicatorRates(settings, boards.series(settings.id(), asked.asOf()), context);
        return view(rates, context, asked.territory(), asked.kind(), asked.asOf());
    }

    private RateExplanationView view(
            IndicatorRates rates, RateContext context, String territory, RateKind kind, AsOf asOf) {
        var settings = rates.settings();
        var draft = rates.draft(territory, kind);
        var inputs = draft.inputs();
        var progress = draft.progress();
        var authors = authors(inputs);
        var cycle = rates.cycle();
        return new RateExplanationView(
                settings.code(),
                settings.name(),
                territory,
                Geography.level(territory),
                kind,
                AsOf.dayOf(asOf),
                progress.rate(),
                progress.unbounded(),
                progress.rule().absence(),
                progress.rule(),
                RateSentences.ruleId(progress.rule()),
                RateSentences.rule(progress.rule()),
                RateSentences.calculation(inputs, progress, settings.unitShort()),
                absence(rates, context, territory, kind, draft),
                settings.direction(),
                settings.unitShort(),
                value(inputs.initial(), authors),
                value(inputs.current(), authors),
                value(inputs.target(), authors),
                value(inputs.previous(), authors),
                coming(rates, territory),
                new CycleView(cycle.code(), cycle.name(), cycle.startsOn(), cycle.endsOn()),
                RateSentences.target(kind, cycle, context.today()),
                rates.aggregation(territory, Geography.level(territory)),
                coverage(rates, territory, draft),
                parts(rates, territory, kind, draft),
                weight(settings, territory, asOf),
                comparison(rates, territory, kind, draft),
                freshness(rates, draft),
                alerts(rates, territory, kind));
    }

    private String absence(IndicatorRates rates, RateContext context, String territory, RateKind kind, Draft draft) {
        var rule = draft.progress().rule();
        return rule == RateRule.INITIAL_MISSING && rates.lapsed(territory)
                ? RateSentences.lapsed(rates.cycle())
                : RateSentences.absence(rule, kind, context.today(), draft.coverage(), territories.names());
    }

    private Map<UUID, String> authors(RateInputs inputs) {
        return accounts.names(Stream.of(inputs.initial(), inputs.current(), inputs.target(), inputs.previous())
                .filter(Objects::nonNull)
                .map(DatedValue::accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    private static ValueView value(DatedValue dated, Map<UUID, String> authors) {
        return dated == null
                ? null
                : new ValueView(
                        ComputedRate.exact(dated.value()),
                        dated.month(),
                        dated.importId(),
                        dated.accountId() == null ? null : authors.get(dated.accountId()),
                        dated.recordedAt());
    }

    private static List<ComingView> coming(IndicatorRates rates, String territory) {
        return rates.coming(territory).stream()
                .map(value ->
                        new ComingView(ComputedRate.exact(value.value()), value.month(), RateSentences.coming(value)))
                .toList();
    }

    private CoverageView coverage(IndicatorRates rates, String territory, Draft draft) {
        var coverage = draft.coverage();
        if (coverage == null) {
            return null;
        }
        var how = rates.aggregation(territory, Geography.level(territory));
        return new CoverageView(
                coverage.known(),
                coverage.expected(),
                coverage.threshold(),
                coverage.missing(),
                RateSentences.coverage(how, coverage, territories.names())
                        + RateSentences.comingBelow(rates.comingBelow(territory)));
    }

    private static List<PartView> parts(IndicatorRates rates, String territory, RateKind kind, Draft draft) {
        if (draft.coverage() == null) {
            return List.of();
        }
        return rates.parts(territory, kind).entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue()))
                .toList();
    }

    private static PartView part(String territory, RateInputs inputs) {
        return new PartView(
                territory,
                inputs.complete(),
                ComputedRate.exact(DatedValue.valueOf(inputs.initial())),
                ComputedRate.exact(DatedValue.valueOf(inputs.current())),
                DatedValue.monthOf(inputs.current()),
                ComputedRate.exact(DatedValue.valueOf(inputs.target())));
    }

    private WeightView weight(IndicatorSettings settings, String territory, AsOf asOf) {
        var declared = settings.weights().get(Geography.level(territory));
        RealWeights.Share share = weights.isUnsatisfied()
                ? null
                : weights.get().share(settings.code(), territory, asOf).orElse(null);
        return new WeightView(
                declared,
                share == null ? null : share.real(),
                share == null ? null : share.priority(),
                RateSentences.weight(declared, share));
    }

    private static ComparisonView comparison(IndicatorRates rates, String territory, RateKind kind, Draft draft) {
        var median = rates.median(Geography.level(territory), kind);
        var rate = draft.progress().rate();
        var gap = median.gap(rate);
        var trend = Trend.of(rate, draft.previousRate());
        return new ComparisonView(
                median.value(),
                median.known(),
                median.missing(),
                gap,
                RateSentences.gap(median, gap),
                trend,
                draft.previousRate(),
                RateSentences.trend(trend, draft.previousRate(), draft.inputs().previous()));
    }

    private static FreshnessView freshness(IndicatorRates rates, Draft draft) {
        var freshness = rates.freshness(draft);
        return new FreshnessView(
                freshness.nextUpdate(),
                freshness.upToDate(),
                RateSentences.freshness(rates.settings(), draft.inputs().current(), freshness));
    }

    private static List<AlertView> alerts(IndicatorRates rates, String territory, RateKind kind) {
        return rates.computed(kind, Instant.EPOCH).stream()
                .filter(rate -> rate.territory().equals(territory))
                .flatMap(rate -> rate.alerts().stream())
                .map(alert -> new AlertView(alert, alert.sentence() + "."))
                .toList();
    }
}
