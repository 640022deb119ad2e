package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.Territory;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.Median;
import fr.gouv.pilo.rate.Rates;
import fr.gouv.pilo.shared.contribution.HomeRoadmap;
import fr.gouv.pilo.shared.contribution.HomeRoadmap.HomePlaceItem;
import fr.gouv.pilo.shared.contribution.HomeRoadmap.HomePriorityItem;
import fr.gouv.pilo.shared.contribution.HomeRoadmap.HomeRateItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chosen priorities of one territory against what was expected, and the territories where they go badly. */
@ApplicationScoped
class RoadmapPanorama {
    /** The latest first: what is furthest below what was expected. */
    private static final Comparator<HomePriorityItem> LATEST_FIRST =
            Comparator.comparing(HomePriorityItem::lead, Comparator.nullsLast(Comparator.naturalOrder()));

    private final PriorityBoards boards;
    private final PriorityCourses courses;
    private final Rates rates;
    private final Territories territories;

    RoadmapPanorama(PriorityBoards boards, PriorityCourses courses, Rates rates, Territories territories) {
        this.boards = boards;
        this.courses = courses;
        this.rates = rates;
        this.territories = territories;
    }

    HomeRoadmap of(PriorityBoards.Scene scene, RoadmapChoice choice, String territory) {
        var departments = territories.children(territories.instanceRegion()).stream()
                .filter(one -> one.level() == TerritoryLevel.DEPT)
                .toList();
        var covered = RoadmapAlerts.covered(territory, territories);
        var codes = departments.stream().map(Territory::code).collect(Collectors.toSet());
        var seen = Stream.concat(codes.stream(), Stream.of(territory)).collect(Collectors.toSet());
        var bad = RoadmapAlerts.among(RoadmapAlerts.rates(scene.snapshot(), choice, seen));
        var priorities = choice.priorities().stream()
                .filter(priority -> priority.kind() == PriorityKind.PRIORITY_POLICY)
                .map(priority -> priority(scene, choice, priority, territory, departments, bad))
                .filter(Objects::nonNull)
                .sorted(LATEST_FIRST)
                .toList();
        return new HomeRoadmap(
                priorities,
                places(scene, choice, bad, covered.size() > 1 ? codes : covered),
                covered.size() > 1 ? codes.size() : 0,
                choice.priorityOf().size(),
                choice.others());
    }

    static List<IndicatorSettings> settings(PriorityBoards.Scene scene) {
        return Stream.concat(scene.members().values().stream().flatMap(Collection::stream), scene.unattached().stream())
                .toList();
    }

    /** @return null where it has neither a rate nor départements that have one */
    private HomePriorityItem priority(
            PriorityBoards.Scene scene,
            RoadmapChoice choice,
            PrioritySummary priority,
            String territory,
            List<Territory> departments,
            List<ComputedRate> bad) {
        var figures = boards.figures(scene, priority);
        var here = figures.get(territory);
        var below = departments.stream()
                .map(one -> rated(one, figures.get(one.code())))
                .filter(Objects::nonNull)
                .toList();
        var rate = here == null ? null : here.rate().rate();
        if (rate == null && below.isEmpty()) {
            return null;
        }
        var alerting = alerting(choice, priority, bad);
        var month = latest(rate == null ? figures.values() : List.of(here));
        var department = rate != null && here.level() == TerritoryLevel.DEPT;
        // R11 compares a département with all that are known; without a rate, the region's own are what is shown.
        var median = department ? here.median().value() : median(below.stream().map(HomeRateItem::rate));
        var expected = rate == null ? expectedBelow(departments, figures, month) : ExpectedRate.of(here, month, rates);
        var shown = rate == null ? median : rate;
        return new HomePriorityItem(
                priority.id(),
                priority.code(),
                priority.title(),
                rate,
                median,
                expected,
                shown == null || expected == null ? null : shown.subtract(expected),
                department ? here.gap() : null,
                month,
                (int) departments.stream()
                        .filter(one -> alerting.contains(one.code()))
                        .count(),
                alerting.contains(territory),
                courses.of(scene, choice).of(priority.id(), rate == null ? null : territory),
                below);
    }

    private static Set<String> alerting(RoadmapChoice choice, PrioritySummary priority, List<ComputedRate> bad) {
        return bad.stream()
                .filter(one -> Objects.equals(choice.priorityOf().get(one.indicator()), priority.code()))
                .map(ComputedRate::territory)
                .collect(Collectors.toSet());
    }

    private static HomeRateItem rated(Territory place, PriorityFigures figures) {
        return figures == null || figures.rate().rate() == null
                ? null
                : new HomeRateItem(place.code(), place.name(), figures.rate().rate());
    }

    private BigDecimal expectedBelow(
            List<Territory> departments, Map<String, PriorityFigures> figures, YearMonth month) {
        return median(departments.stream()
                .map(one -> figures.get(one.code()))
                .filter(one -> one != null && one.rate().rate() != null)
                .map(one -> ExpectedRate.of(one, month, rates)));
    }

    /** Of the département alone when there is one. */
    private static BigDecimal median(Stream<BigDecimal> rates) {
        var known = rates.filter(Objects::nonNull).toList();
        return known.size() == 1 ? known.get(0) : Median.of(known).value();
    }

    private static YearMonth latest(Collection<PriorityFigures> figures) {
        return figures.stream()
                .flatMap(one -> one.members().stream())
                .map(member -> member.rate() == null ? null : member.rate().currentMonth())
                .filter(Objects::nonNull)
                .max(YearMonth::compareTo)
                .orElse(null);
    }

    private List<HomePlaceItem> places(
            PriorityBoards.Scene scene, RoadmapChoice choice, List<ComputedRate> bad, Set<String> where) {
        var names = territories.names();
        var settings = settings(scene).stream().collect(Collectors.toMap(IndicatorSettings::code, Function.identity()));
        return bad.stream()
                .filter(rate -> where.contains(rate.territory()))
                .collect(Collectors.groupingBy(ComputedRate::territory))
                .entrySet()
                .stream()
                .map(entry -> place(scene, choice, names.get(entry.getKey()), entry.getValue(), settings))
                .sorted(Comparator.comparing(HomePlaceItem::alerts).reversed().thenComparing(HomePlaceItem::territory))
                .toList();
    }

    private static HomePlaceItem place(
            PriorityBoards.Scene scene,
            RoadmapChoice choice,
            String name,
            List<ComputedRate> alerts,
            Map<String, IndicatorSettings> settings) {
        var worst = alerts.get(0);
        var applying = choice.priorityOf().keySet().stream()
                .filter(code -> scene.snapshot().applies(settings.get(code), worst.territory()))
                .count();
        return new HomePlaceItem(
                worst.territory(),
                name,
                alerts.size(),
                (int) applying,
                RoadmapAlerts.worst(settings.get(worst.indicator()), worst),
                worst.indicator(),
                alerts.stream()
                        .map(rate -> choice.priorityOf().get(rate.indicator()))
                        .filter(Objects::nonNull)
                        .toList());
    }
}
