package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.limit.LimitedByHour;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What keeps the page of the door for when the network is away: a script may keep only what lies beside or below it. */
@Path("/public/emargement/hors-ligne.js")
@Produces("text/javascript; charset=UTF-8")
@LimitedByHour
class CheckInWorkerResource {
    private final String script;

    CheckInWorkerResource() {
        try (var file = CheckInWorkerResource.class.getResourceAsStream("/face/check-in-worker.js")) {
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @PermitAll
    @Operation(hidden = true, operationId = "getPublicCheckInWorker")
    public Response get() {
        return Response.ok(script).header(HttpHeaders.CACHE_CONTROL, "no-cache").build();
    }
}
