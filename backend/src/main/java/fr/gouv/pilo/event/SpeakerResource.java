package fr.gouv.pilo.event;

import fr.gouv.pilo.event.SpeakerView.SpeakerItem;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/speakers")
@Tag(name = "events")
class SpeakerResource {
    private static final String ID = "Identifiant de l'intervenant.";

    private final SpeakerService service;

    SpeakerResource(SpeakerService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.SPEAKERS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"name", "updatedAt"})
    @Operation(
            operationId = "listSpeakers",
            summary = "Lister les intervenants",
            description = "Qui, sur quoi, à quelles conditions, avec l'avis moyen des organisateurs.")
    public Listing<SpeakerItem> list(@BeanParam SpeakerFilter filter) {
        return service.list(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.SPEAKERS_WRITE)
    @Operation(
            operationId = "createSpeaker",
            summary = "Ajouter un intervenant",
            description = "Il est alors proposé à tous les événements.")
    public SpeakerView create(@NotNull @Valid UpdateSpeaker form) {
        return service.create(form);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.SPEAKERS_READ)
    @Operation(
            operationId = "getSpeaker",
            summary = "Lire un intervenant",
            description = "L'intervenant, ses interventions et ce qu'en ont dit les organisateurs.")
    public SpeakerView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.SPEAKERS_WRITE)
    @Operation(
            operationId = "updateSpeaker",
            summary = "Modifier un intervenant",
            description =
                    "Remplace ce qui s'écrit, en entier ; retiré, il n'est plus proposé et ses interventions restent.")
    public SpeakerView update(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid UpdateSpeaker form) {
        return service.update(id, form);
    }
}
