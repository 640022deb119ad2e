package fr.gouv.pilo.search;

import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Of which object. */
class LinkFilter {
    @QueryParam("kind")
    @Parameter(
            required = true,
            description = "Nature de l'objet, celle que la recherche en donne.",
            example = "project")
    String kind;

    @QueryParam("code")
    @Parameter(
            required = true,
            description = "Code de l'objet, celui que la recherche en donne.",
            example = "PRJ-2026-010")
    String code;

    String kind() {
        return required("kind", kind);
    }

    String code() {
        return required("code", code);
    }

    private static String required(String name, String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.badRequest("Le paramètre « " + name + " » est attendu.");
        }
        return text;
    }
}
