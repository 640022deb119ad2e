package fr.gouv.pilo.reach;

import fr.gouv.pilo.reach.TrainingHourItem.TrainingTotals;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "events")
class TrainingResource {
    private final TrainingService service;

    TrainingResource(TrainingService service) {
        this.service = service;
    }

    @GET
    @Path("/training-hours")
    @RolesAllowed(Right.TRAINING_HOURS)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"date", "lastName", "employer"})
    @Operation(
            operationId = "listTrainingHours",
            summary = "Lister les heures de formation",
            description =
                    "Des seules formations, une ligne par agent de l'État et demi-journée suivie, déjeuner déduit. Avec pfrh=true, le fichier a les colonnes "
                            + "que la plateforme des ressources humaines attend.")
    public Listing<TrainingHourItem> list(@BeanParam TrainingFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/training-totals")
    @RolesAllowed(Right.TRAINING_HOURS)
    @Operation(
            operationId = "getTrainingTotals",
            summary = "Lire le total des heures de formation",
            description = "Formations, agents distincts, demi-journées et heures d'une période.")
    public TrainingTotals totals(
            @QueryParam("from")
                    @Parameter(
                            description = "À partir de ce jour.",
                            example = "2026-01-01",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String from,
            @QueryParam("to")
                    @Parameter(
                            description = "Jusqu'à ce jour.",
                            example = "2026-12-31",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    String to) {
        return service.totals(ReachFilter.day("from", from), ReachFilter.day("to", to));
    }

    @GET
    @Path("/training-layout")
    @RolesAllowed(Right.TRAINING_HOURS)
    @Operation(
            operationId = "getTrainingLayout",
            summary = "Lire le fichier que la PFRH attend",
            description = "Ses colonnes, dans l'ordre, et ce que compte une demi-journée.")
    public TrainingLayoutView layout() {
        return service.layout();
    }

    @PUT
    @Path("/training-layout")
    @IfMatchRequired
    @RolesAllowed(Right.TRAINING_HOURS)
    @Operation(
            operationId = "updateTrainingLayout",
            summary = "Régler le fichier que la PFRH attend",
            description = "Remplace ses colonnes, leur ordre et leurs titres.")
    public TrainingLayoutView update(@NotNull @Valid UpdateTrainingLayout form) {
        return service.update(form);
    }
}
