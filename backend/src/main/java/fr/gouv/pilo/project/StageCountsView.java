package fr.gouv.pilo.project;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Les projets par étape et par météo, avec les mêmes filtres que la liste.")
record StageCountsView(
        @Schema(description = "Toutes les étapes, dans l'ordre, zéro compris.")
        List<StageCountItem> stages,

        @Schema(description = "Toutes les météos, dans l'ordre, zéro compris.")
        List<WeatherCountItem> weathers,

        @Schema(description = "Nombre de projets en tout.") long total,

        @Schema(description = "Nombre de projets en cours dont un jalon est dépassé.")
        long late) {

    @Schema(description = "Projets à une étape.")
    record StageCountItem(
            @Schema(description = "Étape.") Stage stage,
            @Schema(description = "Nombre de projets.") long count) {}

    @Schema(description = "Projets d'une météo.")
    record WeatherCountItem(
            @Schema(description = "Météo.") Weather weather,
            @Schema(description = "Nombre de projets.") long count) {}
}
