package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.page.ChangesQuery;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Filters of the payments; one repeated is an OR, different ones are an AND. */
class PaymentFilter extends ChangesQuery {
    @QueryParam("commitment")
    @Parameter(description = "Numéro d'EJ.", example = "9900000016")
    List<String> commitment;

    @QueryParam("scheme")
    @Parameter(description = "Code du dispositif.", example = "FTAP")
    List<String> scheme;

    @QueryParam("year")
    @Parameter(description = "Exercice dont les CP sont consommés.", example = "2026")
    List<Integer> year;

    @QueryParam("axis")
    @Parameter(description = "Code de l'axe.", example = "AXE_1")
    List<String> axis;

    @QueryParam("project")
    @Parameter(description = "Code du projet.", example = "PRJ-2026-014")
    List<String> project;

    @QueryParam("supplier")
    @Parameter(description = "Identifiant du prestataire.")
    List<UUID> supplier;

    @QueryParam("kind")
    @Parameter(description = "Nature du paiement.")
    List<PaymentKind> kind;

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
