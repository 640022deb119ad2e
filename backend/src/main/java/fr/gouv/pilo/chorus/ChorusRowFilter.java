package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.page.ListQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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
    @Parameter(description = "Vrai : seulement les lignes non rapprochées qui ont une suggestion.")
    Boolean suggested;
}
