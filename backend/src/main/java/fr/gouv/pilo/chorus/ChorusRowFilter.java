package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the rows of an import. */
class ChorusRowFilter extends ListQuery {
    @QueryParam("state")
    @Parameter(description = "KNOWN, NEW, CORRECTED, UNMATCHED, REFUSED ou LEFT_OUT.")
    List<RowState> state;

    @QueryParam("commitment")
    @Parameter(description = "Numéro d'EJ.", example = "9900000016")
    List<String> commitment;

    @QueryParam("effect")
    @Parameter(description = "COMMITMENT, CHANGE, YEAR, PAYMENT, CERTIFICATION ou CARRY_OVER.")
    List<RowEffect> effect;

    @QueryParam("suggested")
    @Parameter(
            description = "Vrai pour les seules lignes non rapprochées qui ont une suggestion.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    String suggested;

    /** Read here, since the framework takes any word but "true" for false. */
    boolean onlySuggested() {
        if (suggested != null && !"true".equals(suggested) && !"false".equals(suggested)) {
            throw ProblemException.badRequest("Le paramètre « suggested » attend true ou false.");
        }
        return "true".equals(suggested);
    }
}
