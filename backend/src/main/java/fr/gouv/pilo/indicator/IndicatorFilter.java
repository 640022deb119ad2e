package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class IndicatorFilter extends ChangesQuery {
    @QueryParam("kind")
    @Parameter(description = "NATIONAL ou LOCAL.")
    List<IndicatorKind> kind;

    @QueryParam("code")
    @Parameter(description = "Code stable.", example = "IND-304")
    List<String> code;

    @QueryParam("state")
    @Parameter(description = "PRESENT (par défaut) : en usage ; ARCHIVED : archivés.")
    ListedState state;

    @QueryParam("theme")
    @Parameter(description = "Thématique, telle qu'elle est écrite.", example = "Culture")
    List<String> theme;
}
