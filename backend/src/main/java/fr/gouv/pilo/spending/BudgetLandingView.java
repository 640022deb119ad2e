package fr.gouv.pilo.spending;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Ce qui sera payé au 31 décembre d'après ce qui est saisi, et ce qui ne le sera pas ; avec sa méthode.")
record BudgetLandingView(
        @Schema(description = "Code du dispositif.", examples = "FTAP")
        String scheme,

        @Schema(description = "Exercice.", examples = "2026", minimum = "2000", maximum = "2100")
        int year,

        @Schema(description = "Jour auquel l'atterrissage est calculé.")
        LocalDate on,

        @Schema(
                description =
                        "Dernier service fait de l'exercice ; null si les dates de fin de gestion ne sont pas renseignées.",
                nullable = true)
        LocalDate lastAcknowledgement,

        @Schema(description = "Tous axes.") LandingFigures total,
        @Schema(description = "Par axe.") List<LandingAxis> axes,
        @Schema(description = "La méthode, en phrases.") List<String> method) {

    @Schema(name = "BudgetLandingAxisItem", description = "L'atterrissage d'un axe.")
    record LandingAxis(
            @Schema(description = "Code de l'axe ; null hors axe.", nullable = true)
            String axis,

            @Schema(description = "Nom de l'axe.", nullable = true)
            String label,

            @Schema(description = "Ses montants.") LandingFigures figures) {}

    static BudgetLandingView of(
            String scheme, int year, LocalDate on, LocalDate lastAcknowledgement, List<OutlookFact> facts) {
        Map<String, List<OutlookFact>> byAxis = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> fact.kind() != OutlookFact.Kind.FORECAST)
                .sorted(Comparator.comparing(OutlookFact::position, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(fact -> byAxis.computeIfAbsent(fact.programme() + " " + fact.axis(), key -> new ArrayList<>())
                        .add(fact));
        var axes = byAxis.values().stream()
                .map(own -> new LandingAxis(own.get(0).axis(), own.get(0).axisLabel(), LandingFigures.of(own, year)))
                .toList();
        return new BudgetLandingView(
                scheme,
                year,
                on,
                lastAcknowledgement,
                LandingFigures.of(facts, year),
                axes,
                method(lastAcknowledgement));
    }

    private static List<String> method(LocalDate last) {
        return List.of(
                "Atterrissage = payé + service fait certifié (sinon constaté) et non payé + services faits prévus d'ici la fin de gestion.",
                "Non consommé = CP ouverts − atterrissage. À risque = non consommé − report de CP demandé.",
                last == null
                        ? "Les dates de fin de gestion ne sont pas renseignées : tout ce qui est prévu dans l'année est compté."
                        : "Ce qui est prévu après le dernier service fait de l'exercice passe sur l'exercice suivant ; le service fait et non payé aussi, après la dernière demande de paiement de son programme.",
                "Un report demandé n'ouvre rien avant sa mise à disposition : il est montré, jamais compté comme acquis.");
    }
}
