package fr.gouv.pilo.shared.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages that the {@code type} of each problem points at. */
@Path("/problems")
@Tag(name = "problems", description = "Pages d'explication des erreurs")
@Produces("text/html; charset=UTF-8")
class ProblemPageResource {
    @GET
    @PermitAll
    @Operation(
            operationId = "listProblemPages",
            summary = "Liste des erreurs",
            description = "Toutes les erreurs que l'API peut rendre, avec un lien vers leur page.")
    public String list() {
        var items = Arrays.stream(ProblemCode.values())
                .map(code -> "<li><a href=\"/problems/%s\">%s</a> (%d)</li>"
                        .formatted(code.slug(), code.title(), code.status()))
                .collect(Collectors.joining());
        return page("Erreurs de l'API Pil'O", "<ul>" + items + "</ul>");
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(
            operationId = "getProblemPage",
            summary = "Page d'une erreur",
            description = "Ce que signifie l'erreur et ce que l'on peut faire.")
    public String show(
            @Parameter(description = "Nom de l'erreur, par exemple not-found.") @PathParam("slug") String slug) {
        var code = Arrays.stream(ProblemCode.values())
                .filter(c -> c.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("Il n'existe pas d'erreur de ce nom."));
        return page(
                code.title(),
                "<p>Statut HTTP %d</p><h2>Ce qui s'est passé</h2><p>%s</p><h2>Ce que vous pouvez faire</h2><p>%s</p><p><a href=\"/problems\">Toutes les erreurs</a></p>"
                        .formatted(code.status(), code.meaning(), code.remedy()));
    }

    private static String page(String title, String body) {
        return ("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                        + "<title>%s · Pil'O</title></head><body><main><h1>%s</h1>%s</main></body></html>")
                .formatted(title, title, body);
    }
}
