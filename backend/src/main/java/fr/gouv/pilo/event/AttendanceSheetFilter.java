package fr.gouv.pilo.event;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A part of the sheet, where all of it would be too long. */
class AttendanceSheetFilter {
    @QueryParam("session")
    @Parameter(description = "Cette séance seulement.")
    UUID session;

    @QueryParam("mode")
    @Parameter(description = "Cette modalité seulement.")
    SeatMode mode;
}
