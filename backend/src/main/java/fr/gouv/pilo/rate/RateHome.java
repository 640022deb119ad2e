package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeAlertItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.contribution.HomePast;
import fr.gouv.pilo.shared.contribution.HomeTaskKind;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rates say on the home page: the final ones of one territory, or of the region with its départements. */
@ApplicationScoped
class RateHome implements HomeParts {
    /** Those who see to it that figures are renewed. */
    private static final Set<HomeAudience> RENEW = Set.of(HomeAudience.REFERENT, HomeAudience.MISSION);

    private final Rates rates;
    private final Territories territories;
    private final Indicators indicators;
    private final BusinessClock clock;

    RateHome(Rates rates, Territories territories, Indicators indicators, BusinessClock clock) {
        this.rates = rates;
        this.territories = territories;
        this.indicators = indicators;
        this.clock = clock;
    }

    @Override
    public HomePart part(HomePage page) {
        var now = page.territory() == null ? List.<ComputedRate>of() : of(page.territory(), rates.at(null));
        if (now.isEmpty()) {
            return HomePart.NONE;
        }
        var subject = subjects();
        var past = HomePast.of(clock.today());
        // What was known of them at the end of the day that the page compares to (R17).
        var then = of(page.territory(), rates.before(past.day()));
        return new HomePart(
                RENEW.contains(page.audience()) ? stale(now, subject) : First.none(),
                alerts(now, subject),
                RateFigures.of(past, now, then),
                First.none(),
                List.of());
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
    private static First<HomeAlertItem> alerts(List<ComputedRate> of, Function<ComputedRate, String> subject) {
        var items = of.stream()
                .filter(RateHome::goesBadly)
                .sorted(Comparator.comparing(RateHome::gapOrNone).thenComparing(ComputedRate::indicator))
                .limit(HomePage.SHOWN_ALERTS)
                .map(rate -> new HomeAlertItem(
                        subject.apply(rate), sentence(rate), HomeObject.INDICATOR, rate.indicator(), rate.territory()))
                .toList();
        return new First<>(items, of.stream().filter(RateHome::goesBadly).count());
    }

    /** A figure that is only late is a task, not an alert. */
    static boolean goesBadly(ComputedRate rate) {
        return rate.alerts().stream().anyMatch(alert -> alert != RateAlert.STALE_DATA);
    }

    private static BigDecimal gapOrNone(ComputedRate rate) {
        return rate.gap() == null ? BigDecimal.ZERO : rate.gap();
    }

    /** « Points d'accueil avec aidant numérique, Lozère »: read once for all that a page says. */
    private Function<ComputedRate, String> subjects() {
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
                .map(RateHome::uncapitalised)
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
    private static First<HomeTaskItem> stale(List<ComputedRate> of, Function<ComputedRate, String> subject) {
        var items = of.stream()
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
        return new First<>(items, items.size());
    }
}
