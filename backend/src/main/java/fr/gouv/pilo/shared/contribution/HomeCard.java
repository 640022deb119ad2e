package fr.gouv.pilo.shared.contribution;

import java.math.BigDecimal;
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
        List<HomeCardTask> tasks,

        HomeCardAmounts amounts) {
    private static final int MOST_TASKS = 3;

    public HomeCard {
        if (tasks.size() > MOST_TASKS) {
            throw new IllegalArgumentException("a card has three tasks at most: " + key);
        }
    }

    /** Of a room whose picture counts things. */
    public HomeCard(
            String key,
            String title,
            String sentence,
            String path,
            List<HomeCardCount> counts,
            List<HomeCardTask> tasks) {
        this(key, title, sentence, path, counts, tasks, null);
    }

    @Schema(
            name = "HomeCardAmountsView",
            nullable = true,
            description = "Des montants à dessiner, une barre par total ; null pour une carte qui n'en a pas.")
    public record HomeCardAmounts(
            @Schema(description = "Ce que disent les barres.", examples = "AE et CP de 2026, en euros")
            String caption,

            List<HomeCardBar> bars) {}

    @Schema(name = "HomeCardBarItem", description = "Un total et ce qui le fait.")
    public record HomeCardBar(
            @Schema(description = "Nom court.", examples = "CP")
            String name,

            @Schema(description = "Ce qu'est le total.", examples = "ouverts")
            String label,

            @Schema(description = "Le total, en euros.", examples = "412000.00")
            BigDecimal total,

            @Schema(description = "Ses parts, dans l'ordre de la barre, les mêmes pour chaque barre d'une carte.")
            List<HomeCardPart> parts) {}

    /** What was done, is planned, is free, is at risk: in this order along a bar. */
    @Schema(description = "Ce qu'est une part : faite, prévue, libre, à risque.")
    public enum HomePartKind {
        DONE,
        PLAN,
        OPEN,
        RISK
    }

    @Schema(name = "HomeCardPartItem", description = "Une part d'un total.")
    public record HomeCardPart(
            @Schema(description = "Nature.") HomePartKind kind,

            @Schema(description = "Son nom.", examples = "Engagé, payé")
            String label,

            @Schema(
                    description = "Montant, en euros ; null là où la question n'a pas de sens.",
                    nullable = true,
                    examples = "273100.00")
            BigDecimal amount) {}

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
            String path,

            @Schema(
                    description = "Jour où cela a lieu ; null pour ce qui n'a qu'une échéance, ou pas.",
                    nullable = true)
            LocalDate day) {
        /** Of what is to be done, and does not take place. */
        public HomeCardTask(String title, String sentence, LocalDate due, boolean late, String path) {
            this(title, sentence, due, late, path, null);
        }
    }
}
