package fr.gouv.pilo.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of an event, as calendars show it.
 *
 * @param sessionRank from 0
 * @param openToPublic whether it has a page for everybody
 */
record CalendarRow(
        UUID id,
        String uid,
        int sequence,
        String state,
        String title,
        String summary,
        String mode,
        String place,
        String address,
        String slug,
        boolean openToPublic,
        Instant updatedAt,
        String sessionTitle,
        Instant sessionStartsAt,
        Instant sessionEndsAt,
        int sessionRank,
        int sessionCount) {}
