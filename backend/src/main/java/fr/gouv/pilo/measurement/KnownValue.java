package fr.gouv.pilo.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * One value in force.
 *
 * @param importId the import that brought it, null if it was typed
 * @param accountId who brought it, null for the product itself
 * @param recordedAt since when it is known
 */
public record KnownValue(
        UUID indicatorId,
        String territory,
        MeasurementType type,
        YearMonth month,
        BigDecimal value,
        UUID importId,
        UUID accountId,
        Instant recordedAt) {}
