package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.page.ListQuery;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
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

@Path("/api/v1/event-surveys/{event}")
@Tag(name = "events")
class SurveyResource {
    private static final String EVENT = "Identifiant de l'événement.";

    private final SurveyService service;
    private final ThanksService thanks;

    SurveyResource(SurveyService service, ThanksService thanks) {
        this.service = service;
        this.thanks = thanks;
    }

    @GET
    @RolesAllowed(Right.REGISTRATIONS_READ)
    @Operation(
            operationId = "getEventSurvey",
            summary = "Lire le questionnaire d'un événement",
            description =
                    "Ce qu'il demande, à combien de personnes, combien ont répondu ; ses résultats une fois fermé, avec cinq réponses au "
                            + "moins. Personne ne sait qui a répondu quoi. Un script n'en lit pas les textes.")
    public EventSurveyView get(@PathParam("event") @Parameter(description = EVENT) UUID event) {
        return service.get(event);
    }

    @PUT
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "updateEventSurvey",
            summary = "Régler le questionnaire d'un événement",
            description =
                    "Remplace ce qui s'écrit, en entier. Les questions ne changent plus une fois les remerciements partis ; partis sans "
                            + "questionnaire, il n'y en aura pas ; un questionnaire fermé ne se rouvre pas.")
    public EventSurveyView update(
            @PathParam("event") @Parameter(description = EVENT) UUID event, @NotNull @Valid UpdateEventSurvey form) {
        return service.update(event, form);
    }

    @GET
    @Path("/results")
    @RolesAllowed(Right.REGISTRATIONS_READ)
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"rank", "count"})
    @Operation(
            operationId = "listEventSurveyResults",
            summary = "Lister les résultats d'un questionnaire",
            description =
                    "Une ligne pour chaque réponse possible, sans les textes. Vide tant que le questionnaire est ouvert ; rien d'une question "
                            + "qui a moins de cinq réponses.")
    public Listing<SurveyResultItem> results(
            @PathParam("event") @Parameter(description = EVENT) UUID event, @BeanParam ListQuery query) {
        return service.results(event, query);
    }

    @POST
    @Path("/closures")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "closeEventSurvey",
            summary = "Fermer un questionnaire",
            description =
                    "Ouvert ou suspendu, définitivement : plus personne ne répond, et les résultats se lisent. Il se ferme de lui-même trente jours après les "
                            + "premiers remerciements.")
    public EventSurveyView close(@PathParam("event") @Parameter(description = EVENT) UUID event) {
        return service.close(event);
    }

    @POST
    @Path("/thanks")
    @ResponseStatus(201)
    @IfMatchRequired
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "thankParticipants",
            summary = "Remercier les participants",
            description =
                    "Un courriel à chaque personne notée présente, une seule fois, avec le lien du questionnaire s'il y en a un. Une personne "
                            + "notée présente dans les trente jours qui suivent le reçoit alors, sans le lien si le questionnaire est fermé.")
    public EventSurveyView thank(@PathParam("event") @Parameter(description = EVENT) UUID event) {
        return thanks.thank(event);
    }
}
