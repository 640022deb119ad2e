package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeComparison;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.contribution.HomePast;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the portfolio says on the home page. */
@ApplicationScoped
class ProjectHome implements HomeParts {
    /** A signed weather is asked for anew after as many days. */
    static final int STATUS_DAYS = 60;

    private static final int SOON_DAYS = 7;

    /** Those who are told what to do; the others read. */
    private static final Set<HomeAudience> STEER =
            Set.of(HomeAudience.MISSION, HomeAudience.ASSISTANT, HomeAudience.PROJECT_LEAD);

    private final ProjectHomeRepository reads;
    private final ProjectFigureRepository figures;
    private final ProjectAccess access;
    private final TerritoryTree tree;
    private final Caller caller;
    private final BusinessClock clock;

    ProjectHome(
            ProjectHomeRepository reads,
            ProjectFigureRepository figures,
            ProjectAccess access,
            TerritoryTree tree,
            Caller caller,
            BusinessClock clock) {
        this.reads = reads;
        this.figures = figures;
        this.access = access;
        this.tree = tree;
        this.caller = caller;
        this.clock = clock;
    }

    /** The administration is shown no project, even to somebody who may read them by another role. */
    @Override
    public HomePart part(HomePage page) {
        if (page.audience() == HomeAudience.ADMIN || !caller.has(Right.PROJECTS_READ)) {
            return HomePart.NONE;
        }
        var own = page.audience() == HomeAudience.PROJECT_LEAD;
        var visible = condition(page);
        return new HomePart(
                STEER.contains(page.audience()) ? tasks(visible) : First.none(),
                First.none(),
                figures(page, visible),
                own ? reads.projects(visible, clock.today()) : First.none(),
                reads.changes(visible));
    }

    private String condition(HomePage page) {
        var visibility = access.visibility();
        if (page.audience() == HomeAudience.PROJECT_LEAD) {
            return visibility.sql(access.ownOrganisation());
        }
        return page.projectTerritory() == null
                ? visibility.sql()
                : visibility.in(tree.expand(Set.of(page.projectTerritory())));
    }

    private First<HomeTaskItem> tasks(String visible) {
        var today = clock.today();
        var milestones =
                reads.milestones(visible, today, today.plusDays(SOON_DAYS), held -> changes(held, access.mission()));
        // Who signs no weather is not told that one is due.
        var updates = caller.has(Right.PROJECTS_STEER)
                ? reads.statusUpdates(
                        visible,
                        clock.now().minus(STATUS_DAYS, ChronoUnit.DAYS),
                        STATUS_DAYS,
                        today,
                        held -> changes(held, access.missionLead()))
                : First.<HomeTaskItem>none();
        return new First<>(
                Stream.concat(milestones.items().stream(), updates.items().stream())
                        .toList(),
                milestones.count() + updates.count(),
                milestones.late() + updates.late());
    }

    private boolean changes(ProjectHomeRepository.Held held, boolean all) {
        return access.mayChange(held.lead(), held.organisation(), held.territories(), all);
    }

    private List<HomeFigureItem> figures(HomePage page, String visible) {
        var past = HomePast.of(clock.today());
        var now = figures.now(visible, clock.today(), past);
        var then = figures.then(visible, past);
        return ProjectFigures.of(page, new HomeComparison(past.day(), then.known() > 0), now, then);
    }
}
