package fr.gouv.pilo.event;

import fr.gouv.pilo.event.CertificatePages.Answer;
import fr.gouv.pilo.event.CertificatePages.Asked;
import fr.gouv.pilo.event.CertificatePages.Page;
import fr.gouv.pilo.shared.face.Face;
import fr.gouv.pilo.shared.face.PublicForm;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.limit.LimitedByHour;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violation;
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

/** Whoever is shown a certificate checks its code; it is posted, so that no log of addresses keeps it. */
@Path(CertificatePages.PATH)
@Produces(Face.HTML)
@LimitedByHour
class CertificatePageResource {
    private final CertificateService certificates;
    private final Face face;
    private final Validator validator;

    CertificatePageResource(CertificateService certificates, Face face, Validator validator) {
        this.certificates = certificates;
        this.face = face;
        this.validator = validator;
    }

    @GET
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicCertificateCheck")
    public Response show() {
        return page(200, TypedForm.read(new byte[0]), List.of(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true, operationId = "checkPublicCertificate")
    public Response check(byte[] body) {
        var typed = TypedForm.read(body);
        try {
            var code = typed.as(Asked.class, validator).certificate();
            return page(200, typed, List.of(), CertificatePages.answer(certificates.check(code)));
        } catch (ProblemException refused) {
            if (refused.code() != ProblemCode.INVALID) {
                throw refused;
            }
            return page(422, typed, refused.violations(), null);
        }
    }

    private Response page(int status, TypedForm typed, List<Violation> faults, Answer answer) {
        var fields = PublicForm.fields(Asked.class, typed::typed, faults);
        var wrong = fields.stream().filter(field -> field.error() != null).toList();
        return face.personal(
                status, PaperTemplates.certificates(new Page(CertificatePages.PATH, fields, wrong, answer)));
    }
}
