package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.download.Download;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.file.FormParts;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.PageQuery;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

@Path("/api/v1/chorus-imports")
@Tag(name = "chorus", description = "Imports d'extraits Chorus")
class ChorusImportResource {
    private static final String ID = "Identifiant de l'import.";

    private final ChorusImportService service;
    private final ChorusActService acts;
    private final ChorusMatchService matches;
    private final ChorusChecks checks;

    ChorusImportResource(
            ChorusImportService service, ChorusActService acts, ChorusMatchService matches, ChorusChecks checks) {
        this.service = service;
        this.acts = acts;
        this.matches = matches;
        this.checks = checks;
    }

    @POST
    @ResponseStatus(201)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "checkChorusImport",
            summary = "Vérifier des extraits Chorus",
            description =
                    "Lit un ou plusieurs extraits XLSX, ODS ou CSV : AE et CP ensemble sont un seul import. Rien n'est encore écrit : chaque "
                            + "ligne est comparée aux livres, et la réponse dit ce qui changerait. Si une colonne nécessaire n'est pas reconnue, « mapped » est faux et « mapping » pose la question. "
                            + "Un fichier sans aucune colonne de Chorus est refusé (422) et n'est pas gardé.")
    public ChorusImportView check(
            @RestForm("files") @Size(max = IntakeFiles.MAX_FILES, message = IntakeFiles.TOO_MANY)
                    List<FileUpload> files) {
        FormParts.requireKnown(IntakeFiles.PART);
        return checks.check(IntakeFiles.of(files));
    }

    @GET
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"createdAt", "updatedAt"})
    @Operation(
            operationId = "listChorusImports",
            summary = "Lister les imports Chorus",
            description = "Du plus récent au plus ancien.")
    public Listing<ChorusImportSummary> list(@BeanParam ChorusImportFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/example")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getChorusExample",
            summary = "Télécharger un extrait d'exemple",
            description =
                    "Un extrait fictif, pour la démonstration : 34 lignes, dont 2 paiements nouveaux et 1 sans EJ.")
    public Download example() {
        return ChorusExample.download();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Operation(
            operationId = "getChorusImport",
            summary = "Lire un import Chorus",
            description =
                    "Son état, ses comptes, ce qu'il apporte, ses fichiers ; son avancement pendant l'application.")
    public ChorusImportView get(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.get(id);
    }

    @GET
    @Path("/{id}/rows")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"row", "state", "commitment", "amount", "valueDate"})
    @Operation(
            operationId = "listChorusImportRows",
            summary = "Lister les lignes d'un import Chorus",
            description =
                    "Chaque ligne de l'extrait, intacte, avec son état, sa raison, où elle va et ce que l'application écrit. « q » cherche un "
                            + "numéro d'EJ ou de DP, un fournisseur, un libellé.")
    public Listing<ChorusRowItem> rows(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam ChorusRowFilter filter) {
        return service.rows(id, filter);
    }

    @GET
    @Path("/{id}/verdicts")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"verdict", "commitment", "unexplained"})
    @Operation(
            operationId = "listChorusImportVerdicts",
            summary = "Comparer chaque EJ d'un import aux livres",
            description = "Un EJ par ligne, les écarts inexpliqués d'abord. Les livres sont lus maintenant.")
    public Listing<ChorusVerdictItem> verdicts(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam ChorusVerdictFilter filter) {
        return service.verdicts(id, filter);
    }

    @GET
    @Path("/{id}/issues")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Operation(
            operationId = "listChorusImportIssues",
            summary = "Lister les anomalies d'un import Chorus refusé",
            description = "Les 1 000 premières, par fichier, ligne et colonne.")
    public Listing<ImportIssue> issues(
            @PathParam("id") @Parameter(description = ID) UUID id, @BeanParam PageQuery query) {
        return service.issues(id, query);
    }

    @GET
    @Path("/{id}/files/{position}")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getChorusImportFile",
            summary = "Télécharger un extrait d'origine",
            description =
                    "Le fichier tel qu'il a été envoyé ; s'il nomme un projet confidentiel, pour qui l'a envoyé ou lit ces projets.")
    public Download file(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("position") @Parameter(description = "Rang du fichier, à partir de 0.") int position) {
        return service.original(id, position);
    }

    @GET
    @Path("/{id}/mapping")
    @RolesAllowed(Right.BUDGET_READ_ALL)
    @Operation(
            operationId = "getChorusImportMapping",
            summary = "Lire comment les colonnes sont comprises",
            description =
                    "Chaque tableau trouvé, ses colonnes, ce pour quoi chacune est prise, et les questions qui restent.")
    public ChorusMappingView mapping(@PathParam("id") @Parameter(description = ID) UUID id) {
        return service.mapping(id);
    }

    @PUT
    @Path("/{id}/mapping")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "updateChorusImportMapping",
            summary = "Dire ce que sont les colonnes",
            description =
                    "Les fichiers sont relus ainsi et les lignes comparées de nouveau ; les rapprochements faits sur cet import restent. La réponse est "
                            + "gardée pour les fichiers aux mêmes colonnes, sauf un exercice commun à toutes les lignes, qui se redemande.")
    public ChorusMappingView updateMapping(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid UpdateChorusMapping form) {
        return checks.map(id, form);
    }

    @PUT
    @Path("/{id}/rows/{row}/match")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "matchChorusImportRow",
            summary = "Dire où va une ligne",
            description =
                    "Vaut pour toutes les lignes de même EJ et poste (ou, sans EJ, de mêmes centre de coûts, activité et fournisseur), et pour les "
                            + "imports suivants. Une ligne d'un autre dispositif, d'un autre programme ou d'un autre exercice est refusée. L'If-Match est celui de l'import.")
    public ChorusImportView match(
            @PathParam("id") @Parameter(description = ID) UUID id,
            @PathParam("row")
                    @Parameter(
                            description = "Rang de la ligne, à partir de 0.",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String row,
            @NotNull @Valid UpdateChorusMatch form) {
        return matches.match(id, rank(row), form);
    }

    /** What is no rank names no row: said once If-Match and the body are there, as for any other rank. */
    private static int rank(String row) {
        return row.matches("[0-9]{1,9}") ? Integer.parseInt(row) : -1;
    }

    @POST
    @Path("/{id}/matches")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "acceptChorusSuggestions",
            summary = "Accepter des suggestions",
            description =
                    "Celles des lignes nommées, ou toutes. Chacune est retenue comme si elle avait été dite ligne par ligne.")
    public ChorusImportView accept(
            @PathParam("id") @Parameter(description = ID) UUID id, @NotNull @Valid CreateChorusMatches form) {
        return matches.accept(id, form);
    }

    @POST
    @Path("/{id}/application")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "applyChorusImport",
            summary = "Appliquer un import Chorus",
            description =
                    "Tout ou rien : les lignes nouvelles et corrigées entrent dans les livres, comme des faits ; les lignes non rapprochées, refusées ou laissées "
                            + "n'y entrent pas. Les livres sont comparés de nouveau, et « movedSinceCheck » dit combien de lignes ont changé d'état.")
    public ChorusImportView apply(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.apply(id);
    }

    @POST
    @Path("/{id}/reversal")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "reverseChorusImport",
            summary = "Annuler un import Chorus",
            description =
                    "En entier : chaque opération est annulée par sa contraire, chaque montant redevient ce qu'il était. Un import dont un plus récent "
                            + "confirme ou corrige des lignes s'annule après celui-ci (409).")
    public ChorusImportView reverse(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.reverse(id);
    }

    @POST
    @Path("/{id}/abandonment")
    @IfMatchRequired
    @RolesAllowed(Right.BUDGET_WRITE)
    @Operation(
            operationId = "abandonChorusImport",
            summary = "Abandonner un import Chorus vérifié",
            description =
                    "Il n'attend plus d'être appliqué, et ne peut plus l'être. Il reste lisible, avec ses fichiers.")
    public ChorusImportView abandon(@PathParam("id") @Parameter(description = ID) UUID id) {
        return acts.abandon(id);
    }
}
