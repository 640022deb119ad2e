package planted.alpha;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Planted breaches: an entity in a signature; an endpoint that is neither public, guarded nor named. */
@Path("/planted")
class AlphaResource {
    @GET
    AlphaThing show() {
        return new AlphaThing();
    }
}
