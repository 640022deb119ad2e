package fr.gouv.pilo.shared.face;

import fr.gouv.pilo.shared.limit.LimitedByHour;
import fr.gouv.pilo.shared.route.PublicPath;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that are the same for everybody. */
@Path(PublicPath.ROOT)
@Produces(Face.HTML)
@LimitedByHour
class FacePageResource {
    private final Face face;

    FacePageResource(Face face) {
        this.face = face;
    }

    @GET
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicHome")
    public Response home() {
        return face.shared(FaceTemplates.home(face.getRegion()));
    }

    @GET
    @Path("/mentions-legales")
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicLegal")
    public Response legal() {
        return face.shared(FaceTemplates.legal(face.getRegion(), face.getDemonstration() != null));
    }

    @GET
    @Path("/accessibilite")
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicAccessibility")
    public Response accessibility() {
        return face.shared(FaceTemplates.accessibility());
    }

    @GET
    @Path("/donnees-personnelles")
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicPersonalData")
    public Response personalData() {
        return face.shared(FaceTemplates.personalData());
    }
}
