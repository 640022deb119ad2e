package fr.gouv.pilo.survey;

import fr.gouv.pilo.shared.face.Face;
import fr.gouv.pilo.shared.face.FormRefusal;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.limit.LimitedByHour;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.route.PublicPath;
import fr.gouv.pilo.survey.PublicSurveyService.Shown;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where who came answers: no account, no script, no name. Opening it changes nothing. */
@Path(SurveyPageResource.PATH)
@Produces(Face.HTML)
@LimitedByHour
class SurveyPageResource {
    static final String PATH = PublicPath.ROOT + "/questionnaire";

    private final PublicSurveyService service;
    private final SurveyForm forms;
    private final Face face;

    SurveyPageResource(PublicSurveyService service, SurveyForm forms, Face face) {
        this.service = service;
        this.forms = forms;
        this.face = face;
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicSurvey")
    public Response show(@PathParam("token") String token) {
        try {
            var shown = service.shown(token);
            var shut = shown.shut();
            return shut == null
                    ? page(200, shown.view(), token, TypedForm.read(new byte[0]), null, List.of())
                    : face.personal(404, SurveyPageTemplates.shut(shut.title, shut.opened, List.of()));
        } catch (ProblemException refused) {
            return refused(refused);
        }
    }

    @POST
    @Path("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true, operationId = "sendPublicSurvey")
    public Response send(@PathParam("token") String token, byte[] body) {
        var typed = TypedForm.read(body);
        try {
            var shown = service.shown(token);
            return shown.shut() == null ? answer(token, shown.view(), typed) : late(shown, typed);
        } catch (ProblemException refused) {
            return refused(refused);
        }
    }

    private Response answer(String token, PublicSurveyView view, TypedForm typed) {
        try {
            var said = service.answer(token, forms.read(view, typed)).message();
            return face.personal(200, SurveyPageTemplates.answered(said));
        } catch (RuntimeException failure) {
            return FormRefusal.of(failure)
                    .map(refused -> page(refused.status(), view, token, typed, refused.sentence(), refused.faults()))
                    .orElseThrow(() -> failure);
        }
    }

    /** No form any more, but what was typed is not lost. */
    private Response late(Shown shown, TypedForm typed) {
        var shut = shown.shut();
        return face.personal(409, SurveyPageTemplates.shut(shut.title, shut.sent, forms.typed(shown.view(), typed)));
    }

    private Response refused(ProblemException refused) {
        if (refused.code() != ProblemCode.NOT_FOUND) {
            throw refused;
        }
        return face.personal(404, SurveyPageTemplates.dead(refused.getMessage()));
    }

    private Response page(
            int status, PublicSurveyView view, String token, TypedForm typed, String refused, List<Violation> faults) {
        return face.personal(
                status, SurveyPageTemplates.form(forms.page(view, PATH + "/" + token, typed, refused, faults)));
    }
}
