package fr.gouv.pilo.home;

import fr.gouv.pilo.shared.identity.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/home")
@Tag(name = "home", description = "Accueil")
class HomeResource {
    private final HomeService service;

    private final HomeReminderService reminders;

    HomeResource(HomeService service, HomeReminderService reminders) {
        this.service = service;
        this.reminders = reminders;
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

    @POST
    @Path("/reminders")
    @ResponseStatus(201)
    @RolesAllowed(Right.HOME_READ)
    @Operation(
            operationId = "createHomeReminder",
            summary = "Relancer par courriel",
            description =
                    "Envoie à soi-même, ou à une personne que l'on peut choisir parmi les comptes, un courriel qui mène à une chose à faire de son accueil. À une autre personne, il ne dit rien de l'objet : seulement qui relance, et le message. Chaque envoi est un courriel, trois par heure au plus pour une même chose et une même personne : au-delà, 409.")
    public HomeReminderView remind(@NotNull @Valid CreateHomeReminder form) {
        return reminders.remind(form);
    }
}
