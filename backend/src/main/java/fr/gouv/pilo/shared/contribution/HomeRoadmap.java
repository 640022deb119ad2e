package fr.gouv.pilo.shared.contribution;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the policies that the roadmap chose go in the territory of the page, and where they go badly. */
@Schema(
        name = "HomeRoadmapView",
        nullable = true,
        description =
                "La feuille de route, vue du territoire de la page : seuls y comptent les indicateurs qu'elle retient.")
public record HomeRoadmap(
        @Schema(description = "Politiques prioritaires, de la plus en retard à la plus avancée.")
        List<HomePriorityItem> priorities,

        @Schema(description = "Territoires en alerte, du plus touché au moins touché.")
        List<HomePlaceItem> places,

        @Schema(description = "Nombre de départements regardés.", minimum = "0", examples = "13")
        int departments,

        @Schema(description = "Nombre d'indicateurs retenus.", minimum = "0", examples = "7")
        int indicators,

        @Schema(description = "Nombre d'indicateurs suivis que la feuille de route ne retient pas.", minimum = "0")
        int otherIndicators) {

    @Schema(description = "Une politique prioritaire, dans le territoire de la page.")
    public record HomePriorityItem(
            UUID id,
            @Schema(examples = "PP4") String code,

            @Schema(examples = "Promouvoir l'inclusion numérique")
            String title,

            @Schema(
                    nullable = true,
                    description = "Taux d'avancement ici ; null s'il n'y en a pas.",
                    examples = "46.00")
            BigDecimal rate,

            @Schema(
                    nullable = true,
                    description =
                            "Médiane des départements, celle de leurs écarts (R11) ; pour la région, de ses départements.",
                    examples = "76.15")
            BigDecimal median,

            @Schema(
                    nullable = true,
                    description =
                            "Taux qu'elle aurait sur la droite de la valeur initiale à la cible, au mois expectedMonth ; sans taux ici, la médiane de ceux des départements.",
                    examples = "72.78")
            BigDecimal expected,

            @Schema(
                    nullable = true,
                    description = "Points d'avance sur l'attendu ; négatif : en retard.",
                    examples = "-26.78")
            BigDecimal lead,

            @Schema(
                    nullable = true,
                    description = "Points d'écart à la médiane des départements ; null pour la région.")
            BigDecimal gap,

            @Schema(nullable = true, description = "Mois des dernières valeurs.", examples = "2026-10")
            YearMonth expectedMonth,

            @Schema(description = "Nombre de départements où l'un de ses indicateurs est en alerte.", minimum = "0")
            int alertingDepartments,

            @Schema(description = "Vrai si l'un de ses indicateurs est en alerte dans le territoire de la page.")
            boolean alerting,

            @Schema(
                    description =
                            "Le taux des douze derniers mois, d'après ce qui est connu aujourd'hui ; sans taux ici, la médiane des départements. Un mois sans taux n'y est pas.")
            List<HomeMonthItem> months,

            @Schema(description = "Le taux de chaque département de la région qui en a un.")
            List<HomeRateItem> departments) {}

    @Schema(description = "Un taux, un mois.")
    public record HomeMonthItem(YearMonth month, BigDecimal rate) {}

    @Schema(description = "Un taux, dans un département.")
    public record HomeRateItem(
            @Schema(examples = "DEPT-48") String territory,
            @Schema(examples = "Lozère") String name,
            BigDecimal rate) {}

    /** @param alerts one for each indicator that goes badly there */
    @Schema(description = "Un territoire en alerte.")
    public record HomePlaceItem(
            @Schema(examples = "DEPT-48") String territory,
            @Schema(examples = "Lozère") String name,

            @Schema(description = "Nombre d'indicateurs en alerte.", minimum = "0", examples = "6")
            int alerts,

            @Schema(description = "Nombre d'indicateurs retenus qui s'y appliquent.", minimum = "0", examples = "7")
            int indicators,

            @Schema(
                    description = "Le plus loin de la médiane.",
                    examples = "Points d'accueil avec aidant : seuil non tenu")
            String worst,

            @Schema(description = "Son code.", examples = "LOC-008")
            String worstIndicator,

            @Schema(description = "Codes des politiques prioritaires de ses alertes, une fois par alerte.")
            List<String> priorities) {}
}
