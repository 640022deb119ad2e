package fr.gouv.pilo.shared.visitor;

import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.idempotency.FormKey;
import fr.gouv.pilo.shared.identity.Visitor;
import fr.gouv.pilo.shared.limit.LimitedTo;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The product has no public operation yet: what the first ones will stand on is proven with these, which no contract holds. */
@Path("/api/v1/essais-publics")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class PublicProbeResource {
    private final PublicProbeService service;
    private final Visitor visitor;
    private final FormKey key;

    PublicProbeResource(PublicProbeService service, Visitor visitor, FormKey key) {
        this.service = service;
        this.visitor = visitor;
        this.key = key;
    }

    record Form(String object, String mail, String text) {}

    record Done(UUID id) {}

    @POST
    @Path("/liens/{link}")
    @PermitAll
    @ResponseStatus(201)
    @Operation(hidden = true, operationId = "probeByLink")
    public Done byLink(@PathParam("link") String link, Form form) {
        visitor.comesBy(new Visitor.Link(UUID.fromString(link), "registration", "project", form.object()));
        return service.act(form, link);
    }

    @POST
    @Path("/courriels")
    @PermitAll
    @ResponseStatus(201)
    @Operation(hidden = true, operationId = "probeByMail")
    public Done byMail(Form form) {
        visitor.writesAs(form.mail(), "project", form.object());
        return service.act(form, "courriel");
    }

    @POST
    @Path("/formulaires")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @Operation(hidden = true, operationId = "probeByForm")
    public Done byForm(byte[] body) {
        var typed = TypedForm.read(body);
        visitor.writesAs(typed.text("mail"), "project", typed.text("object"));
        key.is(typed.submission());
        return service.act(
                new Form(typed.text("object"), typed.text("mail"), typed.text("text")), typed.text("object"));
    }

    @POST
    @Path("/personne")
    @PermitAll
    @ResponseStatus(201)
    @Operation(hidden = true, operationId = "probeByNobody")
    public Done byNobody(Form form) {
        return service.act(form, "personne");
    }

    @GET
    @Path("/limite")
    @PermitAll
    @LimitedTo(perMinute = 3)
    @Operation(hidden = true, operationId = "probeLimit")
    public Done limited() {
        return new Done(new UUID(0, 1));
    }

    @GET
    @Path("/limite-autre")
    @PermitAll
    @LimitedTo(perMinute = 2)
    @Operation(hidden = true, operationId = "probeOtherLimit")
    public Done otherLimited() {
        return new Done(new UUID(0, 2));
    }
}
