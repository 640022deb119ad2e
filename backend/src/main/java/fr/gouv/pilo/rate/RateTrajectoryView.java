package fr.gouv.pilo.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** R15, with the value of each month that leads there. */
@Schema(
        description =
                "Le chemin d'un taux : la valeur de chaque mois, ce qui était attendu, et quand la cible est atteinte.")
record RateTrajectoryView(
        @Schema(example = "LOC-002") String indicator,
        @Schema(example = "REG-76") String territory,
        RateKind kind,

        @Schema(nullable = true, description = "Jour de connaissance demandé ; vide pour aujourd'hui.")
        LocalDate asOf,

        @Schema(description = "Du plus ancien au plus récent : les mois où une valeur a été mesurée, ici ou dessous.")
        List<RateMonthView> months,

        @Schema(
                nullable = true,
                description = "Valeur attendue ce mois-là, sur la droite de la valeur initiale à la cible.")
        BigDecimal pathValue,

        @Schema(nullable = true, description = "Taux attendu ce mois-là.", example = "61.11")
        BigDecimal pathRate,

        @Schema(
                nullable = true,
                description = "Points d'avance sur l'attendu ; de retard s'il est négatif.",
                example = "-3.16")
        BigDecimal pathGap,

        @Schema(nullable = true, description = "Ce que la valeur gagne par mois depuis la valeur initiale.")
        BigDecimal monthlyChange,

        @Schema(nullable = true, description = "Ce qu'elle devrait gagner par mois pour atteindre la cible à temps.")
        BigDecimal neededChange,

        @Schema(
                nullable = true,
                description = "Mois où la cible est atteinte à ce rythme ; null si elle l'est, ou si rien n'avance.")
        YearMonth landing,

        @Schema(
                nullable = true,
                description = "Mois de retard sur la cible ; d'avance s'il est négatif.",
                example = "2")
        Integer delayMonths) {

    @Schema(
            description =
                    "La valeur d'un mois ; celle d'un agrégat est faite, sans arrondi, des valeurs connues ce mois-là.")
    record RateMonthView(
            YearMonth month,
            @Schema(nullable = true) BigDecimal value,
            @Schema(nullable = true) BigDecimal rate,

            @Schema(nullable = true, description = "Valeur attendue ce mois-là.")
            BigDecimal pathValue,

            @Schema(nullable = true, description = "Territoires qui entrent dans l'agrégat.")
            Integer known,

            @Schema(nullable = true, description = "Territoires attendus dans l'agrégat.")
            Integer expected) {

        static RateMonthView of(YearMonth month, Draft draft, RateInputs now) {
            return new RateMonthView(
                    month,
                    ComputedRate.exact(DatedValue.valueOf(draft.inputs().current())),
                    draft.progress().rate(),
                    ComputedRate.exact(Trajectory.pathAt(now, month)),
                    draft.coverage() == null ? null : draft.coverage().known(),
                    draft.coverage() == null ? null : draft.coverage().expected());
        }
    }
}
