package fr.gouv.pilo.reach;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the headcounts; one repeated is an OR, different ones are an AND. */
class HeadcountFilter extends ChangesQuery {
    @QueryParam("territory")
    @Parameter(description = "Code du territoire, exactement.", example = "DEPT-31")
    List<String> territory;

    @QueryParam("organisation")
    @Parameter(description = "Identifiant du service.")
    List<UUID> organisation;

    @QueryParam("kind")
    @Parameter(description = "Nature.")
    List<HeadcountKind> kind;

    @QueryParam("latest")
    @Parameter(description = "Vrai pour le plus récent de chaque territoire et service ; sans lui, les anciens aussi.")
    Boolean latest;
}
