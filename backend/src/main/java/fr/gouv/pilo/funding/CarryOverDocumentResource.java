package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.document.DocumentItem;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.file.FormParts;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.identity.Right;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What is attached to a request of carry-over. */
@Path("/api/v1/carry-overs/{id}/documents")
@Tag(name = "budget")
class CarryOverDocumentResource {
    private static final String ID = "Identifiant de la demande.";
    private static final String DOCUMENT = "Identifiant de la pièce.";
    private static final String PART = "file";

    private final BudgetDocumentService service;

    CarryOverDocumentResource(BudgetDocumentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "listCarryOverDocuments",
            summary = "Lister les pièces jointes d'une demande de report",
            description = "Dans l'ordre où elles ont été jointes.")
    public List<DocumentItem> list(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.of(service.carryOver(id));
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "storeCarryOverDocument",
            summary = "Joindre une pièce d'une demande de report",
            description =
                    "Un PDF, un classeur, un texte ou une image de 10 Mo au plus, dans la partie « file » ; sa nature est lue dans son contenu.")
    public DocumentItem store(@PathParam("id") @Parameter(description = ID) UUID id, @RestForm(PART) FileUpload file) {
        FormParts.requireKnown(PART);
        return service.store(service.carryOver(id), SentFile.of(PART, file));
    }

    @GET
    @Path("/{document}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getCarryOverDocument",
            summary = "Télécharger une pièce jointe d'une demande de report",
            description = "Telle qu'elle a été envoyée, sous son nom.")
    public Download download(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("document") @Parameter(description = DOCUMENT) UUID document) {
        return service.download(service.carryOver(id), document);
    }

    @DELETE
    @Path("/{document}")
    @RolesAllowed(Right.BUDGET_SETUP)
    @Operation(
            operationId = "removeCarryOverDocument",
            summary = "Retirer une pièce jointe d'une demande de report",
            description = "Elle n'est plus listée ni rendue ; le journal garde qu'elle l'a été.")
    public void remove(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("document") @Parameter(description = DOCUMENT) UUID document) {
        service.remove(service.carryOver(id), document);
    }
}
