package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.rate.AsOf;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.page.ComputedRows;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.Listings;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** One priority as its page reads it, within what exists for the caller. */
@ApplicationScoped
class PriorityReadings implements ReplayCheck<PrioritySummary> {

    private static final List<Column<PriorityRateView>> SHEET = List.of(
            Column.territory("territory", "Territoire", PriorityRateView::territory),
            Column.code("level", "Maille", PriorityRateView::level),
            Column.rate("rate", "Taux", PriorityRateView::rate),
            Column.code("absence", "Absence", PriorityRateView::absence),
            Column.rate("median", "Médiane", PriorityRateView::median),
            Column.rate("gap", "Écart à la médiane", PriorityRateView::gap),
            Column.code("trend", "Tendance", PriorityRateView::trend),
            Column.code("alerts", "Alertes", PriorityRateView::alerts),
            Column.text("sentence", "Explication", PriorityRateView::sentence));
    private static final Map<String, Function<PriorityRateView, ? extends Comparable<?>>> SORTS = Map.of(
            "territory", PriorityRateView::territory,
            "rate", PriorityRateView::rate,
            "gap", PriorityRateView::gap);

    private final PriorityBoards boards;
    private final PriorityRepository priorities;
    private final RoadmapScope scope;
    private final Listings listings;

    PriorityReadings(PriorityBoards boards, PriorityRepository priorities, RoadmapScope scope, Listings listings) {
        this.boards = boards;
        this.priorities = priorities;
        this.scope = scope;
        this.listings = listings;
    }

    @Override
    public Class<PrioritySummary> answers() {
        return PrioritySummary.class;
    }

    @Override
    public void require(PrioritySummary kept) {
        priority(kept.id());
    }

    PrioritySummary priority(UUID id) {
        if (id == null) {
            throw RoadmapService.unknownPriority();
        }
        return priorities.find(id, scope.local()).orElseThrow(RoadmapService::unknownPriority);
    }

    Listing<PriorityRateView> rates(UUID id, PriorityRateFilter filter) {
        filter.checkPage();
        var scene = boards.scene(AsOf.parse(filter.asOf));
        var priority = then(id, scene);
        var rows = boards.figures(scene, priority).values().stream()
                .filter(figures -> reads(scene, priority, figures.territory()))
                .map(PriorityRateView::of)
                .filter(filter::matches)
                .toList();
        return listings.of(null, new ComputedRows<>("taux-priorite", rows, List.of(), SORTS, SHEET), filter);
    }

    PriorityExplanationView explain(UUID id, String territory, AsOf asOf) {
        var scene = boards.scene(asOf);
        var priority = then(id, scene);
        if (territory == null || territory.isBlank()) {
            throw ProblemException.badRequest("Le paramètre « territory » est attendu.");
        }
        var figures = boards.figures(scene, priority).get(territory);
        if (figures == null || !reads(scene, priority, territory)) {
            throw RoadmapReadings.unknownTerritory();
        }
        return PriorityExplanationView.of(priority, figures, AsOf.dayOf(asOf));
    }

    /** As it is now; or, deleted since, as it was on the day that is looked at. */
    private PrioritySummary then(UUID id, PriorityBoards.Scene scene) {
        return Optional.ofNullable(id)
                .flatMap(one -> priorities.find(one, scope.local()).or(() -> scene.priorities().stream()
                        .filter(priority -> priority.id().equals(one) && (scope.local() || !own(scene, priority)))
                        .findFirst()))
                .orElseThrow(RoadmapService::unknownPriority);
    }

    private static boolean own(PriorityBoards.Scene scene, PrioritySummary priority) {
        return priority.origin() == PriorityOrigin.LOCAL
                || PriorityBoards.hasLocal(scene.members().getOrDefault(priority.id(), List.of()));
    }

    private boolean reads(PriorityBoards.Scene scene, PrioritySummary priority, String territory) {
        return own(scene, priority) ? scope.readsLocal(territory) : scope.reads(territory);
    }
}
