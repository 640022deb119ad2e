package fr.gouv.pilo.indicator;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.shared.problem.MayConflict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/indicators")
@Tag(name = "indicators", description = "Indicateurs")
class IndicatorResource {
    private final IndicatorService service;
    private final IndicatorActService acts;

    IndicatorResource(IndicatorService service, IndicatorActService acts) {
        this.service = service;
        this.acts = acts;
    }

    @GET
    @RolesAllowed(Right.ROADMAP_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"updatedAt", "code", "name", "theme"})
    @Operation(
            operationId = "listIndicators",
            summary = "Lister les indicateurs",
            description = "Indicateurs nationaux (IND-) reçus de la DITP et indicateurs locaux (LOC-) de la région.")
    public Listing<IndicatorSummary> list(@BeanParam IndicatorFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed(Right.ROADMAP_READ)
    @Operation(
            operationId = "getIndicator",
            summary = "Lire un indicateur",
            description = "Un indicateur et ses réglages en vigueur.")
    public IndicatorView get(@PathParam("code") @Parameter(description = "Code.", example = "IND-304") String code) {
        return service.get(code);
    }

    @GET
    @Path("/{code}/versions")
    @RolesAllowed(Right.ROADMAP_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Operation(
            operationId = "listIndicatorVersions",
            summary = "Lire l'historique d'un indicateur",
            description = "Tous les réglages qu'il a eus, du plus récent au plus ancien.")
    public Listing<IndicatorVersionItem> versions(
            @PathParam("code") @Parameter(description = "Code.", example = "IND-304") String code,
            @BeanParam PageQuery query) {
        return service.versions(code, query);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "defineIndicator",
            summary = "Définir un indicateur local",
            description =
                    "Crée un indicateur LOC- avec ses réglages. Les indicateurs IND- viennent des fichiers de la DITP.")
    public IndicatorView define(@NotNull @Valid CreateIndicator indicator) {
        return service.define(indicator);
    }

    @PUT
    @Path("/{code}")
    @IfMatchRequired
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "reviseIndicator",
            summary = "Régler un indicateur",
            description = "Remplace ses réglages ; les anciens restent dans l'historique et les taux sont recalculés.")
    public IndicatorView revise(
            @PathParam("code") @Parameter(description = "Code.", example = "IND-304") String code,
            @NotNull @Valid UpdateIndicator revision) {
        return service.revise(code, revision);
    }

    @DELETE
    @Path("/{code}")
    @IfMatchRequired
    @MayConflict
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "deleteIndicator",
            summary = "Supprimer un indicateur créé par erreur",
            description =
                    "Un indicateur local, si aucune valeur n'a jamais été enregistrée pour lui ; sinon il s'archive. Un indicateur national, "
                            + "une fois annulés les imports de ses valeurs. Il quitte sa priorité, "
                            + "la priorité née de lui seul part avec lui, et son code redevient libre.")
    public void delete(@PathParam("code") @Parameter(description = "Code.", example = "LOC-042") String code) {
        acts.delete(code);
    }

    @POST
    @Path("/{code}/archival")
    @IfMatchRequired
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "archiveIndicator",
            summary = "Archiver un indicateur local",
            description =
                    "Il quitte les listes, les tableaux, les taux et les choix. Il se lit encore par son code, avec son historique, "
                            + "et ce qui était vrai avant le reste. Il peut être repris.")
    public IndicatorView archive(
            @PathParam("code") @Parameter(description = "Code.", example = "LOC-042") String code) {
        return acts.archive(code);
    }

    @POST
    @Path("/{code}/restoration")
    @IfMatchRequired
    @RolesAllowed(Right.ROADMAP_DEFINE)
    @Operation(
            operationId = "restoreIndicator",
            summary = "Reprendre un indicateur archivé",
            description = "Il revient où il était, avec ses valeurs.")
    public IndicatorView restore(
            @PathParam("code") @Parameter(description = "Code.", example = "LOC-042") String code) {
        return acts.restore(code);
    }
}
