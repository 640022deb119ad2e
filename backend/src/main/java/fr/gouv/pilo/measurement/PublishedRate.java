package fr.gouv.pilo.measurement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/**
 * The rate that the DITP itself publishes beside its values ({@code indic_ta}), 0–100.
 *
 * @param indicatorId null as long as the import that would create the indicator is not applied
 */
public record PublishedRate(
        UUID indicatorId,
        String indicatorCode,
        String territory,
        YearMonth month,
        BigDecimal rate,
        String file,
        int line) {}
