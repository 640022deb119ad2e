package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.rate.AsOf;
import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the rates of one priority. */
class PriorityRateFilter extends ListQuery {
    @QueryParam("territory")
    @Parameter(description = "Code de territoire ; répétez pour plusieurs.", example = "DEPT-48")
    List<String> territory;

    @QueryParam("level")
    @Parameter(description = "Maille ; répétez pour plusieurs.", example = "DEPT")
    List<TerritoryLevel> level;

    @QueryParam("asOf")
    @Parameter(description = AsOf.DESCRIPTION, example = "2026-10-09")
    String asOf;

    boolean matches(PriorityRateView rate) {
        return (territory == null || territory.isEmpty() || territory.contains(rate.territory()))
                && (level == null || level.isEmpty() || level.contains(rate.level()));
    }
}
