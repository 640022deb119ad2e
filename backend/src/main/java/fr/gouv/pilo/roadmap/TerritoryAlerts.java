package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one count of alerts ({@link RoadmapAlerts}), each territory for itself: of the indicators chosen in a roadmap, how many go badly there. */
@ApplicationScoped
class TerritoryAlerts {
    @Schema(description = "Les alertes d'un territoire.")
    record TerritoryAlertItem(
            @Schema(description = "Code du territoire.", examples = "DEPT-48")
            String territory,

            @Schema(description = "Son nom.", examples = "Lozère")
            String name,

            @Schema(description = "Indicateurs en alerte.", examples = "6")
            int alerts,

            @Schema(description = "Indicateurs de la feuille de route qui y sont suivis.", examples = "7")
            int indicators) {
        private TerritoryAlertItem with(ComputedRate rate) {
            return new TerritoryAlertItem(
                    territory, name, alerts + (RoadmapAlerts.goesBadly(rate) ? 1 : 0), indicators + 1);
        }

        String sentence() {
            return alerts == 0
                    ? "Aucun indicateur en alerte sur " + indicators
                    : French.count(alerts, "indicateur") + " en alerte sur " + indicators;
        }
    }

    private final PriorityBoards boards;
    private final RoadmapScope scope;
    private final TerritoryTree tree;

    TerritoryAlerts(PriorityBoards boards, RoadmapScope scope, TerritoryTree tree) {
        this.boards = boards;
        this.scope = scope;
        this.tree = tree;
    }

    /** Of the region and its départements, by code, as the caller reads them; each has its line, even without any alert. */
    List<TerritoryAlertItem> ofRegion() {
        var region = tree.expand(Set.of(tree.instanceRegion())).stream()
                .filter(code -> code.startsWith("REG-") || code.startsWith("DEPT-"))
                .filter(code -> scope.reads(code) || scope.readsLocal(code))
                .toList();
        return List.copyOf(counted(region).values());
    }

    /** @param territories those that the caller reads */
    Map<String, TerritoryAlertItem> counted(List<String> territories) {
        var counts = new TreeMap<String, TerritoryAlertItem>();
        territories.forEach(code -> counts.put(code, new TerritoryAlertItem(code, tree.nameOf(code), 0, 0)));
        var scene = boards.scene(null);
        RoadmapAlerts.rates(scene.snapshot(), RoadmapChoice.of(scene), counts.keySet()).stream()
                .filter(this::reads)
                .forEach(rate -> counts.computeIfPresent(rate.territory(), (code, count) -> count.with(rate)));
        return counts;
    }

    private boolean reads(ComputedRate rate) {
        return rate.indicatorKind() == IndicatorKind.LOCAL
                ? scope.readsLocal(rate.territory())
                : scope.reads(rate.territory());
    }
}
