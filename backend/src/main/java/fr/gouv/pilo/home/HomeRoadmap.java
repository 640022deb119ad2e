package fr.gouv.pilo.home;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.home.HomeView.HomeAlertItem;
import fr.gouv.pilo.home.HomeView.HomeTaskItem;
import fr.gouv.pilo.rate.AsOf;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.RateAlert;
import fr.gouv.pilo.rate.RateKind;
import fr.gouv.pilo.rate.Rates;
import fr.gouv.pilo.rate.Trend;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the page takes of the roadmap: the final rates of one territory, or of the region with its départements. */
@ApplicationScoped
class HomeRoadmap {
    private final Rates rates;
    private final Territories territories;

    HomeRoadmap(Rates rates, Territories territories) {
        this.rates = rates;
        this.territories = territories;
    }

    /**
     * The final rates that the page is about, once for all that it says of them.
     *
     * @param asOf null = now; a past day gives what was known at its end (R17)
     */
    List<ComputedRate> of(String territory, AsOf asOf) {
        var covered = covered(territory);
        return rates.at(asOf).rates().stream()
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

    /** The worst gaps first, then the other alerts. */
    List<HomeAlertItem> alerts(List<ComputedRate> of) {
        var names = territories.names();
        return of.stream()
                .filter(HomeRoadmap::goesBadly)
                .sorted(Comparator.comparing(HomeRoadmap::gapOrNone).thenComparing(ComputedRate::indicator))
                .map(rate -> new HomeAlertItem(
                        rate.indicator() + " · " + names.getOrDefault(rate.territory(), rate.territory()),
                        sentence(rate),
                        HomeObject.INDICATOR,
                        rate.indicator(),
                        rate.territory()))
                .toList();
    }

    /** A figure that is only late is a task, not an alert. */
    private static boolean goesBadly(ComputedRate rate) {
        return rate.alerts().stream().anyMatch(alert -> alert != RateAlert.STALE_DATA);
    }

    private static BigDecimal gapOrNone(ComputedRate rate) {
        return rate.gap() == null ? BigDecimal.ZERO : rate.gap();
    }

    private static String sentence(ComputedRate rate) {
        var said = rate.alerts().stream()
                .filter(alert -> alert != RateAlert.STALE_DATA)
                .map(RateAlert::sentence)
                .collect(Collectors.joining(" ; "));
        return rate.gap() == null
                ? said + "."
                : said + " (écart de "
                        + rate.gap().toPlainString().replace('.', ',').replace('-', '−') + " points).";
    }

    /** Figures that should have been renewed by now. */
    List<HomeTaskItem> stale(List<ComputedRate> of) {
        var names = territories.names();
        return of.stream()
                .filter(rate -> rate.alerts().contains(RateAlert.STALE_DATA))
                .sorted(Comparator.comparing(ComputedRate::nextUpdate).thenComparing(ComputedRate::id))
                .map(rate -> new HomeTaskItem(
                        HomeTaskKind.STALE_FIGURE,
                        rate.indicator() + " · " + names.getOrDefault(rate.territory(), rate.territory()),
                        "Valeur attendue et non reçue.",
                        rate.nextUpdate(),
                        true,
                        HomeObject.INDICATOR,
                        rate.indicator()))
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
