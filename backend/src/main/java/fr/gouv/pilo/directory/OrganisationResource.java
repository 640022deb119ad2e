package fr.gouv.pilo.directory;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/organisations")
@Tag(name = "directory", description = "Annuaire : territoires et organismes")
class OrganisationResource {
    private final OrganisationService service;

    OrganisationResource(OrganisationService service) {
        this.service = service;
    }

    @GET
    @Authenticated
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"name", "code", "updatedAt"})
    @Operation(
            operationId = "listOrganisations",
            summary = "Lister les organismes",
            description =
                    "Services, préfectures, sous-préfectures, SGAR, intercommunalités, administrations centrales, opérateurs.")
    public Listing<OrganisationView> list(@BeanParam OrganisationFilter filter) {
        return service.list(filter);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            operationId = "getOrganisation",
            summary = "Lire un organisme",
            description = "Un organisme par son identifiant.")
    public OrganisationView get(@PathParam("id") @Parameter(description = "Identifiant.") UUID id) {
        return service.get(id);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Right.DIRECTORY_WRITE, Right.DIRECTORY_PROVIDERS})
    @Operation(
            operationId = "createOrganisation",
            summary = "Ajouter un organisme",
            description =
                    "Complète les données de référence. Qui saisit les dépenses n'ajoute que des prestataires (PROVIDER).")
    public OrganisationView create(@NotNull @Valid UpdateOrganisation form) {
        return service.create(form);
    }

    @PUT
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed(Right.DIRECTORY_WRITE)
    @Operation(
            operationId = "updateOrganisation",
            summary = "Corriger un organisme",
            description = "Remplace l'organisme entier ; le chargement des données de référence ne le modifiera plus.")
    public OrganisationView update(
            @PathParam("id") @Parameter(description = "Identifiant.") UUID id,
            @NotNull @Valid UpdateOrganisation form) {
        return service.update(id, form);
    }
}
