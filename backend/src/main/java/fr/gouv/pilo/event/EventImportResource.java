package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationImportView.RegistrationImportSummary;
import fr.gouv.pilo.shared.file.FormParts;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.intake.IntakeFilter;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/events/{id}/registration-imports")
@Tag(name = "events")
class EventImportResource {
    private static final String EVENT = "Identifiant de l'événement.";

    private final RegistrationImportService service;

    EventImportResource(RegistrationImportService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "checkRegistrationImport",
            summary = "Vérifier une liste de participants",
            description =
                    "Lit un ou plusieurs fichiers XLSX, ODS ou CSV : nom, prénom, courriel et service par ligne ; département, agent de l'État et "
                            + "participation s'ils y sont. Personne n'est encore inscrit : la réponse dit qui le serait, ou ce qui est refusé et pourquoi. "
                            + "Un fichier illisible dans son ensemble est refusé (4xx) et n'est pas gardé.")
    public RegistrationImportView check(
            @PathParam("id") @Parameter(description = EVENT) UUID id,
            @RestForm("files") @Size(max = IntakeFiles.MAX_FILES, message = IntakeFiles.TOO_MANY)
                    List<FileUpload> files) {
        FormParts.requireKnown(IntakeFiles.PART);
        // The files are read before the database is asked to keep anything.
        try (var reading = RosterReading.of(IntakeFiles.of(files), service.context(id))) {
            return service.check(id, reading);
        }
    }

    @GET
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"createdAt", "updatedAt"})
    @Operation(
            operationId = "listRegistrationImports",
            summary = "Lister les imports de listes d'un événement",
            description = "Du plus récent au plus ancien.")
    public Listing<RegistrationImportSummary> list(
            @PathParam("id") @Parameter(description = EVENT) UUID id, @BeanParam IntakeFilter filter) {
        return service.list(id, filter);
    }
}
