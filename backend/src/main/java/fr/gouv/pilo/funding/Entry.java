package fr.gouv.pilo.funding;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One effect on a line.
 *
 * @param project null for what is tied to none; the line's own where it has one
 * @param amount signed, never 0
 * @param valueDate the day on which it counts
 * @param knownAt the instant since which it is known, given by {@link Books#open}
 * @param originId the movement, request or operation that made it
 */
public record Entry(
        UUID line,
        UUID project,
        Measure measure,
        BigDecimal amount,
        LocalDate valueDate,
        Instant knownAt,
        EntryOrigin origin,
        UUID originId) {}
