package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.RateAlert;
import fr.gouv.pilo.rate.RateKind;
import fr.gouv.pilo.rate.RateSnapshot;
import fr.gouv.pilo.shared.text.French;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one count of alerts, whatever page says it: an indicator that the roadmap chose goes badly in one territory. A
 * figure that is only late is a task, not an alert.
 */
final class RoadmapAlerts {
    static final Comparator<ComputedRate> WORST_FIRST =
            Comparator.comparing(RoadmapAlerts::gapOrNone).thenComparing(ComputedRate::id);

    private RoadmapAlerts() {}

    /** The final rates of what was chosen: of one territory, or of the region with its départements. */
    static List<ComputedRate> rates(RateSnapshot seen, RoadmapChoice choice, Set<String> covered) {
        return seen.rates().stream()
                .filter(rate -> rate.kind() == RateKind.FINAL
                        && choice.holds(rate.indicator())
                        && covered.contains(rate.territory()))
                .toList();
    }

    static Set<String> covered(String territory, Territories territories) {
        var below = territory.equals(territories.instanceRegion())
                ? territories.children(territory).stream()
                        .filter(one -> one.level() == TerritoryLevel.DEPT)
                        .map(one -> one.code())
                : Stream.<String>empty();
        return Stream.concat(Stream.of(territory), below).collect(Collectors.toSet());
    }

    static List<ComputedRate> among(List<ComputedRate> rates) {
        return rates.stream()
                .filter(RoadmapAlerts::goesBadly)
                .sorted(WORST_FIRST)
                .toList();
    }

    static boolean goesBadly(ComputedRate rate) {
        return rate.alerts().stream().anyMatch(alert -> alert != RateAlert.STALE_DATA);
    }

    private static BigDecimal gapOrNone(ComputedRate rate) {
        return rate.gap() == null ? BigDecimal.ZERO : rate.gap();
    }

    /** « LOC-002 : à 50,00 points sous la médiane des départements. » */
    static String sentence(ComputedRate rate) {
        return rate.indicator() + " : " + why(rate) + ".";
    }

    /** « Délai moyen de traitement : 57 jours » ; a threshold is met or it is not (R2), its gap would say nothing. */
    static String worst(IndicatorSettings settings, ComputedRate rate) {
        if (settings.direction() == Direction.STABLE) {
            return settings.name() + " : seuil non tenu";
        }
        var unit = settings.unitShort() == null ? settings.unit() : settings.unitShort();
        var value = ComputedRate.exact(rate.currentValue());
        return settings.name() + (value == null ? "" : " : " + French.withUnit(value, unit));
    }

    private static String why(ComputedRate rate) {
        return rate.alerts().stream()
                .filter(alert -> alert != RateAlert.STALE_DATA)
                .map(alert -> alert == RateAlert.GAP_BELOW_MEDIAN ? gap(rate) : alert.sentence())
                .map(said -> Character.toLowerCase(said.charAt(0)) + said.substring(1))
                .collect(Collectors.joining(" ; "));
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
}
