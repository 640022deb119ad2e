package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.KnownValue;
import java.util.HashMap;
import java.util.Map;

/** Thousands of values have the same month, import, author and instant: each is kept once. */
final class SharedParts {
    private final Map<Object, Object> parts = new HashMap<>();

    KnownValue of(KnownValue value) {
        return new KnownValue(
                value.indicatorId(),
                value.territory(),
                value.type(),
                once(value.month()),
                value.value(),
                once(value.importId()),
                once(value.accountId()),
                once(value.recordedAt()));
    }

    @SuppressWarnings("unchecked")
    private <T> T once(T part) {
        return part == null ? null : (T) parts.computeIfAbsent(part, same -> same);
    }
}
