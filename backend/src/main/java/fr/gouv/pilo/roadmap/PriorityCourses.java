package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.Median;
import fr.gouv.pilo.rate.PastRates;
import fr.gouv.pilo.rate.RateSnapshot;
import fr.gouv.pilo.rate.Rates;
import fr.gouv.pilo.shared.contribution.HomeRoadmap.HomeMonthItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rates of the chosen priorities in the last twelve months, in the region and in its départements: made once for
 * everybody, and kept as long as the snapshot of the rates is the same and the priorities hold the same indicators.
 */
@ApplicationScoped
class PriorityCourses {
    private static final int MONTHS = 12;

    /** By priority, then territory; null = the median of the départements. A month without a rate is left out. */
    record Courses(Map<UUID, Map<String, List<HomeMonthItem>>> byPriority) {
        List<HomeMonthItem> of(UUID priority, String territory) {
            return byPriority.getOrDefault(priority, Map.of()).getOrDefault(territory, List.of());
        }
    }

    private record Kept(
            WeakReference<RateSnapshot> snapshot, Map<UUID, List<IndicatorSettings>> members, Courses courses) {
        boolean fits(PriorityBoards.Scene scene, RoadmapChoice choice) {
            return snapshot.refersTo(scene.snapshot()) && members.equals(choice.members());
        }
    }

    private final Rates rates;
    private final Territories territories;
    private Kept kept;

    PriorityCourses(Rates rates, Territories territories) {
        this.rates = rates;
        this.territories = territories;
    }

    /** Requests at the same moment wait for the one that computes: it is the same for all. */
    synchronized Courses of(PriorityBoards.Scene scene, RoadmapChoice choice) {
        if (kept == null || !kept.fits(scene, choice)) {
            kept = new Kept(new WeakReference<>(scene.snapshot()), choice.members(), courses(scene, choice));
        }
        return kept.courses();
    }

    private Courses courses(PriorityBoards.Scene scene, RoadmapChoice choice) {
        var last = latest(scene, choice);
        Map<UUID, Map<String, List<HomeMonthItem>>> courses = new HashMap<>();
        if (last != null) {
            var past = rates.past(
                    choice.indicators().stream().map(IndicatorSettings::id).toList(), null);
            choice.priorities().stream()
                    .filter(priority -> priority.kind() == PriorityKind.PRIORITY_POLICY)
                    .forEach(priority -> courses.put(
                            priority.id(), course(scene, choice.members().get(priority.id()), past, last)));
        }
        return new Courses(courses);
    }

    private Map<String, List<HomeMonthItem>> course(
            PriorityBoards.Scene scene, List<IndicatorSettings> members, PastRates past, YearMonth last) {
        var region = territories.instanceRegion();
        var departments = territories.children(region).stream()
                .filter(one -> one.level() == TerritoryLevel.DEPT)
                .map(one -> one.code())
                .toList();
        Map<String, List<HomeMonthItem>> course = new HashMap<>();
        for (var month = last.minusMonths(MONTHS - 1L); !month.isAfter(last); month = month.plusMonths(1)) {
            List<BigDecimal> below = new ArrayList<>();
            for (var territory :
                    Stream.concat(Stream.of(region), departments.stream()).toList()) {
                var rate = rate(scene, members, past, territory, month);
                add(course, territory, month, rate);
                if (!territory.equals(region)) {
                    below.add(rate);
                }
            }
            add(course, null, month, Median.of(below).value());
        }
        return course;
    }

    private static void add(
            Map<String, List<HomeMonthItem>> course, String territory, YearMonth month, BigDecimal rate) {
        if (rate != null) {
            course.computeIfAbsent(territory, one -> new ArrayList<>()).add(new HomeMonthItem(month, rate));
        }
    }

    private static BigDecimal rate(
            PriorityBoards.Scene scene,
            List<IndicatorSettings> members,
            PastRates past,
            String territory,
            YearMonth month) {
        var parts = members.stream()
                .map(one -> new PriorityRate.Part(
                        one.weights().get(PriorityBoard.level(territory)),
                        PriorityBoards.applies(scene, one, territory),
                        past.rate(one, territory, month).rate()))
                .toList();
        return PriorityRate.weighted(parts).rate();
    }

    private YearMonth latest(PriorityBoards.Scene scene, RoadmapChoice choice) {
        var covered = RoadmapAlerts.covered(territories.instanceRegion(), territories);
        return RoadmapAlerts.rates(scene.snapshot(), choice, covered).stream()
                .map(ComputedRate::currentMonth)
                .filter(Objects::nonNull)
                .max(YearMonth::compareTo)
                .orElse(null);
    }
}
