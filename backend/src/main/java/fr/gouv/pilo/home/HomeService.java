package fr.gouv.pilo.home;

import fr.gouv.pilo.directory.Territories;
import fr.gouv.pilo.home.HomeRepository.OwnProjects;
import fr.gouv.pilo.home.HomeRepository.Tasks;
import fr.gouv.pilo.home.HomeView.HomeChangeItem;
import fr.gouv.pilo.home.HomeView.HomeTaskItem;
import fr.gouv.pilo.project.Projects;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.shared.contribution.HomeCards;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Roles;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Composes the page of the caller's role. */
@ApplicationScoped
class HomeService {
    private static final int STATUS_DAYS = 60;
    private static final int SOON_DAYS = 7;

    /** In this order: someone with two roles gets the page of the first. */
    private static final Map<String, HomeAudience> AUDIENCES = new java.util.LinkedHashMap<>();

    static {
        AUDIENCES.put(Roles.MISSION_LEAD, HomeAudience.MISSION);
        AUDIENCES.put(Roles.ASSISTANT, HomeAudience.ASSISTANT);
        AUDIENCES.put(Roles.LEADERSHIP, HomeAudience.LEADERSHIP);
        AUDIENCES.put(Roles.REFERENT, HomeAudience.REFERENT);
        AUDIENCES.put(Roles.PROJECT_LEAD, HomeAudience.PROJECT_LEAD);
        AUDIENCES.put(Roles.ADMIN, HomeAudience.ADMIN);
        AUDIENCES.put(Roles.DITP, HomeAudience.DITP);
    }

    private static final Set<HomeAudience> READ_ROADMAP = Set.of(
            HomeAudience.MISSION,
            HomeAudience.ASSISTANT,
            HomeAudience.LEADERSHIP,
            HomeAudience.REFERENT,
            HomeAudience.DITP);

    /** Those who may list imports: the others read figures, not how they came. */
    private static final Set<HomeAudience> READ_IMPORTS =
            Set.of(HomeAudience.MISSION, HomeAudience.ASSISTANT, HomeAudience.LEADERSHIP);

    private final Caller caller;
    private final TerritoryScope scope;
    private final Territories territories;
    private final Projects projects;
    private final HomeRoadmap roadmap;
    private final HomeFigures figures;
    private final HomeRepository reads;
    private final BusinessClock clock;
    private final List<HomeCards> rooms;

    HomeService(
            Caller caller,
            TerritoryScope scope,
            Territories territories,
            Projects projects,
            HomeRoadmap roadmap,
            HomeFigures figures,
            HomeRepository reads,
            BusinessClock clock,
            @All List<HomeCards> rooms) {
        this.caller = caller;
        this.scope = scope;
        this.territories = territories;
        this.projects = projects;
        this.roadmap = roadmap;
        this.figures = figures;
        this.reads = reads;
        this.clock = clock;
        this.rooms = rooms;
    }

    HomeView home() {
        var audience = audience();
        var territory = READ_ROADMAP.contains(audience) ? territory() : null;
        List<ComputedRate> rates = territory == null ? List.of() : roadmap.of(territory);
        Function<ComputedRate, String> subject = rates.isEmpty() ? ComputedRate::id : roadmap.subjects();
        var counted = countedTerritory(territory);
        var projectsShown = readsProjects(audience) ? projectsOf(audience, counted) : null;
        var tasks = tasks(audience, projectsShown, rates, subject);
        var own = audience == HomeAudience.PROJECT_LEAD
                ? reads.projects(projects.ownCondition(), clock.today())
                : OwnProjects.NONE;
        return new HomeView(
                audience,
                territory,
                territory == null ? null : territories.names().get(territory),
                counted,
                tasks.items().stream().limit(HomeRepository.SHOWN_TASKS).toList(),
                tasks.count(),
                roadmap.alerts(rates, subject),
                roadmap.alerting(rates),
                figures.of(audience, projectsShown, territory, rates),
                own.items(),
                own.count(),
                changes(audience, projectsShown),
                rooms.stream().flatMap(room -> room.cards().stream()).toList());
    }

    private HomeAudience audience() {
        return AUDIENCES.entrySet().stream()
                .filter(entry -> caller.has(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(HomeAudience.READER);
    }

    /** One's own département, or the region for those who hold it; nothing for those who read none of it. */
    private String territory() {
        if (!scope.readsInstance()) {
            return null;
        }
        var region = territories.instanceRegion();
        if (scope.mayWrite(region)) {
            return region;
        }
        return caller.territories().stream()
                .filter(code -> territories.find(code).isPresent())
                .sorted()
                .findFirst()
                .orElse(region);
    }

    /**
     * The administration reads no project. Of those without a page of their own, colleagues read them and the Oasis
     * network does not.
     */
    private boolean readsProjects(HomeAudience audience) {
        return audience == HomeAudience.READER ? caller.has(Roles.SGAR_COLLEAGUE) : audience != HomeAudience.ADMIN;
    }

    /** A page about a département counts the projects of that département, though its reader sees the region's. */
    private String countedTerritory(String territory) {
        return territory == null || territory.equals(territories.instanceRegion()) ? null : territory;
    }

    private String projectsOf(HomeAudience audience, String territory) {
        if (audience == HomeAudience.PROJECT_LEAD) {
            return projects.ownCondition();
        }
        return territory == null ? projects.visibleCondition() : projects.visibleCondition(territory);
    }

    private Tasks tasks(
            HomeAudience audience, String condition, List<ComputedRate> rates, Function<ComputedRate, String> subject) {
        var all = new ArrayList<Tasks>();
        var today = clock.today();
        if (Set.of(HomeAudience.MISSION, HomeAudience.ASSISTANT, HomeAudience.PROJECT_LEAD)
                .contains(audience)) {
            all.add(reads.milestones(condition, today, today.plusDays(SOON_DAYS)));
            all.add(reads.statusUpdates(
                    condition, clock.now().minus(STATUS_DAYS, ChronoUnit.DAYS), STATUS_DAYS, today));
        }
        var mission = audience == HomeAudience.MISSION || audience == HomeAudience.ASSISTANT;
        if (mission && scope.readsInstance()) {
            all.add(reads.importsToApply(scope.writesInstance() ? null : caller.accountId()));
        }
        if (audience == HomeAudience.REFERENT || audience == HomeAudience.MISSION) {
            var stale = roadmap.stale(rates, subject);
            all.add(new Tasks(stale, stale.size()));
        }
        var items = all.stream()
                .flatMap(tasks -> tasks.items().stream())
                .sorted(Comparator.comparing(HomeTaskItem::dueDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Tasks(items, all.stream().mapToLong(Tasks::count).sum());
    }

    private List<HomeChangeItem> changes(HomeAudience audience, String condition) {
        var all = new ArrayList<HomeChangeItem>();
        if (condition != null) {
            all.addAll(reads.projectChanges(condition));
        }
        if (READ_IMPORTS.contains(audience) && scope.readsInstance()) {
            all.addAll(reads.importChanges());
        }
        return all.stream()
                .sorted(Comparator.comparing(HomeChangeItem::at).reversed())
                .limit(HomeRepository.SHOWN_CHANGES)
                .toList();
    }
}
