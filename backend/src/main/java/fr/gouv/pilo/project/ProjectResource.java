package fr.gouv.pilo.project;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import fr.gouv.pilo.shared.problem.MayConflict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/projects")
@Tag(name = "projects", description = "Projets")
class ProjectResource {
    private static final String KEY = "Identifiant, ou clé telle que PRJ-2026-014.";

    private final ProjectService service;

    ProjectResource(ProjectService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.PROJECTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({
        "updatedAt",
        "createdAt",
        "code",
        "title",
        "programme",
        "stage",
        "stageSince",
        "weather",
        "statusAt",
        "startDate",
        "endDate",
        "nextMilestoneDate"
    })
    @Operation(
            operationId = "listProjects",
            summary = "Lister les projets",
            description = "Le portefeuille, filtré, trié, cherché. Un projet confidentiel n'y est que pour la personne "
                    + "chargée de mission, la direction et le porteur désigné.")
    public Listing<ProjectSummary> list(@BeanParam ProjectFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/stage-counts")
    @RolesAllowed(Right.PROJECTS_READ)
    @Sorts({
        "updatedAt",
        "createdAt",
        "code",
        "title",
        "programme",
        "stage",
        "stageSince",
        "weather",
        "statusAt",
        "startDate",
        "endDate",
        "nextMilestoneDate"
    })
    @Operation(
            operationId = "countProjectsByStage",
            summary = "Compter les projets par étape",
            description = "Les nombres du tableau par étape et par météo, avec les mêmes paramètres que la liste.")
    public StageCountsView counts(@BeanParam ProjectFilter filter) {
        return service.counts(filter);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Right.PROJECTS_MANAGE)
    @Operation(
            operationId = "createProject",
            summary = "Créer un projet",
            description = "Titre, programme et organisme porteur suffisent ; le projet commence à l'étape VEILLE.")
    public ProjectView create(@NotNull @Valid UpdateProject draft) {
        return service.create(draft);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Right.PROJECTS_READ)
    @Operation(
            operationId = "getProject",
            summary = "Lire un projet",
            description =
                    "Le projet, ses jalons, sa météo signée, les étapes qui peuvent suivre et ce que l'appelant peut y faire. Un projet "
                            + "confidentiel n'existe que pour la personne chargée de mission, la direction et le porteur désigné : pour "
                            + "les autres, collègues du même organisme compris, chaque opération répond 404.")
    public ProjectView get(@PathParam("id") @Parameter(description = KEY) String id) {
        return service.get(id);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.PROJECTS_WRITE)
    @Operation(
            operationId = "updateProject",
            summary = "Modifier un projet",
            description =
                    "Remplace ce qui se saisit, en entier, jalons compris. Étape et météo changent par leurs propres actes. Ce que "
                            + "l'étape atteinte demande (services visés, fiche de résultats publiée) ne se vide plus : 422.")
    public ProjectView update(
            @PathParam("id") @Parameter(description = KEY) String id, @NotNull @Valid UpdateProject draft) {
        return service.update(id, draft);
    }

    @DELETE
    @Path("/{id}")
    @IfMatchRequired
    @MayConflict
    @RolesAllowed(Right.PROJECTS_MANAGE)
    @Operation(
            operationId = "archiveProject",
            summary = "Archiver un projet",
            description = "Le projet quitte les listes ; il reste lisible avec son histoire.")
    public void archive(@PathParam("id") @Parameter(description = KEY) String id) {
        service.archive(id);
    }

    @POST
    @Path("/{id}/stage-changes")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.PROJECTS_STEER)
    @Operation(
            operationId = "changeProjectStage",
            summary = "Changer d'étape",
            description =
                    "Une étape en avant, ou plusieurs avec un motif ; une en arrière ; ABANDON avec son enseignement.")
    public ProjectView changeStage(
            @PathParam("id") @Parameter(description = KEY) String id, @NotNull @Valid CreateStageChange change) {
        return service.changeStage(id, change);
    }

    @POST
    @Path("/{id}/status-updates")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.PROJECTS_STEER)
    @Operation(
            operationId = "updateProjectStatus",
            summary = "Signer une météo et sa synthèse",
            description =
                    "Un jugement daté et signé, jamais calculé ; les précédents restent dans l'histoire du projet.")
    public ProjectView updateStatus(
            @PathParam("id") @Parameter(description = KEY) String id, @NotNull @Valid CreateStatusUpdate update) {
        return service.updateStatus(id, update);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed(Right.PROJECTS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"occurredAt", "recordedAt"})
    @Operation(
            operationId = "listProjectHistory",
            summary = "Lire l'histoire d'un projet",
            description = "Création, champs modifiés, étapes, météos signées : qui, quand, pourquoi.")
    public Listing<ProjectHistoryItem> history(
            @PathParam("id") @Parameter(description = KEY) String id, @BeanParam HistoryFilter filter) {
        return service.history(id, filter);
    }
}
