package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.file.FormParts;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.page.SheetFormats;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/api/v1/attendance-imports")
@Tag(name = "events")
class AttendanceImportResource {
    private static final String ID = "Identifiant de l'import.";

    private final AttendanceImportService service;

    AttendanceImportResource(AttendanceImportService service) {
        this.service = service;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "checkAttendanceImport",
            summary = "Vérifier des fichiers de présence d'une visioconférence",
            description =
                    "Rapports de présence de Teams (CSV à tabulations, UTF-16 ou UTF-8) ou exports du tableau de bord de BigBlueButton. Rien n'est "
                            + "encore noté : chaque personne est rapprochée des inscriptions, par l'adresse puis par le nom, et un nom seulement proche est "
                            + "proposé. Le même fichier ne s'importe qu'une fois par séance (409).")
    public AttendanceImportView check(
            @QueryParam("event") @Parameter(required = true, description = "Identifiant de l'événement.") UUID event,
            @QueryParam("session") @Parameter(required = true, description = "Identifiant de la séance.") UUID session,
            @QueryParam("minimumPercent")
                    @Parameter(
                            description =
                                    "Part de la séance à partir de laquelle on y était, en % ; sans elle, celle de l'événement, 50 d'abord.")
                    @Min(value = 1, message = "De 1 à 100 %.")
                    @Max(value = 100, message = "De 1 à 100 %.")
                    Integer minimumPercent,
            @RestForm("files") @Size(max = IntakeFiles.MAX_FILES, message = IntakeFiles.TOO_MANY)
                    List<FileUpload> files) {
        FormParts.requireKnown(IntakeFiles.PART);
        return service.check(AttendanceReading.of(event, session, minimumPercent, IntakeFiles.of(files)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "getAttendanceImport",
            summary = "Lire un import de présences",
            description =
                    "Chaque personne des fichiers avec son inscription, s'il y en a une, et les inscriptions que rien n'établit.")
    public AttendanceImportView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/issues")
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Operation(
            operationId = "listAttendanceImportIssues",
            summary = "Lister les anomalies d'un import de présences refusé",
            description = "Les 1 000 premières, par fichier et ligne.")
    public Listing<ImportIssue> issues(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam PageQuery query) {
        return service.issues(id, query);
    }

    @PUT
    @Path("/{id}/rows/{row}/match")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "matchAttendanceImportRow",
            summary = "Dire qui est une personne d'un fichier",
            description =
                    "Confirme une inscription proposée, en désigne une autre, ou dit que la personne n'est pas inscrite. L'If-Match est celui de l'import.")
    public AttendanceImportView match(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("row")
                    @Parameter(
                            description = "Rang de la ligne, à partir de 0.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String row,
            @NotNull @Valid UpdateAttendanceMatch form) {
        return service.match(id, row.matches("[0-9]{1,9}") ? Integer.parseInt(row) : -1, form);
    }

    @POST
    @Path("/{id}/application")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "applyAttendanceImport",
            summary = "Appliquer un import de présences",
            description =
                    "Tout ou rien : les personnes rapprochées et restées assez longtemps sont présentes ; les autres inscriptions à distance ont leur "
                            + "présence non établie, jamais absente. Ce qui était déjà noté ne change pas.")
    public AttendanceImportView apply(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.apply(id);
    }

    @POST
    @Path("/{id}/reversal")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "reverseAttendanceImport",
            summary = "Annuler un import de présences",
            description = "En entier : ce qu'il avait noté ne l'est plus ; ce qui l'a été à la main depuis reste.")
    public AttendanceImportView reverse(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.reverse(id);
    }

    @POST
    @Path("/{id}/abandonment")
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "abandonAttendanceImport",
            summary = "Abandonner un import de présences vérifié",
            description = "Il n'attend plus d'être appliqué, et ne peut plus l'être.")
    public AttendanceImportView abandon(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.abandon(id);
    }
}
