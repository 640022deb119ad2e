package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeCard;
import fr.gouv.pilo.shared.contribution.HomeCards;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeAlertItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeChangeItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Roles;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Composes the page of the caller's role of what the rooms say. */
@ApplicationScoped
class HomeService {
    /** In this order: someone with two roles gets the page of the first. */
    private static final Map<String, HomeAudience> AUDIENCES = new LinkedHashMap<>();

    static {
        AUDIENCES.put(Roles.MISSION_LEAD, HomeAudience.MISSION);
        AUDIENCES.put(Roles.ASSISTANT, HomeAudience.ASSISTANT);
        AUDIENCES.put(Roles.LEADERSHIP, HomeAudience.LEADERSHIP);
        AUDIENCES.put(Roles.BUDGET_MANAGER, HomeAudience.BUDGET_MANAGER);
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

    /** Rooms come in no order: of the same day, or of the same instant, by the name of the kinds. */
    private static final Comparator<HomeTaskItem> MOST_PRESSING_FIRST = Comparator.comparing(
                    HomeTaskItem::dueDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HomeTaskItem::kind);

    private static final Comparator<HomeChangeItem> LATEST_FIRST =
            Comparator.comparing(HomeChangeItem::at).reversed().thenComparing(HomeChangeItem::objectType);

    private final Caller caller;
    private final TerritoryScope scope;
    private final TerritoryTree tree;
    private final List<HomeParts> rooms;
    private final List<HomeCards> cards;

    HomeService(
            Caller caller,
            TerritoryScope scope,
            TerritoryTree tree,
            @All List<HomeParts> rooms,
            @All List<HomeCards> cards) {
        this.caller = caller;
        this.scope = scope;
        this.tree = tree;
        this.rooms = rooms;
        this.cards = cards;
    }

    HomeView home() {
        var page = page();
        var parts = rooms.stream().map(room -> room.part(page)).toList();
        var tasks = all(parts, HomePart::tasks);
        var alerts = all(parts, HomePart::alerts);
        var projects = all(parts, HomePart::projects);
        var figures = HomeFigures.shown(parts);
        var roadmap = parts.stream()
                .map(HomePart::roadmap)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var title = new HomeTitle(page, tasks.count(), tasks.late(), alerts.count(), roadmap, figures);
        var changes = parts.stream().flatMap(part -> part.changes().stream());
        return new HomeView(
                page.audience(),
                title.text(),
                page.territory(),
                page.territory() == null ? null : tree.nameOf(page.territory()),
                page.projectTerritory(),
                tasks.items().stream()
                        .sorted(MOST_PRESSING_FIRST)
                        .limit(HomePage.SHOWN_TASKS)
                        .toList(),
                tasks.count(),
                tasks.late(),
                alerts.items().stream()
                        .sorted(Comparator.comparing(HomeAlertItem::objectType))
                        .limit(HomePage.SHOWN_ALERTS)
                        .toList(),
                alerts.count(),
                figures,
                projects.items().stream().limit(HomePage.SHOWN_PROJECTS).toList(),
                projects.count(),
                changes.sorted(LATEST_FIRST).limit(HomePage.SHOWN_CHANGES).toList(),
                cards.stream()
                        .flatMap(room -> room.cards().stream())
                        .sorted(Comparator.comparing(HomeCard::key))
                        .toList(),
                roadmap);
    }

    private static <T> First<T> all(List<HomePart> parts, Function<HomePart, First<T>> of) {
        var firsts = parts.stream().map(of).toList();
        return new First<>(
                firsts.stream().flatMap(first -> first.items().stream()).toList(),
                firsts.stream().mapToLong(First::count).sum(),
                firsts.stream().mapToLong(First::late).sum());
    }

    private HomePage page() {
        var audience = audience();
        var territory = READ_ROADMAP.contains(audience) ? territory() : null;
        return new HomePage(audience, territory, countedTerritory(territory));
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
        var region = tree.instanceRegion();
        if (scope.mayWrite(region)) {
            return region;
        }
        return caller.territories().stream()
                .filter(tree::exists)
                .sorted()
                .findFirst()
                .orElse(region);
    }

    /** A page about a département counts the projects of that département, though its reader sees the region's. */
    private String countedTerritory(String territory) {
        return territory == null || territory.equals(tree.instanceRegion()) ? null : territory;
    }
}
