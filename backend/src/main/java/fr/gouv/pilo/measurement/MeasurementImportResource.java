package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.file.FormParts;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.intake.IntakeFilter;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
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

@Path("/api/v1/measurement-imports")
@Tag(name = "measurement", description = "Valeurs et imports")
class MeasurementImportResource {
    private static final String ID = "Identifiant de l'import.";

    private final ImportService service;
    private final ImportActService acts;
    private final ImportChecks checks;

    MeasurementImportResource(ImportService service, ImportActService acts, ImportChecks checks) {
        this.checks = checks;
        this.service = service;
        this.acts = acts;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.IMPORTS_WRITE)
    @Operation(
            operationId = "checkMeasurementImport",
            summary = "Vérifier des fichiers de valeurs",
            description =
                    "Lit un ou plusieurs fichiers CSV, XLSX ou ODS (format d'échange ou données ouvertes du baromètre), et leurs métadonnées dans "
                            + "« files » ou « metadata ». Toutes les feuilles visibles d'un classeur sont lues ; « notices » dit celles qui ne le sont pas. Rien n'est encore importé : la réponse dit ce qui changerait, ou ce qui est refusé et pourquoi. "
                            + "Un fichier illisible dans son ensemble est refusé (4xx) et n'est pas gardé.")
    public MeasurementImportView check(
            @RestForm("files") @Size(max = IntakeFiles.MAX_FILES, message = IntakeFiles.TOO_MANY)
                    List<FileUpload> files,
            @RestForm("metadata") FileUpload metadata) {
        FormParts.requireKnown(IntakeFiles.PART, ImportReading.METADATA);
        ImportReading.requireOneDescription(FormParts.count(ImportReading.METADATA));
        return checks.check(IntakeFiles.of(files).and(ImportReading.METADATA, metadata));
    }

    @GET
    @RolesAllowed(Right.IMPORTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"createdAt", "updatedAt"})
    @Operation(
            operationId = "listMeasurementImports",
            summary = "Lister les imports",
            description = "Du plus récent au plus ancien. Une machine ne voit que les siens.")
    public Listing<MeasurementImportSummary> list(@BeanParam IntakeFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.IMPORTS_READ)
    @Operation(
            operationId = "getMeasurementImport",
            summary = "Lire un import",
            description =
                    "Son état, ses comptes, ses fichiers et ses anomalies ; son avancement pendant l'application.")
    public MeasurementImportView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/changes")
    @RolesAllowed(Right.IMPORTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"position", "indicator", "territory", "month", "outcome"})
    @Operation(
            operationId = "listMeasurementImportChanges",
            summary = "Lister ce qu'un import change",
            description = "Chaque valeur lue, avec son effet et la valeur qu'elle remplace.")
    public Listing<ImportChangeItem> changes(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam ImportChangeFilter filter) {
        return service.changes(id, filter);
    }

    @GET
    @Path("/{id}/issues")
    @RolesAllowed(Right.IMPORTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Operation(
            operationId = "listMeasurementImportIssues",
            summary = "Lister les anomalies d'un import",
            description = "Les 1 000 premières, par fichier, ligne et colonne.")
    public Listing<ImportIssue> issues(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam PageQuery query) {
        return service.issues(id, query);
    }

    @GET
    @Path("/{id}/files/{position}")
    @RolesAllowed(Right.IMPORTS_READ)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getMeasurementImportFile",
            summary = "Télécharger un fichier d'origine",
            description = "Le fichier tel qu'il a été envoyé.")
    public Download file(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("position") @Parameter(description = "Rang du fichier, à partir de 0.") int position) {
        return service.original(id, position);
    }

    @POST
    @Path("/{id}/application")
    @IfMatchRequired
    @RolesAllowed(Right.IMPORTS_WRITE)
    @Operation(
            operationId = "applyMeasurementImport",
            summary = "Appliquer un import",
            description =
                    "Tout ou rien. Répond quand c'est fait ; l'avancement se lit entre-temps sur l'import. Si les valeurs en vigueur ont "
                            + "changé depuis la vérification, les différences sont recomptées et « movedSinceCheck » le dit.")
    public MeasurementImportView apply(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.apply(id);
    }

    @POST
    @Path("/{id}/reversal")
    @IfMatchRequired
    @RolesAllowed(Right.IMPORTS_REVERSE)
    @Operation(
            operationId = "reverseMeasurementImport",
            summary = "Annuler un import",
            description =
                    "Retire ses valeurs : les précédentes reparaissent, les imports suivants restent. Rien n'est effacé.")
    public MeasurementImportView reverse(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.reverse(id);
    }

    @POST
    @Path("/{id}/abandonment")
    @IfMatchRequired
    @RolesAllowed(Right.IMPORTS_WRITE)
    @Operation(
            operationId = "abandonMeasurementImport",
            summary = "Abandonner un import vérifié",
            description =
                    "Il n'attend plus d'être appliqué, et ne peut plus l'être. Il reste lisible, avec ses fichiers.")
    public MeasurementImportView abandon(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.abandon(id);
    }
}
