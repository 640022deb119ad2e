package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the priorities. */
class PriorityFilter extends ChangesQuery {
    @QueryParam("roadmap")
    @Parameter(description = "Code de feuille de route ; répétez pour plusieurs.", example = "FDR-2025-2027")
    List<String> roadmap;

    @QueryParam("kind")
    @Parameter(description = "Politique prioritaire ou projet structurant.")
    List<PriorityKind> kind;

    @QueryParam("origin")
    @Parameter(description = "Priorité nationale ou locale.")
    List<PriorityOrigin> origin;

    @QueryParam("indicator")
    @Parameter(description = "Code d'un indicateur qu'elle contient ; répétez pour plusieurs.", example = "IND-304")
    List<String> indicator;
}
