package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presence;
import java.time.Instant;
import java.util.UUID;

/** A tick as it is kept: each component is a column. */
record AttendanceAct(
        UUID id,
        UUID eventId,
        UUID registrationId,
        UUID sessionId,
        Presence presence,
        Integer seats,
        AttendanceSource source,
        Instant at,
        Instant receivedAt,
        UUID accountId,
        UUID checkInId,
        String note) {}
