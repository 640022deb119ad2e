package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.IndicatorSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Every rate of every indicator as one context sees them. Immutable once made: it is shared by requests. */
final class RateBoard {

    /** The values of one indicator, by territory, and when they last changed. */
    record Stored(SortedMap<String, RateSeries> series, Instant changedAt) {}

    private static final Stored NOTHING = new Stored(new TreeMap<>(), Instant.EPOCH);

    private final RateContext context;
    private final Map<String, IndicatorRates> indicators = new LinkedHashMap<>();
    private final List<ComputedRate> rates = new ArrayList<>();
    private final Map<String, ComputedRate> byId = new HashMap<>();

    RateBoard(Collection<IndicatorSettings> settings, Map<UUID, Stored> stored, RateContext context) {
        this.context = context;
        settings.stream()
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .forEach(one -> add(one, stored.getOrDefault(one.id(), NOTHING)));
    }

    private void add(IndicatorSettings settings, Stored stored) {
        IndicatorRates one = new IndicatorRates(settings, stored.series(), context);
        indicators.put(settings.code(), one);
        Instant changedAt =
                stored.changedAt().isAfter(settings.recordedAt()) ? stored.changedAt() : settings.recordedAt();
        for (RateKind kind : RateKind.values()) {
            for (ComputedRate rate : one.computed(kind, changedAt)) {
                rates.add(rate);
                byId.put(rate.id(), rate);
            }
        }
    }

    RateContext context() {
        return context;
    }

    /** Sorted by indicator, kind, territory. */
    List<ComputedRate> rates() {
        return rates;
    }

    Optional<ComputedRate> find(String indicator, String territory, RateKind kind) {
        return Optional.ofNullable(byId.get(ComputedRate.idOf(indicator, territory, kind)));
    }

    Optional<IndicatorRates> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }
}
