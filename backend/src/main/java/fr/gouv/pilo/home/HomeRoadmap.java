package fr.gouv.pilo.home;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.home.HomeView.HomeAlertItem;
import fr.gouv.pilo.home.HomeView.HomeTaskItem;
import fr.gouv.pilo.measurement.IndicatorSettings;
import fr.gouv.pilo.measurement.Indicators;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.RateAlert;
import fr.gouv.pilo.rate.RateKind;
import fr.gouv.pilo.rate.RateSnapshot;
import fr.gouv.pilo.rate.Rates;
import fr.gouv.pilo.rate.Trend;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page takes of the roadmap: the final rates of one territory, or of the region with its départements. */
@ApplicationScoped
class HomeRoadmap {
    private static final int SHOWN_ALERTS = 20;

    private final Rates rates;
    private final Territories territories;

    private final Indicators indicators;

    HomeRoadmap(Rates rates, Territories territories, Indicators indicators) {
        this.rates = rates;
        this.territories = territories;
        this.indicators = indicators;
    }

    /** The final rates that the page is about, once for all that it says of them. */
    List<ComputedRate> of(String territory) {
        return of(territory, rates.at(null));
    }

    /** What was known of them at the end of the day that the page compares to (R17). */
    List<ComputedRate> before(String territory, LocalDate day) {
        return of(territory, rates.before(day));
    }

    private List<ComputedRate> of(String territory, RateSnapshot seen) {
        var covered = covered(territory);
        return seen.rates().stream()
                .filter(rate -> rate.kind() == RateKind.FINAL && covered.contains(rate.territory()))
                .toList();
    }

    private Set<String> covered(String territory) {
        var below = territory.equals(territories.instanceRegion())
                ? territories.children(territory).stream()
                        .filter(t -> t.level() == TerritoryLevel.DEPT)
                        .map(t -> t.code())
                : Stream.<String>empty();
        return Stream.concat(Stream.of(territory), below).collect(Collectors.toSet());
    }

    /** The worst gaps first, then the other alerts; as many as are shown. */
    List<HomeAlertItem> alerts(List<ComputedRate> of, Function<ComputedRate, String> subject) {
        return of.stream()
                .filter(HomeRoadmap::goesBadly)
                .sorted(Comparator.comparing(HomeRoadmap::gapOrNone).thenComparing(ComputedRate::indicator))
                .limit(SHOWN_ALERTS)
                .map(rate -> new HomeAlertItem(
                        subject.apply(rate), sentence(rate), HomeObject.INDICATOR, rate.indicator(), rate.territory()))
                .toList();
    }

    /** A figure that is only late is a task, not an alert. */
    private static boolean goesBadly(ComputedRate rate) {
        return rate.alerts().stream().anyMatch(alert -> alert != RateAlert.STALE_DATA);
    }

    private static BigDecimal gapOrNone(ComputedRate rate) {
        return rate.gap() == null ? BigDecimal.ZERO : rate.gap();
    }

    /** « Points d'accueil avec aidant numérique, Lozère »: read once for all that a page says. */
    Function<ComputedRate, String> subjects() {
        var places = territories.names();
        var names = indicators.all(null).stream()
                .collect(Collectors.toMap(IndicatorSettings::code, IndicatorSettings::name));
        return rate -> names.getOrDefault(rate.indicator(), rate.indicator()) + ", "
                + places.getOrDefault(rate.territory(), rate.territory());
    }

    private static String sentence(ComputedRate rate) {
        var said = rate.alerts().stream()
                .filter(alert -> alert != RateAlert.STALE_DATA)
                .map(alert -> alert == RateAlert.GAP_BELOW_MEDIAN ? gap(rate) : alert.sentence())
                .map(HomeRoadmap::uncapitalised)
                .collect(Collectors.joining(" ; "));
        return rate.indicator() + " : " + said + ".";
    }

    /** « à 57,92 points sous la médiane des départements » (R11). */
    private static String gap(ComputedRate rate) {
        var peers =
                switch (rate.level()) {
                    case DEPT -> "des départements";
                    case REG -> "des régions";
                    default -> "des territoires de même niveau";
                };
        return "à " + French.number(rate.gap().abs()) + " points sous la médiane " + peers;
    }

    private static String uncapitalised(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** Figures that should have been renewed by now. */
    List<HomeTaskItem> stale(List<ComputedRate> of, Function<ComputedRate, String> subject) {
        return of.stream()
                .filter(rate -> rate.alerts().contains(RateAlert.STALE_DATA))
                .sorted(Comparator.comparing(ComputedRate::nextUpdate).thenComparing(ComputedRate::id))
                .map(rate -> new HomeTaskItem(
                        HomeTaskKind.STALE_FIGURE,
                        subject.apply(rate),
                        "Valeur attendue et non reçue.",
                        rate.nextUpdate(),
                        true,
                        HomeObject.INDICATOR,
                        rate.indicator(),
                        rate.territory()))
                .toList();
    }

    long alerting(List<ComputedRate> of) {
        return of.stream().filter(HomeRoadmap::goesBadly).count();
    }

    long upToDate(List<ComputedRate> of) {
        return of.stream().filter(ComputedRate::upToDate).count();
    }

    long dated(List<ComputedRate> of) {
        return of.stream().filter(rate -> rate.nextUpdate() != null).count();
    }

    long moving(List<ComputedRate> of, Trend trend) {
        return of.stream().filter(rate -> rate.trend() == trend).count();
    }
}
