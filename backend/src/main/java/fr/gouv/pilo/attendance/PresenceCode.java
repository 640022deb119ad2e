package fr.gouv.pilo.attendance;

import java.time.Instant;
import java.util.UUID;

/** A code that is shown in session; each component is a column. */
record PresenceCode(
        UUID id, UUID eventId, UUID sessionId, String code, Instant openedAt, Instant validUntil, UUID accountId) {}
