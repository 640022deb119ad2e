package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.AsOf;
import fr.gouv.pilo.roadmap.TerritoryRoadmapView.PriorityInTerritoryView;
import fr.gouv.pilo.roadmap.TerritoryRoadmapView.RoadmapAlertView;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The roadmap as one territory sees it. */
@ApplicationScoped
class RoadmapReadings {

    private final PriorityBoards boards;
    private final Territories territories;
    private final RoadmapScope scope;

    RoadmapReadings(PriorityBoards boards, Territories territories, RoadmapScope scope) {
        this.boards = boards;
        this.territories = territories;
        this.scope = scope;
    }

    /** Within what exists for the caller. */
    TerritoryRoadmapView visible(String code, AsOf asOf) {
        if (!scope.reads(code) && !scope.readsLocal(code)) {
            throw unknownTerritory();
        }
        return inTerritory(code, asOf, scope.readsLocal(code));
    }

    /** @param local whether the region's own priorities and indicators are read too */
    TerritoryRoadmapView inTerritory(String code, AsOf asOf, boolean local) {
        var territory = territories
                .find(code)
                .filter(one -> one.level() != TerritoryLevel.ARR)
                .orElseThrow(RoadmapReadings::unknownTerritory);
        var scene = boards.scene(asOf);
        Predicate<IndicatorSettings> visible = one -> local || one.kind() == IndicatorKind.NATIONAL;
        List<PriorityInTerritoryView> seen = new ArrayList<>();
        List<RoadmapAlertView> alerts = new ArrayList<>();
        for (var priority : scene.priorities()) {
            var own = priority.origin() == PriorityOrigin.LOCAL
                    || PriorityBoards.hasLocal(scene.members().getOrDefault(priority.id(), List.of()));
            var figures = boards.figures(scene, priority).get(code);
            if (figures != null && (local || !own) && !elsewhere(priority, figures)) {
                seen.add(priority(priority, figures, visible));
                alerts.addAll(alerts(priority, figures, visible));
            }
        }
        var others = scene.unattached().stream()
                .filter(visible)
                .map(one -> other(scene, one, code))
                .toList();
        var choice = RoadmapChoice.of(scene);
        return new TerritoryRoadmapView(
                code,
                territory.name(),
                territory.level(),
                AsOf.dayOf(asOf),
                seen,
                others,
                alerts,
                alertCount(scene, choice, code, visible),
                (int) RoadmapPanorama.settings(scene).stream()
                        .filter(visible)
                        .filter(one -> choice.holds(one.code()) && PriorityBoards.applies(scene, one, code))
                        .count());
    }

    private int alertCount(
            PriorityBoards.Scene scene, RoadmapChoice choice, String code, Predicate<IndicatorSettings> visible) {
        var seen = RoadmapPanorama.settings(scene).stream()
                .filter(visible)
                .map(IndicatorSettings::code)
                .collect(Collectors.toSet());
        return (int) RoadmapAlerts.rates(scene.snapshot(), choice, RoadmapAlerts.covered(code, territories)).stream()
                .filter(rate -> seen.contains(rate.indicator()) && RoadmapAlerts.goesBadly(rate))
                .count();
    }

    /** A structuring project stands at the levels of its indicators alone. */
    private static boolean elsewhere(PrioritySummary priority, PriorityFigures figures) {
        return priority.kind() == PriorityKind.STRUCTURING_PROJECT
                && figures.rate().rule() == PriorityRule.NO_INDICATOR;
    }

    static ProblemException unknownTerritory() {
        return ProblemException.notFound("Ce territoire n'existe pas dans votre périmètre.");
    }

    private static PriorityInTerritoryView priority(
            PrioritySummary priority, PriorityFigures figures, Predicate<IndicatorSettings> visible) {
        return new PriorityInTerritoryView(
                priority.id(),
                priority.code(),
                priority.title(),
                priority.kind(),
                priority.origin(),
                priority.axis(),
                priority.roadmap(),
                PriorityRateView.of(figures),
                figures.members().stream()
                        .filter(member -> visible.test(member.settings()))
                        .map(IndicatorInPriorityView::of)
                        .toList());
    }

    private static IndicatorInPriorityView other(PriorityBoards.Scene scene, IndicatorSettings one, String territory) {
        var rate = scene.rates().getOrDefault(one.code(), Map.of()).get(territory);
        var part = new PriorityRate.Part(
                one.weights().get(PriorityBoard.level(territory)),
                PriorityBoards.applies(scene, one, territory),
                rate == null ? null : rate.rate());
        return IndicatorInPriorityView.of(one, part, null, rate);
    }

    private static List<RoadmapAlertView> alerts(
            PrioritySummary priority, PriorityFigures figures, Predicate<IndicatorSettings> visible) {
        List<RoadmapAlertView> alerts = new ArrayList<>();
        for (var alert : figures.alerts()) {
            alerts.add(new RoadmapAlertView(
                    alert, priority.code(), null, priority.title() + " : " + lower(alert.sentence()) + "."));
        }
        for (var member : figures.members()) {
            if (member.rate() != null && visible.test(member.settings())) {
                for (var alert : member.rate().alerts()) {
                    alerts.add(new RoadmapAlertView(
                            alert,
                            priority.code(),
                            member.settings().code(),
                            member.settings().code() + " " + member.settings().name() + " : " + lower(alert.sentence())
                                    + "."));
                }
            }
        }
        return alerts;
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
