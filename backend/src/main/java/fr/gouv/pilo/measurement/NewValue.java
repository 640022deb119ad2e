package fr.gouv.pilo.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A value to append.
 *
 * @param reason why it replaces the former one (a revised target, a correction), or null
 * @param recordedAt since when it is known, null = now; the past is for the demonstration set, which has a history
 */
public record NewValue(
        UUID indicatorId,
        String territory,
        MeasurementType type,
        YearMonth month,
        BigDecimal value,
        String reason,
        Instant recordedAt) {}
