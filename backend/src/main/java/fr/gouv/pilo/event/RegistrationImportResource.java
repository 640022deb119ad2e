package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationImportView.RegistrationImportRow;
import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/registration-imports")
@Tag(name = "events")
class RegistrationImportResource {
    private static final String ID = "Identifiant de l'import.";

    private final RegistrationImportService service;

    RegistrationImportResource(RegistrationImportService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "getRegistrationImport",
            summary = "Lire un import de liste",
            description =
                    "Son état, ses comptes, ses fichiers et ses anomalies ; son avancement pendant l'application.")
    public RegistrationImportView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"position", "outcome"})
    @Operation(
            operationId = "listRegistrationImportRows",
            summary = "Lister les lignes d'une liste",
            description = "Chaque personne, et ce que sa ligne devient.")
    public Listing<RegistrationImportRow> rows(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam RegistrationImportFilter filter) {
        return service.rows(id, filter);
    }

    @GET
    @Path("/{id}/issues")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Operation(
            operationId = "listRegistrationImportIssues",
            summary = "Lister les anomalies d'une liste",
            description = "Les 1 000 premières, par fichier, ligne et colonne.")
    public Listing<ImportIssue> issues(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam PageQuery query) {
        return service.issues(id, query);
    }

    @GET
    @Path("/{id}/files/{position}")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getRegistrationImportFile",
            summary = "Télécharger une liste d'origine",
            description = "Le fichier tel qu'il a été envoyé, effacé sept jours après.")
    public Download file(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("position") @Parameter(description = "Rang du fichier, à partir de 0.") int position) {
        return service.original(id, position);
    }

    @POST
    @Path("/{id}/application")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "applyRegistrationImport",
            summary = "Inscrire les personnes d'une liste",
            description =
                    "Tout ou rien, dans l'ordre de la liste : une place tant qu'il en reste que personne n'attend, sinon la suite de la file. Une "
                            + "adresse déjà inscrite n'est pas inscrite deux fois. Aucun courriel ne part s'il n'est pas demandé.")
    public RegistrationImportView apply(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateImportApplication form) {
        return service.apply(id, form);
    }

    @POST
    @Path("/{id}/reversal")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "reverseRegistrationImport",
            summary = "Annuler l'import d'une liste",
            description =
                    "Annule toutes les inscriptions qu'il a faites ; les places vont à la file. Refusé si la présence de l'une est notée.")
    public RegistrationImportView reverse(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.reverse(id);
    }

    @POST
    @Path("/{id}/abandonment")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "abandonRegistrationImport",
            summary = "Abandonner une liste vérifiée",
            description = "Elle n'attend plus d'être appliquée, et ne peut plus l'être.")
    public RegistrationImportView abandon(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.abandon(id);
    }
}
