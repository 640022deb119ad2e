package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the carry-overs; one repeated is an OR, different ones are an AND. */
class CarryOverFilter extends ChangesQuery {
    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif.", example = "FTAP")
    List<String> scheme;

    @QueryParam("year")
    @Parameter(description = "Exercice dont les crédits restent.", example = "2026")
    List<Integer> year;

    @QueryParam("state")
    @Parameter(description = "État de la demande.")
    List<CarryOverState> state;
}
