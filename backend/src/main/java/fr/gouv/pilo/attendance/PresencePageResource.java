package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.face.Face;
import fr.gouv.pilo.shared.face.FormRefusal;
import fr.gouv.pilo.shared.face.PublicForm;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.idempotency.FormKey;
import fr.gouv.pilo.shared.identity.Visitor;
import fr.gouv.pilo.shared.limit.LimitedByHour;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.route.PublicPath;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where one types the code that is shown: no account, no script. */
@Path(PresencePageResource.PATH)
@Produces(Face.HTML)
@LimitedByHour
class PresencePageResource {
    static final String PATH = PublicPath.ROOT + "/presence";

    private final OwnPresenceService service;
    private final Face face;
    private final Visitor visitor;
    private final FormKey key;
    private final Validator validator;

    PresencePageResource(OwnPresenceService service, Face face, Visitor visitor, FormKey key, Validator validator) {
        this.service = service;
        this.face = face;
        this.visitor = visitor;
        this.key = key;
        this.validator = validator;
    }

    @GET
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicPresence")
    public Response show() {
        return page(200, TypedForm.read(new byte[0]), PublicForm.newSubmission(), null, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true, operationId = "sendPublicPresence")
    public Response send(byte[] body) {
        var typed = TypedForm.read(body);
        var mark = typed.submission();
        try {
            var form = typed.as(CreateOwnPresence.class, validator);
            visitor.writesAs(form.mail(), "presence", form.code());
            key.is(mark);
            return face.personal(
                    200, CheckInTemplates.confirmed(service.confirm(form).message()));
        } catch (RuntimeException failure) {
            return FormRefusal.of(failure)
                    .map(refused ->
                            page(refused.status(), typed, refused.mark(typed), refused.sentence(), refused.faults()))
                    .orElseThrow(() -> failure);
        }
    }

    private Response page(int status, TypedForm typed, String mark, String refused, List<Violation> faults) {
        var fields = PublicForm.fields(CreateOwnPresence.class, typed::typed, faults);
        var wrong = fields.stream().filter(field -> field.error() != null).toList();
        return face.personal(status, CheckInTemplates.presence(fields, wrong, refused, mark));
    }
}
