package fr.gouv.pilo.home;

import fr.gouv.pilo.project.Stage;
import fr.gouv.pilo.project.Weather;
import fr.gouv.pilo.shared.contribution.HomeCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "La page d'accueil du compte appelant, en une réponse.")
record HomeView(
        @Schema(description = "À qui la page s'adresse.") HomeAudience audience,

        @Schema(
                nullable = true,
                description = "Territoire dont les alertes et les chiffres sont montrés.",
                examples = "REG-76")
        String territory,

        @Schema(nullable = true, description = "Son nom.", examples = "Occitanie")
        String territoryName,

        @Schema(
                nullable = true,
                description =
                        "Territoire dont les projets sont comptés et montrés ; null : tous ceux que le compte lit. C'est le filtre « territory » de leur liste.",
                examples = "DEPT-46")
        String projectTerritory,

        @Schema(description = "À faire, du plus en retard au plus lointain (20 au plus).")
        List<HomeTaskItem> tasks,

        @Schema(description = "Nombre de choses à faire en tout.")
        long taskCount,

        @Schema(description = "Alertes, de la plus forte à la moins forte (20 au plus).")
        List<HomeAlertItem> alerts,

        @Schema(description = "Nombre d'alertes en tout.") long alertCount,

        @Schema(description = "Les chiffres qui comptent pour ce rôle (quatre au plus).")
        List<HomeFigureItem> figures,

        @Schema(
                description =
                        "Pour un porteur, ses projets en cours, de la prochaine échéance à la plus lointaine (20 au plus) ; vide pour les autres rôles.")
        List<HomeProjectItem> projects,

        @Schema(description = "Nombre de ses projets en cours en tout ; 0 pour les autres rôles.")
        long projectCount,

        @Schema(description = "Derniers changements, du plus récent au plus ancien (10 au plus).")
        List<HomeChangeItem> changes,

        @Schema(description = "Ce que les autres domaines disent au compte appelant : une carte chacun.")
        List<HomeCard> cards) {

    /** An act that awaits the caller. */
    @Schema(description = "Une chose à faire.")
    record HomeTaskItem(
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
            String territory) {}

    @Schema(description = "Une alerte.")
    record HomeAlertItem(
            @Schema(description = "Titre court.", examples = "LOC-008 · Lozère")
            String title,

            @Schema(description = "Ce qui ne va pas, en une phrase.")
            String sentence,

            HomeObject objectType,
            String objectKey,
            @Schema(nullable = true, examples = "DEPT-48") String territory) {}

    @Schema(description = "Un projet que le compte porte.")
    record HomeProjectItem(
            @Schema(examples = "PRJ-2026-010") String code,

            @Schema(examples = "Suivi des visites de terrain – démonstration")
            String title,

            Stage stage,

            @Schema(description = "Le nom de l'étape.", examples = "Conception et prototypage")
            String stageLabel,

            Weather weather,

            @Schema(nullable = true, description = "Prochain jalon à atteindre.", examples = "Première livraison")
            String nextMilestone,

            @Schema(nullable = true, description = "Date prévue de ce jalon.")
            LocalDate nextMilestoneOn,

            @Schema(description = "Vrai si cette date est passée.")
            boolean late) {}

    /** @param previousValue null when nothing was known that day: it is not 0 */
    @Schema(description = "Un chiffre, avec ce qu'il compte et ce qu'il était 30 jours plus tôt.")
    record HomeFigureItem(
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
    record HomeChangeItem(
            Instant at,
            @Schema(description = "Ce qui a changé.") String sentence,

            @Schema(nullable = true, description = "Qui l'a fait.")
            String author,

            HomeObject objectType,
            String objectKey) {}
}
