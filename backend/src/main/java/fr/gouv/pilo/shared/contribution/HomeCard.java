package fr.gouv.pilo.shared.contribution;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One answer, one picture, at most three tasks. */
@Schema(
        name = "HomeCardItem",
        description = "Ce qu'un domaine dit à l'accueil : une réponse, ses nombres, trois choses à faire au plus.")
public record HomeCard(
        @Schema(description = "Domaine, stable.", examples = "referents")
        String key,

        @Schema(description = "Titre.", examples = "Référents")
        String title,

        @Schema(description = "La réponse, en une phrase.", examples = "35 sièges sur 38 sont pourvus.")
        String sentence,

        @Schema(description = "Adresse de la page, dans l'application.", examples = "/referents")
        String path,

        @Schema(description = "Les nombres à montrer.") List<HomeCardCount> counts,

        @Schema(description = "Choses à faire, de la plus pressante à la moins pressante (trois au plus).")
        List<HomeCardTask> tasks) {
    private static final int MOST_TASKS = 3;

    public HomeCard {
        if (tasks.size() > MOST_TASKS) {
            throw new IllegalArgumentException("a card has three tasks at most: " + key);
        }
    }

    @Schema(name = "HomeCardCountItem", description = "Un nombre d'une carte.")
    public record HomeCardCount(
            @Schema(description = "Ce qu'il compte.", examples = "Vacants")
            String label,

            @Schema(description = "Le nombre.", minimum = "0", examples = "3")
            long value) {}

    @Schema(name = "HomeCardTaskItem", description = "Une chose à faire d'une carte.")
    public record HomeCardTask(
            @Schema(description = "Ce qui est à faire.", examples = "Pourvoir 3 sièges")
            String title,

            @Schema(description = "Pourquoi, en une phrase.")
            String sentence,

            @Schema(description = "Échéance.", nullable = true)
            LocalDate due,

            @Schema(description = "Vrai si l'échéance est passée.")
            boolean late,

            @Schema(description = "Où le faire, dans l'application.", examples = "/referents?state=VACANT")
            String path) {}
}
