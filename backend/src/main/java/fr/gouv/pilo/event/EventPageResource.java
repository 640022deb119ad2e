package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.face.Face;
import fr.gouv.pilo.shared.face.FormRefusal;
import fr.gouv.pilo.shared.face.PublicForm;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.idempotency.FormKey;
import fr.gouv.pilo.shared.identity.Visitor;
import fr.gouv.pilo.shared.limit.LimitedByHour;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Events for anybody: what is to come, each one's page, and the form that needs no account and no script. */
@Path(EventPages.PATH)
@Produces(Face.HTML)
@LimitedByHour
class EventPageResource {
    private final PublicEventService events;
    private final RegistrationForm forms;
    private final Face face;
    private final Visitor visitor;
    private final FormKey key;

    EventPageResource(PublicEventService events, RegistrationForm forms, Face face, Visitor visitor, FormKey key) {
        this.events = events;
        this.forms = forms;
        this.face = face;
        this.visitor = visitor;
        this.key = key;
    }

    @GET
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicEvents")
    public Response list(@QueryParam("page") String page) {
        return number(page)
                .flatMap(events::upcoming)
                .map(upcoming -> face.passing(EventPageTemplates.list(EventPages.list(upcoming))))
                .orElseThrow(() -> ProblemException.notFound("Cette page n'existe pas."));
    }

    /** @return none for what is no page's number */
    private static Optional<Integer> number(String page) {
        return page == null
                ? Optional.of(1)
                : Optional.of(page)
                        .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                        .map(Integer::valueOf);
    }

    @GET
    @Path("/{slug}")
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicEvent")
    public Response show(@PathParam("slug") String slug) {
        return face.passing(EventPageTemplates.show(EventPages.show(events.get(slug))));
    }

    @GET
    @Path("/{slug}/inscription")
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicRegistration")
    public Response form(@PathParam("slug") String slug) {
        var view = events.get(slug);
        if (EventPages.show(view).button() == null) {
            return face.personal(200, EventPageTemplates.show(EventPages.show(view)));
        }
        return page(200, forms.page(view, TypedForm.read(new byte[0]), PublicForm.newSubmission()));
    }

    /** The same answer for all; where something is wrong, the form comes back as it was typed. */
    @POST
    @Path("/{slug}/inscription")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true, operationId = "sendPublicRegistration")
    public Response send(@PathParam("slug") String slug, byte[] body) {
        var typed = TypedForm.read(body);
        var mark = typed.submission();
        var view = events.get(slug);
        try {
            var asked = forms.read(view, typed);
            visitor.writesAs(asked.mail(), "event", slug);
            key.is(mark);
            var receipt = events.register(slug, asked);
            return face.personal(
                    200, EventPageTemplates.asked(view.event().title(), receipt.message(), EventPages.address(slug)));
        } catch (RuntimeException failure) {
            return FormRefusal.of(failure)
                    .map(refused -> page(refused.status(), forms.page(view, typed, refused)))
                    .orElseThrow(() -> failure);
        }
    }

    private Response page(int status, EventPage.Form form) {
        return face.personal(status, EventPageTemplates.register(form));
    }
}
