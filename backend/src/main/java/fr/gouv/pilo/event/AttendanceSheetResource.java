package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.print.Printed;
import fr.gouv.pilo.shared.problem.MayConflict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/events/{id}/attendance-sheet")
@Tag(name = "events")
class AttendanceSheetResource {
    private final EventPapers papers;

    AttendanceSheetResource(EventPapers papers) {
        this.papers = papers;
    }

    @GET
    @Produces(Printed.PDF)
    @MayConflict
    @RolesAllowed(Right.EVENTS_ORGANISE)
    @Operation(
            operationId = "getAttendanceSheet",
            summary = "Imprimer la feuille d'émargement",
            description =
                    "Un PDF à signer : une partie par jour de chaque séance et par modalité, avec une colonne le matin et une "
                            + "l'après-midi si la séance a les deux. 200 pages au plus.")
    public Printed attendanceSheet(
            @PathParam("id") @Parameter(description = "Identifiant de l'événement.") UUID id,
            @BeanParam AttendanceSheetFilter filter) {
        return papers.attendanceSheet(id, filter);
    }
}
