package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.shared.time.BusinessClock;
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
    /** Whether its day is still one of the event's: where that was postponed, it opens nothing more. */
    boolean dayOf(Gathering event) {
        return event.sessions().stream()
                .anyMatch(one -> BusinessClock.dayOf(one.startsAt()).equals(day));
    }

    boolean overAt(Instant now) {
        return closedAt != null || !now.isBefore(closesAt);
    }

    /** When it closed, or will by itself. */
    Instant end() {
        return closedAt == null || closedAt.isAfter(closesAt) ? closesAt : closedAt;
    }
}
