package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.indicator.IndicatorPriorities;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.RateAlert;
import fr.gouv.pilo.rate.Rates;
import fr.gouv.pilo.shared.contribution.HomeAct;
import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeAlertItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.contribution.HomePast;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the roadmap says on the home page: what it chose, in one territory, or in the region with its départements. */
@ApplicationScoped
class RoadmapHome implements HomeParts {
    /** Those who see to it that figures are renewed. */
    private static final Set<HomeAudience> RENEW = Set.of(HomeAudience.REFERENT, HomeAudience.MISSION);

    private final PriorityBoards boards;
    private final RoadmapPanorama panorama;
    private final Rates rates;
    private final IndicatorPriorities priorities;
    private final Territories territories;
    private final TerritoryScope scope;
    private final Caller caller;
    private final BusinessClock clock;

    RoadmapHome(
            PriorityBoards boards,
            RoadmapPanorama panorama,
            Rates rates,
            IndicatorPriorities priorities,
            Territories territories,
            TerritoryScope scope,
            Caller caller,
            BusinessClock clock) {
        this.boards = boards;
        this.panorama = panorama;
        this.rates = rates;
        this.priorities = priorities;
        this.territories = territories;
        this.scope = scope;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public HomePart part(HomePage page) {
        if (page.territory() == null) {
            return HomePart.NONE;
        }
        var scene = boards.scene(null);
        var choice = RoadmapChoice.of(scene);
        var covered = RoadmapAlerts.covered(page.territory(), territories);
        var now = RoadmapAlerts.rates(scene.snapshot(), choice, covered);
        if (now.isEmpty()) {
            return HomePart.NONE;
        }
        var subject = new Subject(settings(scene), territories.names());
        var past = HomePast.of(clock.today());
        // What was known of them at the end of the day that the page compares to (R17).
        var then = RoadmapAlerts.rates(rates.before(past.day()), choice, covered);
        return new HomePart(
                RENEW.contains(page.audience()) ? stale(now, subject) : First.none(),
                alerts(now, subject),
                RoadmapFigures.of(page, past, now, then),
                First.none(),
                List.of(),
                panorama.of(scene, choice, page.territory()));
    }

    private static Map<String, IndicatorSettings> settings(PriorityBoards.Scene scene) {
        return RoadmapPanorama.settings(scene).stream()
                .collect(Collectors.toMap(IndicatorSettings::code, Function.identity()));
    }

    /** « Points d'accueil avec aidant numérique, Lozère »: read once for all that a page says. */
    private record Subject(Map<String, IndicatorSettings> indicators, Map<String, String> places) {
        String of(ComputedRate rate) {
            var known = indicators.get(rate.indicator());
            return (known == null ? rate.indicator() : known.name()) + ", "
                    + places.getOrDefault(rate.territory(), rate.territory());
        }

        boolean typed(ComputedRate rate) {
            var known = indicators.get(rate.indicator());
            return known != null && known.typedAt(rate.level());
        }
    }

    private static HomeObject object(ComputedRate rate) {
        return new HomeObject(
                "INDICATOR", rate.indicator(), "/indicateurs/" + rate.indicator() + "?territoire=" + rate.territory());
    }

    /** The worst gaps first, then the other alerts; as many as are shown. */
    private static First<HomeAlertItem> alerts(List<ComputedRate> of, Subject subject) {
        var bad = RoadmapAlerts.among(of);
        var items = bad.stream()
                .limit(HomePage.SHOWN_ALERTS)
                .map(rate -> new HomeAlertItem(
                        subject.of(rate), RoadmapAlerts.sentence(rate), object(rate), rate.territory()))
                .toList();
        return new First<>(items, bad.size());
    }

    /** Figures that should have been renewed by now. */
    private First<HomeTaskItem> stale(List<ComputedRate> of, Subject subject) {
        var late = of.stream()
                .filter(rate -> rate.alerts().contains(RateAlert.STALE_DATA))
                .sorted(Comparator.comparing(ComputedRate::nextUpdate).thenComparing(ComputedRate::id))
                .toList();
        var items = late.stream()
                .limit(HomePage.SHOWN_TASKS)
                .map(rate -> new HomeTaskItem(
                        "STALE_FIGURE",
                        subject.of(rate),
                        rate.currentMonth() == null
                                ? "Valeur attendue, rien n'a été reçu."
                                : "Valeur attendue, rien n'a été reçu depuis " + French.month(rate.currentMonth())
                                        + ".",
                        rate.nextUpdate(),
                        true,
                        object(rate),
                        rate.territory(),
                        act(rate, subject),
                        null))
                .toList();
        return new First<>(items, late.size(), late.size());
    }

    /** Local values are typed where they are measured, national ones come by file. */
    private HomeAct act(ComputedRate rate, Subject subject) {
        if (!scope.mayWrite(rate.territory())) {
            return null;
        }
        if (rate.indicatorKind() == IndicatorKind.LOCAL) {
            return caller.has(Right.MEASUREMENTS_WRITE)
                            && subject.typed(rate)
                            && priorities.mayWrite(rate.indicatorId())
                    ? new HomeAct(
                            "ENTER_VALUE", "Saisir la valeur", object(rate).path() + "&saisir=" + rate.territory())
                    : null;
        }
        return caller.has(Right.IMPORTS_WRITE) ? new HomeAct("IMPORT_VALUES", "Importer", "/imports/nouveau") : null;
    }
}
