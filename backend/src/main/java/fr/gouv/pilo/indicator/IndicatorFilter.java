package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.identity.TerritoryTree;
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

    @QueryParam("territory")
    @Parameter(description = "Code d'un territoire : les indicateurs qui s'y appliquent.", example = "DEPT-46")
    List<String> territory;

    @QueryParam("theme")
    @Parameter(description = "Thématique, telle qu'elle est écrite.", example = "Culture")
    List<String> theme;

    /** @return the territories asked for, of those that exist: where nobody knows of one, nothing applies; null for any */
    String[] within(TerritoryTree tree) {
        return territory == null || territory.isEmpty()
                ? null
                : territory.stream().filter(tree::exists).toArray(String[]::new);
    }
}
