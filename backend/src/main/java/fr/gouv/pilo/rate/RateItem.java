package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.shared.sheet.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One rate as lists show it. */
@Schema(description = "Taux d'avancement d'un indicateur dans un territoire.")
record RateItem(
        @Schema(description = "Clé stable : indicateur, territoire, sorte.", example = "LOC-001.DEPT-46.FINAL")
        String id,

        @Schema(example = "LOC-001") String indicator,
        @Schema(example = "DEPT-46") String territory,
        TerritoryLevel level,
        RateKind kind,

        @Schema(nullable = true, description = "De 0 à 100, deux décimales.", example = "50.00")
        BigDecimal rate,

        @Schema(nullable = true, description = "Avant d'être borné à [0, 100].", example = "50.00")
        BigDecimal unboundedRate,

        @Schema(nullable = true, description = "Pourquoi il n'y a pas de taux : non renseigné ou sans objet.")
        Absence absence,

        @Schema(description = "Vrai si le taux dit un seuil, tenu (100) ou non (0), et non un chemin.")
        boolean threshold,

        @Schema(nullable = true, example = "40") BigDecimal initialValue,
        @Schema(nullable = true, example = "60") BigDecimal currentValue,
        @Schema(nullable = true, example = "2026-10") YearMonth currentMonth,
        @Schema(nullable = true, example = "80") BigDecimal targetValue,
        @Schema(nullable = true, example = "2027-12") YearMonth targetMonth,

        @Schema(
                nullable = true,
                description =
                        "Écart à la médiane des territoires de même maille ; null aussi quand un seul territoire de cette maille a un taux.",
                example = "-15.00")
        BigDecimal gap,

        @Schema(
                nullable = true,
                description = "Médiane des territoires de même maille ; null quand un seul y a un taux.",
                example = "65.00")
        BigDecimal median,

        @Schema(nullable = true) Trend trend,

        @Schema(nullable = true, description = "Date attendue de la prochaine valeur.")
        LocalDate nextUpdate,

        boolean upToDate,
        List<RateAlert> alerts,
        Instant updatedAt) {

    static final List<Column<RateItem>> COLUMNS = List.of(
            Column.code("indicator", "Indicateur", RateItem::indicator),
            Column.territory("territory", "Territoire", RateItem::territory),
            Column.code("level", "Maille", RateItem::level),
            Column.code("kind", "Sorte", RateItem::kind),
            Column.rate("rate", "Taux", RateItem::rate),
            Column.rate("unboundedRate", "Taux non borné", RateItem::unboundedRate),
            Column.code("absence", "Absence", RateItem::absence),
            Column.code("threshold", "Seuil", RateItem::threshold),
            Column.number("initialValue", "Valeur initiale", RateItem::initialValue),
            Column.number("currentValue", "Valeur actuelle", RateItem::currentValue),
            Column.code("currentMonth", "Mois", RateItem::currentMonth),
            Column.number("targetValue", "Cible", RateItem::targetValue),
            Column.code("targetMonth", "Mois de la cible", RateItem::targetMonth),
            Column.rate("gap", "Écart à la médiane", RateItem::gap),
            Column.rate("median", "Médiane", RateItem::median),
            Column.code("trend", "Tendance", RateItem::trend),
            Column.date("nextUpdate", "Prochaine mise à jour", RateItem::nextUpdate),
            Column.code("upToDate", "À jour", RateItem::upToDate),
            Column.code("alerts", "Alertes", RateItem::alerts));

    static RateItem of(ComputedRate rate) {
        return new RateItem(
                rate.id(),
                rate.indicator(),
                rate.territory(),
                rate.level(),
                rate.kind(),
                rate.rate(),
                rate.unboundedRate(),
                rate.rule().absence(),
                rate.rule().threshold(),
                ComputedRate.exact(rate.initialValue()),
                ComputedRate.exact(rate.currentValue()),
                rate.currentMonth(),
                ComputedRate.exact(rate.targetValue()),
                rate.targetMonth(),
                rate.gap(),
                rate.median().value(),
                rate.trend(),
                rate.nextUpdate(),
                rate.upToDate(),
                rate.alerts(),
                rate.changedAt());
    }
}
