package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the forecasts; one repeated is an OR, different ones are an AND. */
class ForecastFilter extends ListQuery {
    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif.", example = "FTAP")
    List<String> scheme;

    @QueryParam("year")
    @Parameter(description = "Exercice.", example = "2027")
    List<Integer> year;
}
