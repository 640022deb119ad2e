package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.Trend;
import fr.gouv.pilo.shared.contribution.HomeComparison;
import fr.gouv.pilo.shared.contribution.HomeComparison.Counted;
import fr.gouv.pilo.shared.contribution.HomeFigure;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.contribution.HomePast;
import java.util.List;

/** The figures of the home page about the rates that the roadmap chose, each with what it was on the day to which it is compared. */
final class RoadmapFigures {
    private final HomeComparison since;
    private final List<ComputedRate> now;
    private final List<ComputedRate> then;
    private final Counted size;

    private RoadmapFigures(HomePast past, List<ComputedRate> now, List<ComputedRate> then) {
        this.since = new HomeComparison(past.day(), !then.isEmpty());
        this.now = now;
        this.then = then;
        this.size = new Counted(now.size(), then.size(), "taux");
    }

    static List<HomeFigureItem> of(HomePast past, List<ComputedRate> now, List<ComputedRate> then) {
        var figures = new RoadmapFigures(past, now, then);
        return List.of(
                figures.alerting(),
                figures.upToDate(),
                figures.moving(HomeFigure.RATES_RISING, "Taux en hausse", Trend.UP),
                figures.moving(HomeFigure.RATES_FALLING, "Taux en baisse", Trend.DOWN));
    }

    private HomeFigureItem alerting() {
        return since.figure(
                HomeFigure.ROADMAP_ALERTS,
                "Alertes de la feuille de route",
                alerting(now),
                alerting(then),
                "Retard de plus de 10 points sur la médiane, baisse ou taux manquant, sur " + now.size() + " taux.",
                size);
    }

    private HomeFigureItem upToDate() {
        var dated = new Counted(
                dated(now),
                dated(then),
                dated(then) > 1 ? "données à périodicité connue" : "donnée à périodicité connue");
        return since.figure(
                HomeFigure.FIGURES_UP_TO_DATE,
                "Données à jour",
                upToDate(now),
                upToDate(then),
                "Sur " + dated.now() + " dont la périodicité est connue.",
                dated);
    }

    private HomeFigureItem moving(HomeFigure code, String label, Trend trend) {
        return since.figure(
                code, label, moving(now, trend), moving(then, trend), "Depuis leur valeur précédente.", size);
    }

    private static long alerting(List<ComputedRate> of) {
        return of.stream().filter(RoadmapAlerts::goesBadly).count();
    }

    private static long upToDate(List<ComputedRate> of) {
        return of.stream().filter(ComputedRate::upToDate).count();
    }

    private static long dated(List<ComputedRate> of) {
        return of.stream().filter(rate -> rate.nextUpdate() != null).count();
    }

    private static long moving(List<ComputedRate> of, Trend trend) {
        return of.stream().filter(rate -> rate.trend() == trend).count();
    }
}
