package fr.gouv.pilo.shared.contribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one room says on the home page.
 *
 * @param changes as many as are shown at most
 * @param roadmap null for all rooms but one
 */
public record HomePart(
        First<HomeTaskItem> tasks,
        First<HomeAlertItem> alerts,
        List<HomeFigureItem> figures,
        First<HomeProjectItem> projects,
        List<HomeChangeItem> changes,
        HomeRoadmap roadmap) {
    public static final HomePart NONE = new HomePart(First.none(), First.none(), List.of(), First.none(), List.of());

    /** Of a room that tells nothing of the roadmap. */
    public HomePart(
            First<HomeTaskItem> tasks,
            First<HomeAlertItem> alerts,
            List<HomeFigureItem> figures,
            First<HomeProjectItem> projects,
            List<HomeChangeItem> changes) {
        this(tasks, alerts, figures, projects, changes, null);
    }

    public static HomePart ofFigures(List<HomeFigureItem> figures) {
        return new HomePart(First.none(), First.none(), figures, First.none(), List.of());
    }

    /**
     * The first of them, as many as are shown at least.
     *
     * @param count their number in all
     * @param late of which are late
     */
    public record First<T>(List<T> items, long count, long late) {
        public First(List<T> items, long count) {
            this(items, count, 0);
        }

        public static <T> First<T> none() {
            return new First<>(List.of(), 0);
        }
    }

    /** An act that awaits the caller. */
    @Schema(description = "Une chose à faire.")
    public record HomeTaskItem(
            HomeTaskKind kind,

            @Schema(description = "Objet concerné.", examples = "Suivi des visites de terrain – démonstration")
            String title,

            @Schema(description = "Ce qui est attendu, en une phrase.")
            String sentence,

            @Schema(nullable = true, description = "Échéance.")
            LocalDate dueDate,

            @Schema(description = "Vrai si l'échéance est passée.")
            boolean late,

            HomeObject objectType,

            @Schema(description = "Clé de l'objet, pour y aller.", examples = "PRJ-2026-010")
            String objectKey,

            @Schema(description = "Territoire concerné, pour un indicateur.", nullable = true, examples = "DEPT-46")
            String territory,

            @Schema(
                    nullable = true,
                    description = "Ce que le compte appelant peut y faire ; null s'il ne fait que lire.")
            HomeAct act,

            @Schema(nullable = true, description = "Le jalon dont il s'agit.", examples = "Première livraison")
            String milestone) {
        /** Nothing of it is a milestone. */
        public HomeTaskItem(
                HomeTaskKind kind,
                String title,
                String sentence,
                LocalDate dueDate,
                boolean late,
                HomeObject objectType,
                String objectKey,
                String territory,
                HomeAct act) {
            this(kind, title, sentence, dueDate, late, objectType, objectKey, territory, act, null);
        }
    }

    @Schema(description = "Une alerte.")
    public record HomeAlertItem(
            @Schema(description = "Titre court.", examples = "LOC-008 · Lozère")
            String title,

            @Schema(description = "Ce qui ne va pas, en une phrase.")
            String sentence,

            HomeObject objectType,
            String objectKey,
            @Schema(nullable = true, examples = "DEPT-48") String territory) {}

    @Schema(description = "Un projet que le compte porte.")
    public record HomeProjectItem(
            @Schema(examples = "PRJ-2026-010") String code,

            @Schema(examples = "Suivi des visites de terrain – démonstration")
            String title,

            @Schema(ref = "Stage") String stage,

            @Schema(description = "Le nom de l'étape.", examples = "Conception et prototypage")
            String stageLabel,

            @Schema(ref = "Weather") String weather,

            @Schema(nullable = true, description = "Prochain jalon à atteindre.", examples = "Première livraison")
            String nextMilestone,

            @Schema(nullable = true, description = "Date prévue de ce jalon.")
            LocalDate nextMilestoneOn,

            @Schema(description = "Vrai si cette date est passée.")
            boolean late) {}

    /** @param previousValue null when nothing was known that day: it is not 0 */
    @Schema(description = "Un chiffre, avec ce qu'il compte et ce qu'il était 30 jours plus tôt.")
    public record HomeFigureItem(
            HomeFigure code,

            @Schema(description = "Ce que le chiffre compte.", examples = "Projets en cours")
            String label,

            @Schema(description = "Le chiffre.", examples = "22")
            String value,

            @Schema(description = "Son contexte, en une phrase.")
            String detail,

            @Schema(
                    nullable = true,
                    description =
                            "Ce que le chiffre était à la fin de previousOn, sur ce que le compte lit aujourd'hui ; null si rien n'était connu ce jour-là.",
                    examples = "23")
            String previousValue,

            @Schema(
                    nullable = true,
                    description =
                            "Le jour auquel le chiffre est comparé : 30 jours plus tôt ; null pour un chiffre dont rien n'est gardé.")
            LocalDate previousOn,

            @Schema(
                    nullable = true,
                    description = "Contexte de l'ancien chiffre, en une phrase, s'il comptait sur une autre base.",
                    examples = "Sur 104 taux alors.")
            String previousDetail,

            @Schema(nullable = true, description = "Évolution depuis ce jour ; null sans ancien chiffre.")
            HomeMove change,

            @Schema(
                    nullable = true,
                    description =
                            "Ce que vaut cette évolution : meilleure, moins bonne, ou ni l'une ni l'autre (aussi quand la base a changé) ; null sans ancien chiffre.")
            HomeVerdict verdict) {}

    @Schema(description = "Un changement récent.")
    public record HomeChangeItem(
            Instant at,
            @Schema(description = "Ce qui a changé.") String sentence,

            @Schema(nullable = true, description = "Qui l'a fait.")
            String author,

            HomeObject objectType,
            String objectKey) {}
}
