package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.face.Face;
import fr.gouv.pilo.shared.face.FormRefusal;
import fr.gouv.pilo.shared.face.PublicForm;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.limit.HourLimit;
import fr.gouv.pilo.shared.limit.LimitedByHour;
import fr.gouv.pilo.shared.print.Printed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A link's page. Gateways that guard mailboxes open every address: GET shows and changes nothing, a button acts. */
@Path(LinkAddresses.PATH)
@Produces(Face.HTML)
@LimitedByHour
class LinkResource {
    private static final String ACT = "acte";

    private final LinkService service;
    private final Face face;
    private final HourLimit limit;

    LinkResource(
            LinkService service,
            Face face,
            Clock clock,
            @ConfigProperty(name = "pilo.face.link-per-hour") int perHour) {
        this.service = service;
        this.face = face;
        this.limit = new HourLimit(perHour, clock);
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicLink")
    public Response show(@PathParam("token") String token) {
        count(token);
        return service.open(token)
                .map(link ->
                        face.personal(200, LinkTemplates.open(shown(token, link.page(), PublicForm.newSubmission()))))
                .orElseGet(this::dead);
    }

    /** Of what the page names; a mailbox's gateway that opens it too changes nothing. */
    @GET
    @Path("/{token}/{paper}")
    @Produces({Face.HTML, Printed.PDF})
    @PermitAll
    @Operation(hidden = true, operationId = "printByPublicLink")
    public Response paper(@PathParam("token") String token, @PathParam("paper") String paper) {
        count(token);
        return service.paper(token, paper)
                .map(printed -> Response.ok(printed, Printed.PDF)
                        .header("Referrer-Policy", "no-referrer")
                        .build())
                .orElseGet(this::dead);
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true, operationId = "actByPublicLink")
    public Response act(@PathParam("token") String token, byte[] body) {
        count(token);
        var typed = TypedForm.read(body);
        try {
            return service.act(token, typed.text(ACT), typed.submission(), typed)
                    .map(done -> face.personal(200, LinkTemplates.done(done, again(token))))
                    .orElseGet(this::dead);
        } catch (RuntimeException failure) {
            return FormRefusal.of(failure)
                    .flatMap(refused -> givenBack(token, typed, refused))
                    .orElseThrow(() -> failure);
        }
    }

    /** @return its address, if it goes on opening what it opened; else null */
    private String again(String token) {
        return service.open(token).map(link -> LinkAddresses.PATH + "/" + token).orElse(null);
    }

    /** Altered, expired, used up, revoked or unknown: one page, so that nobody learns which. */
    private Response dead() {
        return face.personal(404, LinkTemplates.dead());
    }

    /** @return none where there is nothing typed to give back: a button alone, or one that is gone since */
    private Optional<Response> givenBack(String token, TypedForm typed, FormRefusal refused) {
        return service.open(token)
                .map(LinkService.Opened::page)
                .filter(page -> page.acts().stream().anyMatch(act -> act.form() != null && sent(act, typed)))
                .map(page -> face.personal(refused.status(), LinkTemplates.open(shown(token, page, typed, refused))));
    }

    private static boolean sent(LinkPage.Act act, TypedForm typed) {
        return act.name().equals(typed.text(ACT));
    }

    /** Only what we signed: tokens that anybody makes up would push the real ones out of memory. */
    private void count(String token) {
        service.signed(token).ifPresent(link -> limit.take(link.toString()));
    }

    private static LinkTemplates.Shown shown(String token, LinkPage page, String submission) {
        return shown(token, page, submission, null, LinkPage.Act::shown, act -> act.form()
                .fields());
    }

    private static LinkTemplates.Shown shown(String token, LinkPage page, TypedForm typed, FormRefusal refused) {
        return shown(
                token,
                page,
                refused.mark(typed),
                refused.sentence(),
                act -> act.shown() || sent(act, typed),
                act -> sent(act, typed)
                        ? act.form().fields(typed, refused.faults())
                        : act.form().fields());
    }

    private static LinkTemplates.Shown shown(
            String token,
            LinkPage page,
            String submission,
            String refused,
            Predicate<LinkPage.Act> shown,
            Function<LinkPage.Act, List<PublicForm.Field>> fields) {
        var buttons = page.acts().stream()
                .filter(shown)
                .map(act -> new LinkTemplates.Button(
                        act.name(), act.heading(), act.button(), act.form() == null ? List.of() : fields.apply(act)))
                .toList();
        var faults = buttons.stream()
                .flatMap(button -> button.fields().stream())
                .filter(field -> field.error() != null)
                .toList();
        return new LinkTemplates.Shown(
                page.title(),
                page.sentence(),
                page.facts(),
                buttons,
                page.papers(),
                refused,
                faults,
                LinkAddresses.PATH + "/" + token,
                submission);
    }
}
