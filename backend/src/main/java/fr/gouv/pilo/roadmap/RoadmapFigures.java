package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.Trend;
import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeComparison;
import fr.gouv.pilo.shared.contribution.HomeComparison.Counted;
import fr.gouv.pilo.shared.contribution.HomeFigure;
import fr.gouv.pilo.shared.contribution.HomeFigure.Wanted;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.contribution.HomePast;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The figures of the home page about the rates that the roadmap chose, each with what it was on the day to which it is compared. */
final class RoadmapFigures {
    /** Those whose page is about the roadmap before it is about projects. */
    private static final Set<HomeAudience> FIRST = Set.of(HomeAudience.REFERENT, HomeAudience.DITP);

    private final HomePage page;
    private final HomeComparison since;
    private final List<ComputedRate> now;
    private final List<ComputedRate> then;
    private final Counted size;

    private RoadmapFigures(HomePage page, HomePast past, List<ComputedRate> now, List<ComputedRate> then) {
        this.page = page;
        this.since = new HomeComparison(past.day(), !then.isEmpty());
        this.now = now;
        this.then = then;
        this.size = new Counted(now.size(), then.size(), "taux");
    }

    static List<HomeFigureItem> of(HomePage page, HomePast past, List<ComputedRate> now, List<ComputedRate> then) {
        var figures = new RoadmapFigures(page, past, now, then);
        var usual = Stream.of(figures.alerting(), figures.upToDate());
        return page.audience() == HomeAudience.REFERENT
                ? Stream.concat(usual, figures.moving()).toList()
                : usual.toList();
    }

    private HomeFigureItem alerting() {
        return since.figure(
                new HomeFigure("ROADMAP_ALERTS", "Alertes de la feuille de route", Wanted.FEWER, rank(0), "#alertes"),
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
                new HomeFigure("FIGURES_UP_TO_DATE", "Données à jour", Wanted.MORE, rank(1), roadmap()),
                upToDate(now),
                upToDate(then),
                "Sur " + dated.now() + " dont la périodicité est connue.",
                dated);
    }

    private Stream<HomeFigureItem> moving() {
        return Stream.of(
                moving(new HomeFigure("RATES_RISING", "Taux en hausse", Wanted.MORE, rank(2), roadmap()), Trend.UP),
                moving(
                        new HomeFigure("RATES_FALLING", "Taux en baisse", Wanted.FEWER, rank(3), roadmap()),
                        Trend.DOWN));
    }

    private HomeFigureItem moving(HomeFigure figure, Trend trend) {
        return since.figure(figure, moving(now, trend), moving(then, trend), "Depuis leur valeur précédente.", size);
    }

    private int rank(int nth) {
        return (FIRST.contains(page.audience()) ? 10 : 40) + nth;
    }

    /** The page about a département is told of that département. */
    private String roadmap() {
        return "/feuille-de-route" + (page.projectTerritory() == null ? "" : "?territoire=" + page.projectTerritory());
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
