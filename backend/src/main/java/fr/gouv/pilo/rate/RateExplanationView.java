package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** R16: why this rate. */
@Schema(description = "Pourquoi ce taux : de quoi le refaire, et les phrases qui le disent.")
record RateExplanationView(
        @Schema(example = "LOC-008") String indicator,
        String indicatorName,
        @Schema(example = "REG-76") String territory,
        TerritoryLevel level,
        RateKind kind,

        @Schema(nullable = true, description = "Jour de connaissance demandé ; vide pour aujourd'hui.")
        LocalDate asOf,

        @Schema(nullable = true) BigDecimal rate,
        @Schema(nullable = true) BigDecimal unboundedRate,
        @Schema(nullable = true) Absence absence,

        @Schema(description = "Ce qui a donné le taux, ou l'a empêché.")
        RateRule rule,

        @Schema(description = "Règle du référentiel de calcul.", example = "R2")
        String ruleId,

        @Schema(description = "La règle en une phrase.") String ruleSentence,

        @Schema(description = "Le calcul en une phrase, avec ses nombres.")
        String sentence,

        @Schema(nullable = true, description = "S'il n'y a pas de taux : pourquoi.")
        String absenceSentence,

        Direction direction,
        @Schema(nullable = true) String unit,
        @Schema(nullable = true) ValueView initial,
        @Schema(nullable = true) ValueView current,
        @Schema(nullable = true) ValueView target,

        @Schema(nullable = true, description = "Valeur actuelle du mois précédent, pour la tendance.")
        ValueView previous,

        @Schema(
                description =
                        "Valeurs actuelles de mois à venir : gardées, elles n'entrent dans le taux qu'au début de leur mois.")
        List<ComingView> coming,

        CycleView cycle,

        @Schema(description = "Comment la cible a été choisie.")
        String targetSentence,

        Aggregation aggregation,

        @Schema(nullable = true, description = "Seulement si les valeurs sont agrégées.")
        CoverageView coverage,

        @Schema(description = "Valeurs des territoires agrégés.")
        List<PartView> parts,

        WeightView weight,
        ComparisonView comparison,
        FreshnessView freshness,
        List<AlertView> alerts) {

    @Schema(nullable = true, description = "Une valeur, sa date et sa provenance.")
    record ValueView(
            BigDecimal value,
            YearMonth month,
            @Schema(nullable = true) UUID importId,

            @Schema(nullable = true, description = "Qui l'a apportée ; vide pour un agrégat.")
            String author,

            @Schema(nullable = true, description = "Connue depuis.")
            Instant recordedAt) {}

    @Schema(description = "Une valeur d'un mois à venir.")
    record ComingView(BigDecimal value, YearMonth month, String sentence) {}

    @Schema(description = "Cycle dont la fin borne les cibles du taux final.")
    record CycleView(String code, String name, LocalDate startsOn, LocalDate endsOn) {}

    @Schema(nullable = true, description = "Combien de territoires entrent dans l'agrégat.")
    record CoverageView(
            int known,
            int expected,

            @Schema(description = "Nombre en dessous duquel il n'y a pas de taux.")
            int threshold,

            List<String> missing,
            String sentence) {}

    @Schema(description = "Un territoire d'un agrégat.")
    record PartView(
            String territory,

            @Schema(description = "Vrai s'il entre dans l'agrégat.")
            boolean included,

            @Schema(nullable = true) BigDecimal initialValue,
            @Schema(nullable = true) BigDecimal currentValue,
            @Schema(nullable = true) YearMonth currentMonth,
            @Schema(nullable = true) BigDecimal targetValue) {}

    @Schema(description = "Poids de l'indicateur dans sa priorité, à cette maille.")
    record WeightView(
            @Schema(nullable = true, description = "Poids déclaré.")
            BigDecimal declared,

            @Schema(nullable = true, description = "Part parmi les indicateurs qui s'appliquent ici, sur 100.")
            BigDecimal real,

            @Schema(nullable = true) String priority,
            String sentence) {}

    @Schema(description = "Comparaison avec les territoires de même maille, et avec le mois précédent.")
    record ComparisonView(
            @Schema(nullable = true) BigDecimal median,
            int known,
            int missing,
            @Schema(nullable = true) BigDecimal gap,
            String gapSentence,
            @Schema(nullable = true) Trend trend,
            @Schema(nullable = true) BigDecimal previousRate,
            String trendSentence) {}

    @Schema(description = "Quand la prochaine valeur est attendue.")
    record FreshnessView(@Schema(nullable = true) LocalDate nextUpdate, boolean upToDate, String sentence) {}

    @Schema(description = "Une alerte et sa phrase.")
    record AlertView(RateAlert code, String sentence) {}
}
