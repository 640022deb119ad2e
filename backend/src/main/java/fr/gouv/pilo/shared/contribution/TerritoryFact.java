package fr.gouv.pilo.shared.contribution;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One block of a territory's page. */
@Schema(name = "TerritoryFactItem", description = "Ce qu'un domaine sait d'un territoire.")
public record TerritoryFact(
        @Schema(description = "Domaine, stable.", examples = "referents")
        String key,

        @Schema(description = "Titre.", examples = "Référents")
        String title,

        @Schema(description = "La réponse, en une phrase.", examples = "2 sièges sur 2 sont pourvus.")
        String sentence,

        @Schema(description = "Adresse de la page, dans l'application.", examples = "/referents?territory=DEPT-46")
        String path,

        @Schema(description = "Le détail.") List<TerritoryFactLine> lines) {
    @Schema(name = "TerritoryFactLineItem", description = "Une ligne du détail.")
    public record TerritoryFactLine(
            @Schema(description = "De quoi il s'agit.", examples = "Préfecture du Lot, innovation")
            String label,

            @Schema(description = "Ce qu'il en est.", examples = "Référente innovation (démo), Lot")
            String text,

            @Schema(description = "Où le lire, dans l'application.")
            String path) {}
}
