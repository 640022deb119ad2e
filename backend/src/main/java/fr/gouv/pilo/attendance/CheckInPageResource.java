package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.face.Face;
import fr.gouv.pilo.shared.limit.LimitedByHour;
import fr.gouv.pilo.shared.route.PublicPath;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page on which a day's list is ticked: the one of the public face that needs a script, since it outlives the network. */
@Path(CheckInPageResource.PATH)
@Produces(Face.HTML)
@LimitedByHour
class CheckInPageResource {
    static final String PATH = PublicPath.ROOT + "/emargement/liste";

    private final Face face;

    CheckInPageResource(Face face) {
        this.face = face;
    }

    @GET
    @PermitAll
    @Operation(hidden = true, operationId = "showPublicCheckIn")
    public Response show() {
        return face.shared(CheckInTemplates.list());
    }
}
