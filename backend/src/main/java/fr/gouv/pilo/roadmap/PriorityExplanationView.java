package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.text.French;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** R16 for a priority: its indicators with their weights and rates, and the sentences. */
@Schema(description = "Pourquoi ce taux de priorité.")
record PriorityExplanationView(
        @Schema(example = "PP1") String priority,
        String title,
        PriorityKind kind,
        @Schema(nullable = true) LocalDate asOf,
        PriorityRateView figures,
        @Schema(description = "La règle en une phrase.") String ruleSentence,

        @Schema(description = "La comparaison avec les territoires de même maille.")
        String comparisonSentence,

        List<IndicatorInPriorityView> indicators) {

    static PriorityExplanationView of(PrioritySummary priority, PriorityFigures figures, LocalDate asOf) {
        return new PriorityExplanationView(
                priority.code(),
                priority.title(),
                priority.kind(),
                asOf,
                PriorityRateView.of(figures),
                rule(priority.kind()),
                comparison(figures),
                figures.members().stream().map(IndicatorInPriorityView::of).toList());
    }

    private static String rule(PriorityKind kind) {
        return kind == PriorityKind.STRUCTURING_PROJECT
                ? "Projet structurant : moyenne simple des taux de ses indicateurs ; aucun taux si l'un d'eux manque."
                : "Politique prioritaire : moyenne des taux de ses indicateurs, pondérée par les poids déclarés de ceux "
                        + "qui s'appliquent ici ; aucun taux si un indicateur de poids positif n'en a pas.";
    }

    private static String comparison(PriorityFigures figures) {
        if (figures.median().value() == null) {
            return figures.median().absence();
        }
        var median = "Médiane de %s sur %s"
                .formatted(
                        French.percent(figures.median().value()),
                        French.count(figures.median().known(), "territoire"));
        return figures.gap() == null ? median + "." : median + " ; écart de " + French.gap(figures.gap()) + ".";
    }
}
