package fr.gouv.pilo.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/** A value with its month and where it comes from; an aggregate comes from no import and no author of its own. */
record DatedValue(YearMonth month, BigDecimal value, UUID importId, UUID accountId, Instant recordedAt) {

    static DatedValue aggregate(YearMonth month, BigDecimal value) {
        return new DatedValue(month, value, null, null, null);
    }

    static BigDecimal valueOf(DatedValue dated) {
        return dated == null ? null : dated.value();
    }

    static YearMonth monthOf(DatedValue dated) {
        return dated == null ? null : dated.month();
    }
}
