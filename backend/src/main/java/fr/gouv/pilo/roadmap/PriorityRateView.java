package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.rate.Absence;
import fr.gouv.pilo.rate.RateAlert;
import fr.gouv.pilo.rate.Trend;
import fr.gouv.pilo.shared.text.French;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** R10: the rate of a priority in one territory, with the sentence that says how it was obtained. */
@Schema(description = "Taux d'une priorité dans un territoire.")
public record PriorityRateView(
        @Schema(example = "DEPT-48") String territory,
        TerritoryLevel level,
        @Schema(nullable = true, example = "28.67") BigDecimal rate,
        @Schema(nullable = true) Absence absence,
        PriorityRule rule,

        @Schema(description = "Comment le taux est obtenu, ou pourquoi il n'y en a pas.")
        String sentence,

        @Schema(nullable = true) BigDecimal median,
        @Schema(nullable = true, example = "-34.33") BigDecimal gap,
        @Schema(nullable = true) Trend trend,
        @Schema(nullable = true) BigDecimal previousRate,
        List<RateAlert> alerts) {

    static PriorityRateView of(PriorityFigures figures) {
        var rate = figures.rate();
        var median = figures.median();
        return new PriorityRateView(
                figures.territory(),
                figures.level(),
                rate.rate(),
                absence(rate),
                rate.rule(),
                sentence(figures),
                median.value(),
                figures.gap(),
                figures.trend(),
                figures.previousRate(),
                figures.alerts());
    }

    private static Absence absence(PriorityRate rate) {
        if (rate.rate() != null) {
            return null;
        }
        return rate.rule() == PriorityRule.NO_INDICATOR ? Absence.NOT_APPLICABLE : Absence.UNKNOWN;
    }

    static String sentence(PriorityFigures figures) {
        return switch (figures.rate().rule()) {
            case WEIGHTED_MEAN ->
                "Moyenne pondérée : " + French.list(weighted(figures)) + " ; soit "
                        + French.percent(figures.rate().rate()) + ".";
            case PLAIN_MEAN ->
                "Moyenne simple de " + French.list(plain(figures)) + " ; soit "
                        + French.percent(figures.rate().rate()) + ".";
            case NO_INDICATOR -> "Sans objet : aucun indicateur de cette priorité ne s'applique dans ce territoire.";
            case NO_WEIGHT ->
                "Non renseigné : aucun poids n'est déclaré pour les indicateurs de cette priorité à cette maille.";
            case RATE_MISSING ->
                "Non renseigné : " + French.list(missing(figures))
                        + (missing(figures).size() > 1 ? " n'ont" : " n'a") + " pas de taux dans ce territoire.";
        };
    }

    private static List<String> weighted(PriorityFigures figures) {
        return figures.members().stream()
                .filter(m -> m.part().counts())
                .map(m -> "%s %s × %s %%"
                        .formatted(m.settings().code(), French.percent(m.part().rate()), French.number(m.real())))
                .toList();
    }

    private static List<String> plain(PriorityFigures figures) {
        return figures.members().stream()
                .filter(m -> m.part().applicable())
                .map(m -> m.settings().code() + " " + French.percent(m.part().rate()))
                .toList();
    }

    private static List<String> missing(PriorityFigures figures) {
        var plain = figures.members().stream().allMatch(m -> m.real() == null);
        return figures.members().stream()
                .filter(m -> plain ? m.part().applicable() : m.part().counts())
                .filter(m -> m.part().rate() == null)
                .map(m -> m.settings().code() + " (" + m.settings().name() + ")")
                .toList();
    }
}
