package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class OrganisationFilter extends ListQuery {
    @QueryParam("kind")
    @Parameter(description = "Nature.")
    List<OrganisationKind> kind;

    @QueryParam("territory")
    @Parameter(
            description =
                    "Code d'un territoire : les organismes qui s'y trouvent ou dans un territoire qu'il contient.",
            example = "DEPT-31")
    List<String> territory;

    @QueryParam("q")
    @Parameter(
            description =
                    "Nom, sigle, code ou SIRET (avec ou sans espaces) ; accents indifférents, petites fautes tolérées.",
            schema = @Schema(maxLength = 200))
    String words;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Ne rend que ce qui a changé depuis cet instant. Passez le « nextSince » de la réponse précédente.",
            schema = @Schema(format = "date-time"))
    String since;

    @Override
    public Instant updatedSince() {
        return instant("updatedSince", since);
    }

    @Override
    public boolean takesUpdatedSince() {
        return true;
    }
}
