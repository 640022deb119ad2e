package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.identity.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/home")
@Tag(name = "home", description = "Accueil")
class HomeResource {
    private final HomeService service;

    HomeResource(HomeService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Right.HOME_READ)
    @Operation(
            operationId = "getHome",
            summary = "Ma page d'accueil",
            description =
                    "Ce qui attend le compte appelant, les alertes, les chiffres de son rôle et les derniers changements.")
    public HomeView home() {
        return service.home();
    }
}
