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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The notes that the closing dates of a year are typed from. */
@Path("/api/v1/fiscal-years/{year}/closing-dates/documents")
@Tag(name = "budget")
class ClosingDocumentResource {
    private static final String YEAR = "Exercice.";
    private static final String PROGRAMME = "Programme budgétaire, sur quatre chiffres : 0349.";
    private static final String DOCUMENT = "Identifiant de la pièce.";
    private static final String PART = "file";

    private final BudgetDocumentService service;

    ClosingDocumentResource(BudgetDocumentService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "listClosingDocuments",
            summary = "Lister les pièces jointes des dates de fin de gestion",
            description = "Dans l'ordre où elles ont été jointes.")
    public List<DocumentItem> list(
            @PathParam("year") @Parameter(description = YEAR, example = "2026") String year,
            @QueryParam("programme")
                    @Parameter(
                            description = PROGRAMME,
                            required = true,
                            schema = @Schema(pattern = "^[0-9]{4}$", maxLength = 4))
                    String programme) {
        return service.of(service.closing(year, programme));
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.CLOSING_DATES)
    @Operation(
            operationId = "storeClosingDocument",
            summary = "Joindre une pièce des dates de fin de gestion",
            description =
                    "Un PDF, un classeur, un texte ou une image de 10 Mo au plus, dans la partie « file » ; sa nature est lue dans son contenu.")
    public DocumentItem store(
            @PathParam("year") @Parameter(description = YEAR, example = "2026") String year,
            @QueryParam("programme")
                    @Parameter(
                            description = PROGRAMME,
                            required = true,
                            schema = @Schema(pattern = "^[0-9]{4}$", maxLength = 4))
                    String programme,
            @RestForm(PART) FileUpload file) {
        FormParts.requireKnown(PART);
        return service.store(service.closing(year, programme), SentFile.of(PART, file));
    }

    @GET
    @Path("/{document}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Right.BUDGET_READ)
    @Operation(
            operationId = "getClosingDocument",
            summary = "Télécharger une pièce jointe des dates de fin de gestion",
            description = "Telle qu'elle a été envoyée, sous son nom.")
    public Download download(
            @PathParam("year") @Parameter(description = YEAR, example = "2026") String year,
            @QueryParam("programme")
                    @Parameter(
                            description = PROGRAMME,
                            required = true,
                            schema = @Schema(pattern = "^[0-9]{4}$", maxLength = 4))
                    String programme,
            @PathParam("document") @Parameter(description = DOCUMENT) UUID document) {
        return service.download(service.closing(year, programme), document);
    }

    @DELETE
    @Path("/{document}")
    @RolesAllowed(Right.CLOSING_DATES)
    @Operation(
            operationId = "removeClosingDocument",
            summary = "Retirer une pièce jointe des dates de fin de gestion",
            description = "Elle n'est plus listée ni rendue ; le journal garde qu'elle l'a été.")
    public void remove(
            @PathParam("year") @Parameter(description = YEAR, example = "2026") String year,
            @QueryParam("programme")
                    @Parameter(
                            description = PROGRAMME,
                            required = true,
                            schema = @Schema(pattern = "^[0-9]{4}$", maxLength = 4))
                    String programme,
            @PathParam("document") @Parameter(description = DOCUMENT) UUID document) {
        service.remove(service.closing(year, programme), document);
    }
}
