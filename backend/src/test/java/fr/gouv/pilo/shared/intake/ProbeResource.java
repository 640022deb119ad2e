package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.file.FormParts;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The imports of a second room; no contract holds it. */
@Path("/api/v1/essais-imports")
@Authenticated
class ProbeResource {
    private final ProbeRoom room;
    private final ProbeService service;

    ProbeResource(ProbeRoom room, ProbeService service) {
        this.room = room;
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true, operationId = "probeCheck")
    public ProbeView check(@RestForm("files") List<FileUpload> files) {
        FormParts.requireKnown(IntakeFiles.PART);
        return service.check(ProbeRoom.Reading.of(IntakeFiles.of(files)));
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true, operationId = "probeGet")
    public ProbeView get(@PathParam("id") UUID id) {
        return room.view(id);
    }

    @GET
    @Path("/{id}/files/{position}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true, operationId = "probeFile")
    public Download file(@PathParam("id") UUID id, @PathParam("position") int position) {
        return room.intake().original(id, position);
    }

    @POST
    @Path("/{id}/application")
    @IfMatchRequired
    @Operation(hidden = true, operationId = "probeApply")
    public ProbeView apply(@PathParam("id") UUID id) {
        return service.apply(id);
    }

    @POST
    @Path("/{id}/reversal")
    @IfMatchRequired
    @Operation(hidden = true, operationId = "probeReverse")
    public ProbeView reverse(@PathParam("id") UUID id) {
        return service.reverse(id);
    }

    @POST
    @Path("/{id}/abandonment")
    @IfMatchRequired
    @Operation(hidden = true, operationId = "probeAbandon")
    public ProbeView abandon(@PathParam("id") UUID id) {
        return service.abandon(id);
    }

    @POST
    @Path("/{id}/correction")
    @IfMatchRequired
    @Operation(hidden = true, operationId = "probeMend")
    public ProbeView mend(@PathParam("id") UUID id) {
        return service.mend(id);
    }
}
