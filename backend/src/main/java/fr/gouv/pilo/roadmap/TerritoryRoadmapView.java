package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.rate.RateAlert;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roadmap as one territory sees it: what the tree and the page of a territory show, in one answer. */
@Schema(description = "La feuille de route vue d'un territoire : priorités, indicateurs, taux, alertes.")
public record TerritoryRoadmapView(
        @Schema(example = "DEPT-48") String territory,
        @Schema(example = "Lozère") String territoryName,
        TerritoryLevel level,

        @Schema(nullable = true, description = "Jour de connaissance demandé ; vide pour aujourd'hui.")
        LocalDate asOf,

        List<PriorityInTerritoryView> priorities,

        @Schema(description = "Indicateurs qui n'appartiennent à aucune priorité.")
        List<IndicatorInPriorityView> otherIndicators,

        List<RoadmapAlertView> alerts,

        @Schema(
                description =
                        "Nombre d'alertes, tel que toute page le dit : une par indicateur retenu qui va mal et par territoire, départements compris pour la région de l'instance.",
                examples = "6")
        int alertCount,

        @Schema(description = "Nombre d'indicateurs retenus qui s'appliquent ici.", examples = "7")
        int indicatorCount) {

    @Schema(description = "Une priorité, son taux ici et ses indicateurs.")
    public record PriorityInTerritoryView(
            UUID id,
            @Schema(example = "PP1") String code,
            String title,
            PriorityKind kind,
            PriorityOrigin origin,
            @Schema(nullable = true) String axis,
            @Schema(nullable = true) String roadmap,
            PriorityRateView figures,
            List<IndicatorInPriorityView> indicators) {}

    @Schema(description = "Une alerte du territoire.")
    public record RoadmapAlertView(
            RateAlert code,

            @Schema(nullable = true, description = "Code de la priorité, s'il y en a une.")
            String priority,

            @Schema(nullable = true, description = "Code de l'indicateur ; vide si l'alerte porte sur la priorité.")
            String indicator,

            String sentence) {}
}
