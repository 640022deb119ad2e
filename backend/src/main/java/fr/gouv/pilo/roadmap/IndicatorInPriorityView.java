package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.rate.Absence;
import fr.gouv.pilo.rate.ComputedRate;
import fr.gouv.pilo.rate.RateAlert;
import fr.gouv.pilo.rate.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One indicator of a priority as one territory sees it, with its weights (R9). */
@Schema(description = "Un indicateur d'une priorité dans un territoire, avec son taux final.")
public record IndicatorInPriorityView(
        @Schema(example = "LOC-001") String code,
        String name,
        IndicatorKind kind,
        Direction direction,
        @Schema(nullable = true) String unit,

        @Schema(nullable = true, description = "Poids déclaré à cette maille.")
        BigDecimal declaredWeight,

        @Schema(nullable = true, description = "Part parmi les indicateurs qui s'appliquent ici, sur 100.")
        BigDecimal realWeight,

        @Schema(description = "Faux si l'indicateur n'est pas suivi ici.")
        boolean applicable,

        @Schema(nullable = true) BigDecimal rate,
        @Schema(nullable = true) Absence absence,

        @Schema(description = "Vrai si le taux dit un seuil, tenu (100) ou non (0), et non un chemin.")
        boolean threshold,

        @Schema(nullable = true) BigDecimal currentValue,
        @Schema(nullable = true) YearMonth currentMonth,
        @Schema(nullable = true) BigDecimal targetValue,
        @Schema(nullable = true) YearMonth targetMonth,
        @Schema(nullable = true) BigDecimal median,
        @Schema(nullable = true) BigDecimal gap,
        @Schema(nullable = true) Trend trend,
        @Schema(nullable = true) LocalDate nextUpdate,
        boolean upToDate,
        List<RateAlert> alerts) {

    static IndicatorInPriorityView of(PriorityFigures.Member member) {
        return of(member.settings(), member.part(), member.real(), member.rate());
    }

    static IndicatorInPriorityView of(
            IndicatorSettings settings, PriorityRate.Part part, BigDecimal real, ComputedRate rate) {
        var none = rate == null;
        return new IndicatorInPriorityView(
                settings.code(),
                settings.name(),
                settings.kind(),
                settings.direction(),
                settings.unitShort() == null ? settings.unit() : settings.unitShort(),
                part.declared(),
                real,
                part.applicable(),
                none ? null : rate.rate(),
                absence(part, rate),
                !none && rate.rule().threshold(),
                none ? null : ComputedRate.exact(rate.currentValue()),
                none ? null : rate.currentMonth(),
                none ? null : ComputedRate.exact(rate.targetValue()),
                none ? null : rate.targetMonth(),
                none ? null : rate.median().value(),
                none ? null : rate.gap(),
                none ? null : rate.trend(),
                none ? null : rate.nextUpdate(),
                !none && rate.upToDate(),
                none ? List.of() : rate.alerts());
    }

    private static Absence absence(PriorityRate.Part part, ComputedRate rate) {
        if (rate != null) {
            return rate.rule().absence();
        }
        return part.applicable() ? Absence.UNKNOWN : Absence.NOT_APPLICABLE;
    }
}
