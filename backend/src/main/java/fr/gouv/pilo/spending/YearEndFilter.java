package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of what the year's end asks to look at. */
class YearEndFilter extends ListQuery {
    @QueryParam("year")
    @Parameter(
            description = "Exercice ; celui du jour sans lui.",
            example = "2026",
            schema = @Schema(minimum = "2000", maximum = "2100"))
    Integer year;

    @QueryParam("kind")
    @Parameter(description = "Pourquoi.")
    List<YearEndKind> kind;

    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif.", example = "FTAP")
    List<String> scheme;

    @QueryParam("axis")
    @Parameter(description = "Code de l'axe.", example = "AXE_1")
    List<String> axis;

    @QueryParam("asOf")
    @Parameter(description = Moment.AS_OF, example = "2025-12-31")
    String asOf;

    @QueryParam("on")
    @Parameter(description = Moment.ON, example = "2025-12-31")
    String on;

    Moment moment() {
        return Moment.parse(asOf, on);
    }
}
