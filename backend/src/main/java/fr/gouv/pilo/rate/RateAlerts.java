package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** R19, but for weather. */
final class RateAlerts {

    private RateAlerts() {}

    /** @param below the départements below that have values, when the territory is a region or the country */
    static List<RateAlert> of(
            Draft draft, TerritoryLevel level, BigDecimal gap, Trend trend, Freshness freshness, List<Draft> below) {
        List<RateAlert> alerts = new ArrayList<>(2);
        if (Median.alerts(gap)) {
            alerts.add(RateAlert.GAP_BELOW_MEDIAN);
        }
        if (trend == Trend.DOWN) {
            alerts.add(RateAlert.RATE_DOWN);
        }
        if (freshness.stale()) {
            alerts.add(RateAlert.STALE_DATA);
        }
        if (level != TerritoryLevel.DEPT
                && draft.progress().rate() == null
                && draft.applicable()
                && draft.inputs().target() != null) {
            alerts.add(RateAlert.RATE_MISSING);
        }
        if (targeted(below) && below.stream().allMatch(d -> d.progress().rate() == null)) {
            alerts.add(RateAlert.DEPARTMENT_RATE_MISSING);
        }
        return List.copyOf(alerts);
    }

    /** Without any target below, nobody expects a rate there. */
    private static boolean targeted(List<Draft> below) {
        return below.stream().anyMatch(d -> d.inputs().target() != null);
    }
}
