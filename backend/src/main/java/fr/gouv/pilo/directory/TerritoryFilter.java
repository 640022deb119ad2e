package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

class TerritoryFilter extends ListQuery {
    @QueryParam("level")
    @Parameter(description = "Maille.")
    List<TerritoryLevel> level;

    @QueryParam("parent")
    @Parameter(description = "Code du territoire qui contient ceux cherchés.", example = "REG-76")
    List<String> parent;

    @QueryParam("q")
    @Parameter(
            description = "Mots du nom, ou parties de mots ; accents, majuscules et ponctuation indifférents.",
            schema = @Schema(maxLength = 200))
    String name;
}
