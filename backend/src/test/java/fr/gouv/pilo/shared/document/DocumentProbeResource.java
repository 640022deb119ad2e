package fr.gouv.pilo.shared.document;

import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.file.SentFile;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** As a room's resource offers the documents of its objects; no contract holds it. */
@Path("/api/v1/essais-documents/{owner}/documents")
@Authenticated
class DocumentProbeResource {
    private final DocumentProbeService service;

    DocumentProbeResource(DocumentProbeService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true, operationId = "probeStoreDocument")
    public DocumentItem store(@PathParam("owner") String owner, @RestForm("file") FileUpload file) {
        return service.store(owner, SentFile.of("file", file));
    }

    @GET
    @Operation(hidden = true, operationId = "probeListDocuments")
    public List<DocumentItem> list(@PathParam("owner") String owner) {
        return service.list(owner);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(hidden = true, operationId = "probeDownloadDocument")
    public Download download(@PathParam("owner") String owner, @PathParam("id") UUID id) {
        return service.download(owner, id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(hidden = true, operationId = "probeRemoveDocument")
    public void remove(@PathParam("owner") String owner, @PathParam("id") UUID id) {
        service.remove(owner, id);
    }
}
