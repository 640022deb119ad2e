package fr.gouv.pilo.home;

import fr.gouv.pilo.home.HomeView.HomeFigureItem;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.Trend;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The four figures of a role, each with what it was 30 days earlier. */
@ApplicationScoped
class HomeFigures {
    private static final int SHOWN = 4;

    /** In the order of what the role asks first; the four that there are for the caller are shown. */
    private static final Map<HomeAudience, List<HomeFigure>> ORDER = Map.of(
            HomeAudience.REFERENT,
            List.of(
                    HomeFigure.ROADMAP_ALERTS,
                    HomeFigure.FIGURES_UP_TO_DATE,
                    HomeFigure.RATES_RISING,
                    HomeFigure.RATES_FALLING,
                    HomeFigure.RUNNING_PROJECTS,
                    HomeFigure.PROJECTS_IN_DIFFICULTY),
            HomeAudience.DITP,
            List.of(
                    HomeFigure.ROADMAP_ALERTS,
                    HomeFigure.FIGURES_UP_TO_DATE,
                    HomeFigure.RUNNING_PROJECTS,
                    HomeFigure.PROJECTS_IN_DIFFICULTY));

    private static final List<HomeFigure> USUAL = List.of(
            HomeFigure.OWN_PROJECTS,
            HomeFigure.RUNNING_PROJECTS,
            HomeFigure.PROJECTS_IN_DIFFICULTY,
            HomeFigure.ROADMAP_ALERTS,
            HomeFigure.FIGURES_UP_TO_DATE,
            HomeFigure.LATE_MILESTONES,
            HomeFigure.MILESTONES_REACHED);

    private final HomeRoadmap roadmap;
    private final HomeRepository reads;
    private final HomePastRepository before;
    private final BusinessClock business;
    private final Clock clock;

    HomeFigures(
            HomeRoadmap roadmap, HomeRepository reads, HomePastRepository before, BusinessClock business, Clock clock) {
        this.roadmap = roadmap;
        this.reads = reads;
        this.before = before;
        this.business = business;
        this.clock = clock;
    }

    /**
     * @param projects the condition on the projects that count; null for those who read none
     * @param territory where the rates are; null for those who read none
     */
    List<HomeFigureItem> of(HomeAudience audience, String projects, String territory, List<ComputedRate> rates) {
        if (audience == HomeAudience.ADMIN) {
            return administration();
        }
        var past = HomePast.of(business.today());
        var all = Stream.concat(
                        projects == null
                                ? Stream.empty()
                                : projects(projects, audience == HomeAudience.PROJECT_LEAD, past),
                        rates.isEmpty() ? Stream.empty() : roadmap(territory, rates, past))
                .collect(Collectors.toMap(HomeFigureItem::code, item -> item));
        return ORDER.getOrDefault(audience, USUAL).stream()
                .map(all::get)
                .filter(Objects::nonNull)
                .limit(SHOWN)
                .toList();
    }

    private Stream<HomeFigureItem> projects(String visible, boolean own, HomePast past) {
        var now = reads.counts(visible, business.today(), past);
        var then = before.projects(visible, past);
        var since = new Since(past.day(), then.known() > 0);
        return Stream.concat(projects(since, own, now, then), milestones(since, now, then));
    }

    private static Stream<HomeFigureItem> projects(
            Since since, boolean own, HomeRepository.ProjectCounts now, HomePastRepository.Projects then) {
        return Stream.of(
                since.figure(
                        own ? HomeFigure.OWN_PROJECTS : HomeFigure.RUNNING_PROJECTS,
                        own ? "Mes projets en cours" : "Projets en cours",
                        now.running(),
                        then.running(),
                        "Sur " + now.all() + "\u00a0; changement d'étape depuis 30 jours\u00a0: "
                                + HomeSentences.count(now.movedLately(), "projet", "projets") + "."),
                since.figure(
                        HomeFigure.PROJECTS_IN_DIFFICULTY,
                        "Projets en difficulté",
                        now.inDifficulty(),
                        then.inDifficulty(),
                        "Météo «\u00a0appuis nécessaires\u00a0» ou «\u00a0objectifs compromis\u00a0»\u00a0; compromis\u00a0: "
                                + HomeSentences.count(now.storm(), "projet", "projets") + "."));
    }

    private static Stream<HomeFigureItem> milestones(
            Since since, HomeRepository.ProjectCounts now, HomePastRepository.Projects then) {
        return Stream.of(
                since.figure(
                        HomeFigure.LATE_MILESTONES,
                        "Jalons en retard",
                        now.lateMilestones(),
                        then.lateMilestones(),
                        "Jalons prévus avant aujourd'hui et non atteints."),
                since.figure(
                        HomeFigure.MILESTONES_REACHED,
                        "Jalons atteints en 30 jours",
                        now.reachedMilestones(),
                        then.reachedMilestones(),
                        "D'après leur date réelle."));
    }

    private Stream<HomeFigureItem> roadmap(String territory, List<ComputedRate> now, HomePast past) {
        var then = roadmap.before(territory, past.day());
        var since = new Since(past.day(), !then.isEmpty());
        var size = new Counted(now.size(), then.size(), "taux");
        var dated = new Counted(
                roadmap.dated(now),
                roadmap.dated(then),
                roadmap.dated(then) > 1 ? "données à périodicité connue" : "donnée à périodicité connue");
        return Stream.of(
                since.figure(
                        HomeFigure.ROADMAP_ALERTS,
                        "Alertes de la feuille de route",
                        roadmap.alerting(now),
                        roadmap.alerting(then),
                        "Retard de plus de 10 points sur la médiane, baisse ou taux manquant, sur " + now.size()
                                + " taux.",
                        size),
                since.figure(
                        HomeFigure.FIGURES_UP_TO_DATE,
                        "Données à jour",
                        roadmap.upToDate(now),
                        roadmap.upToDate(then),
                        "Sur " + dated.now() + " dont la périodicité est connue.",
                        dated),
                moving(since, HomeFigure.RATES_RISING, "Taux en hausse", now, then, Trend.UP, size),
                moving(since, HomeFigure.RATES_FALLING, "Taux en baisse", now, then, Trend.DOWN, size));
    }

    private HomeFigureItem moving(
            Since since,
            HomeFigure code,
            String label,
            List<ComputedRate> now,
            List<ComputedRate> then,
            Trend trend,
            Counted on) {
        return since.figure(
                code,
                label,
                roadmap.moving(now, trend),
                roadmap.moving(then, trend),
                "Depuis leur valeur précédente.",
                on);
    }

    /** Accounts, seals and imports carry the real time, whatever the date of a demonstration. */
    private List<HomeFigureItem> administration() {
        var past = HomePast.of(LocalDate.now(clock.withZone(BusinessClock.ZONE)));
        var now = reads.administration(past);
        var then = before.administration(past);
        var since = new Since(past.day(), then.known());
        return List.of(
                since.figure(
                        HomeFigure.ACCOUNTS,
                        "Comptes connus",
                        now.people(),
                        then.people(),
                        "Personnes qui se sont déjà connectées."),
                since.figure(
                        HomeFigure.AUDIT_ENTRIES,
                        "Actes scellés",
                        now.sealed(),
                        then.sealed(),
                        now.waiting() == 0
                                ? "Aucun acte n'attend son sceau."
                                : now.waiting() + " en attente de sceau."),
                since.figure(
                        HomeFigure.IMPORTS,
                        "Imports depuis 30 jours",
                        now.imports(),
                        then.imports(),
                        "Vérifiés, appliqués ou refusés."),
                jobs(now));
    }

    /** How jobs went 30 days ago is kept nowhere: it is compared to no day. */
    private static HomeFigureItem jobs(HomeRepository.Administration now) {
        return new HomeFigureItem(
                HomeFigure.FAILING_JOBS,
                "Tâches de fond en échec",
                String.valueOf(now.failingJobs()),
                "Sur " + HomeSentences.count(now.jobs(), "tâche", "tâches") + ".",
                null,
                null,
                null,
                null,
                null);
    }

    /** On how many things a figure counts, now and then: on another number of them, more is neither good nor bad. */
    private record Counted(long now, long then, String noun) {
        boolean same() {
            return now == then;
        }
    }

    /** @param known whether anything was known that day */
    private record Since(LocalDate day, boolean known) {
        private static final Counted NONE = new Counted(0, 0, "");

        HomeFigureItem figure(HomeFigure code, String label, long now, long then, String detail) {
            return figure(code, label, now, then, detail, NONE);
        }

        HomeFigureItem figure(HomeFigure code, String label, long now, long then, String detail, Counted on) {
            if (!known) {
                return new HomeFigureItem(code, label, String.valueOf(now), detail, null, day, null, null, null);
            }
            var move = HomeMove.of(then, now);
            return new HomeFigureItem(
                    code,
                    label,
                    String.valueOf(now),
                    detail,
                    String.valueOf(then),
                    day,
                    on.same() ? null : "Sur " + on.then() + " " + on.noun() + " alors.",
                    move,
                    on.same() ? code.verdict(move) : HomeVerdict.NEUTRAL);
        }
    }
}
