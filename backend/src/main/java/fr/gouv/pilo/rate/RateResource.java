package fr.gouv.pilo.rate;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rates")
@Tag(name = "rates", description = "Taux d'avancement des indicateurs, et leur explication")
class RateResource {

    private final RateLists lists;
    private final RateExplanations explanations;
    private final RateTrajectories trajectories;

    RateResource(RateLists lists, RateExplanations explanations, RateTrajectories trajectories) {
        this.lists = lists;
        this.explanations = explanations;
        this.trajectories = trajectories;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @RolesAllowed(Right.ROADMAP_READ)
    @Sorts({"updatedAt", "indicator", "territory", "kind", "rate", "gap", "currentMonth", "nextUpdate"})
    @Operation(
            operationId = "listRates",
            summary = "Lister les taux d'avancement",
            description = "Un élément par indicateur, territoire et sorte de taux dès qu'une valeur y a été mesurée, "
                    + "même sans taux. Triés par indicateur.")
    public Listing<RateItem> list(@BeanParam RateFilter filter) {
        return lists.list(filter);
    }

    @GET
    @Path("/explanation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.ROADMAP_READ)
    @Operation(
            operationId = "explainRate",
            summary = "Expliquer un taux",
            description =
                    "La règle appliquée, les valeurs avec leur date, leur import et leur auteur, les poids, la "
                            + "couverture, et des phrases qui le disent. Refaire le calcul avec ces valeurs donne le même taux.")
    public RateExplanationView explain(@BeanParam ExplanationFilter filter) {
        return explanations.explain(filter);
    }

    @GET
    @Path("/trajectory")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Right.ROADMAP_READ)
    @Operation(
            operationId = "getRateTrajectory",
            summary = "Lire le chemin d'un taux",
            description =
                    "La valeur de chaque mois, agrégée si elle l'est à cette maille, sans arrondi ; la valeur attendue sur la droite de la "
                            + "valeur initiale à la cible ; la vitesse, et le mois où la cible est atteinte à ce rythme.")
    public RateTrajectoryView trajectory(@BeanParam ExplanationFilter filter) {
        return trajectories.of(filter);
    }
}
