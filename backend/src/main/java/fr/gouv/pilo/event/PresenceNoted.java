package fr.gouv.pilo.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An organiser has noted of a registration, as a whole, whether somebody came.
 *
 * @param seats how many, if somebody did
 * @param note what the organiser adds; null for nothing
 */
public record PresenceNoted(
        UUID event, UUID registration, Presence presence, Integer seats, Instant at, UUID account, String note) {}
