package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeComparison;
import fr.gouv.pilo.shared.contribution.HomeFigure;
import fr.gouv.pilo.shared.contribution.HomeFigure.Wanted;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.HomeMoney.Year;
import fr.gouv.pilo.spending.SpendingHomeRepository.Asker;
import fr.gouv.pilo.spending.SpendingHomeRepository.Kind;
import fr.gouv.pilo.spending.SpendingHomeRepository.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the money awaits the caller. */
@ApplicationScoped
class SpendingHome implements HomeParts {
    /** Those who type are told all; who approves, what to approve; who leads, what is of own projects. */
    private static final Map<HomeAudience, Set<Kind>> TOLD = Map.of(
            HomeAudience.MISSION, EnumSet.allOf(Kind.class),
            HomeAudience.ASSISTANT, EnumSet.allOf(Kind.class),
            HomeAudience.BUDGET_MANAGER, EnumSet.allOf(Kind.class),
            HomeAudience.LEADERSHIP, EnumSet.of(Kind.REQUEST_TO_APPROVE, Kind.SERVICE_TO_SIGN),
            HomeAudience.PROJECT_LEAD, EnumSet.of(Kind.TRANCHE_TO_AFFIRM, Kind.SERVICE_TO_SIGN, Kind.IDLE_COMMITMENTS));

    private static final Set<HomeAudience> FOLLOW_THE_YEAR =
            Set.of(HomeAudience.MISSION, HomeAudience.ASSISTANT, HomeAudience.BUDGET_MANAGER);

    private final SpendingHomeRepository reads;
    private final HomeMoney money;
    private final SpendingReach reach;
    private final Caller caller;
    private final BusinessClock clock;

    SpendingHome(
            SpendingHomeRepository reads, HomeMoney money, SpendingReach reach, Caller caller, BusinessClock clock) {
        this.reads = reads;
        this.money = money;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public HomePart part(HomePage page) {
        if (!TOLD.containsKey(page.audience()) || !caller.has(Right.BUDGET_READ)) {
            return HomePart.NONE;
        }
        var rows = waiting(page.audience());
        var tasks = new SpendingTasks(clock.today(), caller.has(Right.BUDGET_WRITE) && reach.writes(null));
        var ofYear = FOLLOW_THE_YEAR.contains(page.audience())
                ? money.year().map(year -> ofYear(tasks, year)).orElse(List.of())
                : List.<HomeTaskItem>of();
        var items = Stream.concat(rows.stream().map(tasks::of), ofYear.stream()).toList();
        return new HomePart(
                new First<>(items, ofYear.size() + sum(rows, Waiting::tasks), sum(rows, Waiting::lateTasks)),
                First.none(),
                page.audience() == HomeAudience.BUDGET_MANAGER ? figures(rows) : List.of(),
                First.none(),
                List.of());
    }

    private List<Waiting> waiting(HomeAudience audience) {
        var kinds = EnumSet.copyOf(TOLD.get(audience));
        if (!caller.has(Right.BUDGET_APPROVE)) {
            kinds.remove(Kind.REQUEST_TO_APPROVE);
        }
        var asker = new Asker(caller.accountId(), reach.seesCommitment(), reach.sees("r.project_id"));
        var today = clock.today();
        return reads.waiting(kinds, asker, today, today.plusDays(SpendingTasks.SOON_DAYS)).stream()
                .filter(row -> row.kind() != Kind.REQUEST_TO_APPROVE || reach.writes(row.places()))
                .toList();
    }

    /** Each kind tells its numbers on each of its rows. */
    private static long sum(List<Waiting> rows, ToLongFunction<Waiting> of) {
        return rows.stream()
                .collect(Collectors.toMap(Waiting::kind, of::applyAsLong, (one, same) -> one))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<HomeTaskItem> ofYear(SpendingTasks tasks, Year year) {
        var writes = reach.writes(null);
        return Stream.of(
                        tasks.closing(year, writes && caller.has(Right.CLOSING_DATES)),
                        writes && caller.has(Right.BUDGET_SETUP)
                                ? tasks.carryOver(year)
                                : Optional.<HomeTaskItem>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private List<HomeFigureItem> figures(List<Waiting> rows) {
        var pay = rows.stream().filter(row -> row.kind() == Kind.SERVICE_TO_PAY).findFirst();
        var idle =
                rows.stream().filter(row -> row.kind() == Kind.IDLE_COMMITMENTS).findFirst();
        return List.of(
                HomeComparison.withoutPast(
                        new HomeFigure("SERVICES_TO_PAY", "Engagements à payer", Wanted.FEWER, 10, null),
                        pay.map(Waiting::total).orElse(0L),
                        pay.map(row -> French.amount(row.sum()) + " de service fait non payés.")
                                .orElse("Tout service fait est payé.")),
                HomeComparison.withoutPast(
                        new HomeFigure(
                                "REQUESTS_WAITING",
                                "Demandes en attente d’EJ",
                                Wanted.NEITHER,
                                11,
                                "/budget/demandes?state=REQUESTED"),
                        money.year().map(year -> year.pot().requests()).orElse(0L),
                        money.year()
                                .map(year -> French.amount(year.pot().requestedAe()) + " d’AE réservés.")
                                .orElse("Aucun crédit n’est ouvert.")),
                HomeComparison.withoutPast(
                        new HomeFigure(
                                "IDLE_COMMITMENTS",
                                "Engagements sans service fait",
                                Wanted.FEWER,
                                12,
                                "/budget/sans-mouvement"),
                        idle.map(Waiting::total).orElse(0L),
                        idle.map(row -> "Depuis plus de 90 jours : " + French.amount(row.sum()) + ".")
                                .orElse("Aucun depuis plus de 90 jours.")));
    }
}
