package fr.gouv.pilo.rate;

import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which rate is to be explained. */
class ExplanationFilter {
    @QueryParam("indicator")
    @Parameter(required = true, description = "Code de l'indicateur.", example = "LOC-008")
    String indicator;

    @QueryParam("territory")
    @Parameter(required = true, description = "Code du territoire.", example = "REG-76")
    String territory;

    @QueryParam("kind")
    @Parameter(description = "FINAL (par défaut) ou ANNUAL.")
    RateKind kind;

    @QueryParam("asOf")
    @Parameter(description = AsOf.DESCRIPTION, example = "2026-10-09")
    String asOf;

    String indicator() {
        return required("indicator", indicator);
    }

    String territory() {
        return required("territory", territory);
    }

    RateKind kind() {
        return kind == null ? RateKind.FINAL : kind;
    }

    AsOf asOf() {
        return AsOf.parse(asOf);
    }

    private static String required(String name, String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.badRequest("Le paramètre « " + name + " » est attendu.");
        }
        return text;
    }
}
