package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.intake.IntakeFilter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the imports of Chorus. */
class ChorusImportFilter extends IntakeFilter {
    @QueryParam("commitment")
    @Parameter(description = "Numéro d'EJ : les imports dont une ligne le porte.", example = "9900000016")
    List<String> commitment;
}
