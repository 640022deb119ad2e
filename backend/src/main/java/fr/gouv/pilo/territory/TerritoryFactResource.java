package fr.gouv.pilo.territory;

import fr.gouv.pilo.shared.contribution.TerritoryFact;
import fr.gouv.pilo.shared.contribution.TerritoryFacts;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.Column;
import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/territories/{code}/facts")
@Tag(name = "directory", description = "Annuaire : territoires et organismes")
class TerritoryFactResource {
    private final List<TerritoryFacts> rooms;
    private final TerritoryTree tree;

    TerritoryFactResource(@All List<TerritoryFacts> rooms, TerritoryTree tree) {
        this.rooms = rooms;
        this.tree = tree;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listTerritoryFacts",
            summary = "Lire ce que Pil'O sait d'un territoire",
            description =
                    "Ce que chaque domaine en dit, pour la page du territoire : les référents, par exemple. Chacun n'y trouve "
                            + "que ce que son rôle lit.")
    public Listing<TerritoryFact> list(
            @PathParam("code") @Parameter(description = "Code du territoire.", example = "DEPT-46") String code,
            @BeanParam PageQuery query) {
        // A bad page is refused before an unknown territory is.
        query.checkPage();
        if (!tree.exists(code)) {
            throw ProblemException.notFound("Aucun territoire ne porte le code « " + code + " ».");
        }
        var facts = rooms.stream()
                .flatMap(room -> room.of(code).stream())
                .sorted(Comparator.comparing(TerritoryFact::key))
                .toList();
        return Listing.ofFew(
                "faits",
                facts,
                query,
                List.of(
                        Column.text("title", "Domaine", TerritoryFact::title),
                        Column.text("sentence", "Réponse", TerritoryFact::sentence)));
    }
}
