package fr.gouv.pilo.home;

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

        @Schema(description = "À faire, du plus en retard au plus lointain (20 au plus).")
        List<HomeTaskItem> tasks,

        @Schema(description = "Nombre de choses à faire en tout.")
        long taskCount,

        @Schema(description = "Alertes, de la plus forte à la moins forte (20 au plus).")
        List<HomeAlertItem> alerts,

        @Schema(description = "Nombre d'alertes en tout.") long alertCount,

        @Schema(description = "Les chiffres qui comptent pour ce rôle (quatre au plus).")
        List<HomeFigureItem> figures,

        @Schema(description = "Derniers changements, du plus récent au plus ancien (10 au plus).")
        List<HomeChangeItem> changes) {

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
            String objectKey) {}

    @Schema(description = "Une alerte.")
    record HomeAlertItem(
            @Schema(description = "Titre court.", examples = "LOC-008 · Lozère")
            String title,

            @Schema(description = "Ce qui ne va pas, en une phrase.")
            String sentence,

            HomeObject objectType,
            String objectKey,
            @Schema(nullable = true, examples = "DEPT-48") String territory) {}

    @Schema(description = "Un chiffre, avec ce qu'il compte.")
    record HomeFigureItem(
            HomeFigure code,

            @Schema(description = "Ce que le chiffre compte.", examples = "Projets en cours")
            String label,

            @Schema(description = "Le chiffre.", examples = "22")
            String value,

            @Schema(description = "Son contexte, en une phrase.")
            String detail) {}

    @Schema(description = "Un changement récent.")
    record HomeChangeItem(
            Instant at,
            @Schema(description = "Ce qui a changé.") String sentence,

            @Schema(nullable = true, description = "Qui l'a fait.")
            String author,

            HomeObject objectType,
            String objectKey) {}
}
