package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeComparison;
import fr.gouv.pilo.shared.contribution.HomeFigure;
import fr.gouv.pilo.shared.contribution.HomeFigure.Wanted;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.text.French;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of the home page about projects, each with what it was on the day to which it is compared. */
final class ProjectFigures {
    /** Those whose page is about the roadmap: of projects they are told how they go, not what is late in them. */
    private static final Set<HomeAudience> BESIDE_ROADMAP = Set.of(HomeAudience.REFERENT, HomeAudience.DITP);

    private final HomePage page;
    private final HomeComparison since;
    private final ProjectFigureRepository.Now now;
    private final ProjectFigureRepository.Then then;

    private ProjectFigures(
            HomePage page, HomeComparison since, ProjectFigureRepository.Now now, ProjectFigureRepository.Then then) {
        this.page = page;
        this.since = since;
        this.now = now;
        this.then = then;
    }

    static List<HomeFigureItem> of(
            HomePage page, HomeComparison since, ProjectFigureRepository.Now now, ProjectFigureRepository.Then then) {
        var figures = new ProjectFigures(page, since, now, then);
        var projects = Stream.of(figures.running(), figures.inDifficulty());
        return BESIDE_ROADMAP.contains(page.audience())
                ? projects.toList()
                : Stream.concat(projects, Stream.of(figures.lateMilestones(), figures.reachedMilestones()))
                        .toList();
    }

    private HomeFigureItem running() {
        var figure = own()
                ? new HomeFigure("OWN_PROJECTS", "Mes projets en cours", Wanted.NEITHER, 20, list(""))
                : new HomeFigure("RUNNING_PROJECTS", "Projets en cours", Wanted.NEITHER, 20, list(""));
        return since.figure(
                figure,
                now.running(),
                then.running(),
                "Sur " + now.total() + "\u00a0; changement d'étape depuis 30 jours\u00a0: "
                        + French.countOrNone(now.movedLately(), "projet") + ".");
    }

    private HomeFigureItem inDifficulty() {
        return since.figure(
                new HomeFigure(
                        "PROJECTS_IN_DIFFICULTY",
                        "Projets en difficulté",
                        Wanted.FEWER,
                        21,
                        list("&weather=NUAGE&weather=ORAGE")),
                now.inDifficulty(),
                then.inDifficulty(),
                "Météo «\u00a0appuis nécessaires\u00a0» ou «\u00a0objectifs compromis\u00a0»\u00a0; compromis\u00a0: "
                        + French.countOrNone(now.storm(), "projet") + ".");
    }

    private HomeFigureItem lateMilestones() {
        return since.figure(
                new HomeFigure("LATE_MILESTONES", "Jalons en retard", Wanted.FEWER, 60, null),
                now.lateMilestones(),
                then.lateMilestones(),
                "Jalons prévus avant aujourd'hui et non atteints.");
    }

    private HomeFigureItem reachedMilestones() {
        return since.figure(
                new HomeFigure("MILESTONES_REACHED", "Jalons atteints en 30 jours", Wanted.MORE, 61, null),
                now.reachedMilestones(),
                then.reachedMilestones(),
                "D'après leur date réelle.");
    }

    private boolean own() {
        return page.audience() == HomeAudience.PROJECT_LEAD;
    }

    /**
     * The list that the figure counts: neither capitalised nor stopped, where the page is about. A lead's figures count
     * its own projects, which may be its organisation's: no filter of the list gives those, the home does.
     */
    private String list(String more) {
        if (own()) {
            return "#mes-projets";
        }
        var stages = Arrays.stream(Stage.values())
                .filter(Stage::isOpen)
                .map(stage -> "stage=" + stage.name())
                .collect(Collectors.joining("&"));
        return "/projets?" + stages + more
                + (page.projectTerritory() == null ? "" : "&territory=" + page.projectTerritory());
    }
}
