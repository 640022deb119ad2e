package fr.gouv.pilo.reach;

import fr.gouv.pilo.shared.page.SearchQuery;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which half-days, and for whom the file is. */
class TrainingFilter extends SearchQuery {
    @QueryParam("from")
    @Parameter(
            description = "À partir de ce jour.",
            example = "2026-01-01",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Parameter(
            description = "Jusqu'à ce jour.",
            example = "2026-12-31",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @QueryParam("pfrh")
    @Parameter(description = "Vrai pour que le fichier (CSV, XLSX) ait les colonnes et les titres que la PFRH attend.")
    Boolean pfrh;

    private List<String> wanted;

    /** The columns of the layout are then those asked for, in its order. */
    void want(List<String> columns) {
        wanted = columns;
    }

    @Override
    public List<String> columns() {
        return wanted == null ? super.columns() : wanted;
    }

    LocalDate fromDay() {
        return ReachFilter.day("from", from);
    }

    LocalDate toDay() {
        return ReachFilter.day("to", to);
    }
}
