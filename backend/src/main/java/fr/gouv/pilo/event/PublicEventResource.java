package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PublicEventView.PublicEventItem;
import fr.gouv.pilo.event.PublicEventView.RegistrationReceiptView;
import fr.gouv.pilo.shared.etag.IfMatchRequired;
import fr.gouv.pilo.shared.identity.Visitor;
import fr.gouv.pilo.shared.limit.LimitedTo;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.page.SheetFormats;
import fr.gouv.pilo.shared.page.Sorts;
import jakarta.annotation.security.PermitAll;
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

@Path("/api/v1/public")
@Tag(name = "events")
class PublicEventResource {
    private static final String SLUG = "Mot de l'adresse publique de l'événement.";
    private static final String TOKEN = "Ce que porte le lien reçu par courriel.";
    private static final int PER_HOUR = 600;

    private final PublicEventService events;
    private final OwnRegistrationService registrations;
    private final Visitor visitor;

    PublicEventResource(PublicEventService events, OwnRegistrationService registrations, Visitor visitor) {
        this.events = events;
        this.registrations = registrations;
        this.visitor = visitor;
    }

    @GET
    @Path("/events")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, SheetFormats.CSV, SheetFormats.XLSX, SheetFormats.NDJSON})
    @Sorts({"startsAt", "title"})
    @Operation(
            operationId = "listPublicEvents",
            summary = "Lister les événements ouverts au public",
            description = "Sans compte : ceux qui viennent, ou d'une autre période, avec leurs places.")
    public Listing<PublicEventItem> list(@BeanParam PublicEventFilter filter) {
        return events.list(filter);
    }

    @GET
    @Path("/events/{slug}")
    @PermitAll
    @Operation(
            operationId = "getPublicEvent",
            summary = "Lire un événement ouvert au public",
            description = "Sans compte : l'événement, et ce qui est demandé pour s'inscrire.")
    public PublicEventView get(@PathParam("slug") @Parameter(description = SLUG) String slug) {
        return events.get(slug);
    }

    @POST
    @Path("/events/{slug}/registrations")
    @ResponseStatus(202)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "requestRegistration",
            summary = "S'inscrire à un événement",
            description =
                    "Sans compte. La réponse est la même que l'adresse soit déjà inscrite ou non ; une place, ou un rang dans la file, "
                            + "est gardée deux heures, le temps de confirmer l'adresse. 20 demandes par heure et par adresse, 600 par poste.")
    public RegistrationReceiptView register(
            @PathParam("slug") @Parameter(description = SLUG) String slug,
            @NotNull @Valid CreatePublicRegistration form) {
        visitor.writesAs(form.mail(), "event", slug);
        return events.register(slug, form);
    }

    @GET
    @Path("/registrations/{token}")
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "getOwnRegistration",
            summary = "Lire son inscription",
            description = "Par le lien reçu ; lire ne change rien.")
    public PublicRegistrationView own(@PathParam("token") @Parameter(description = TOKEN) String token) {
        return registrations.get(opened(token));
    }

    @PUT
    @Path("/registrations/{token}")
    @IfMatchRequired
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "updateOwnRegistration",
            summary = "Modifier son inscription",
            description =
                    "Par le lien reçu, jusqu'au début de l'événement. Des places en moins vont à la file d'attente.")
    public PublicRegistrationView update(
            @PathParam("token") @Parameter(description = TOKEN) String token, @NotNull @Valid UpdateRegistration form) {
        return registrations.update(opened(token), form);
    }

    @POST
    @Path("/registrations/{token}/confirmations")
    @ResponseStatus(201)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "confirmOwnRegistration",
            summary = "Confirmer son adresse",
            description = "Par le lien reçu, dans les deux heures ; confirmer deux fois ne change rien.")
    public PublicRegistrationView confirm(@PathParam("token") @Parameter(description = TOKEN) String token) {
        return registrations.confirm(opened(token));
    }

    @POST
    @Path("/registrations/{token}/acceptances")
    @ResponseStatus(201)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "acceptOwnSeat",
            summary = "Accepter la place proposée",
            description = "Par le lien reçu, dans le délai ; accepter deux fois ne change rien.")
    public PublicRegistrationView accept(@PathParam("token") @Parameter(description = TOKEN) String token) {
        return registrations.accept(opened(token));
    }

    @POST
    @Path("/registrations/{token}/refusals")
    @ResponseStatus(201)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "declineOwnSeat",
            summary = "Refuser la place proposée",
            description = "Par le lien reçu : la place va aussitôt à la personne suivante.")
    public PublicRegistrationView decline(@PathParam("token") @Parameter(description = TOKEN) String token) {
        return registrations.decline(opened(token));
    }

    @POST
    @Path("/registrations/{token}/cancellations")
    @ResponseStatus(201)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "cancelOwnRegistration",
            summary = "Annuler son inscription",
            description = "Par le lien reçu, jusqu'au début de l'événement ; annuler deux fois ne change rien.")
    public PublicRegistrationView cancel(@PathParam("token") @Parameter(description = TOKEN) String token) {
        return registrations.cancel(opened(token));
    }

    @POST
    @Path("/registrations/{token}/erasures")
    @ResponseStatus(201)
    @PermitAll
    @LimitedTo(perHour = PER_HOUR)
    @Operation(
            operationId = "eraseOwnRegistration",
            summary = "Effacer son inscription",
            description = "Par le lien reçu : la place est rendue, le nom et l'adresse sont effacés.")
    public PublicRegistrationView erase(@PathParam("token") @Parameter(description = TOKEN) String token) {
        return registrations.erase(opened(token));
    }

    /** Who comes by a link is named by it in the trail. */
    private UUID opened(String token) {
        var id = registrations.opened(token);
        visitor.comesBy(new Visitor.Link(id, "registration", RegistrationService.TYPE, id.toString()));
        return id;
    }
}
