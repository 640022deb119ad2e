package fr.gouv.pilo.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The list of one day, open to the bearers of its link.
 *
 * @param closesAt by the clock of events
 * @param expiresAt the same moment by the real clock, of which links are
 */
record CheckIn(
        UUID id,
        UUID eventId,
        LocalDate day,
        Instant openedAt,
        Instant closesAt,
        Instant expiresAt,
        Instant closedAt,
        UUID accountId) {
    boolean overAt(Instant now) {
        return closedAt != null || !now.isBefore(closesAt);
    }

    /** When it closed, or will by itself. */
    Instant end() {
        return closedAt == null || closedAt.isAfter(closesAt) ? closesAt : closedAt;
    }
}
