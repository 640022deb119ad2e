package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every rate of every indicator as one context sees them. Not written any more once made: requests share it. */
final class RateBoard implements RateSnapshot {

    /** The values of one indicator, by territory, and when they last changed. */
    static final class Stored {
        private final SortedMap<String, RateSeries> series = new TreeMap<>();
        private final SortedMap<String, Instant> gone = new TreeMap<>();
        private Instant changedAt = Instant.EPOCH;

        void add(RateRepository.Kept kept) {
            changedAt = later(changedAt, kept.updatedAt());
            if (kept.gone()) {
                gone.put(kept.territory(), kept.goneSince());
            } else {
                series.put(kept.territory(), kept.series());
            }
        }

        SortedMap<String, RateSeries> series() {
            return series;
        }

        /** R6b: a value that waited for its month changes the rates when that begins, though nothing is written then. */
        Instant changedAt(LocalDate today, Instant now) {
            var last = changedAt;
            for (var one : series.values()) {
                var current = one.current(today);
                if (current != null) {
                    var begun = current.month()
                            .atDay(1)
                            .atStartOfDay(BusinessClock.ZONE)
                            .toInstant();
                    last = begun.isAfter(now) ? last : later(last, begun);
                }
            }
            return last;
        }
    }

    /** A rate that was there and is no more, for readers of updatedSince. */
    record Gone(IndicatorSettings settings, String territory, RateKind kind, Instant changedAt) {

        String id() {
            return ComputedRate.idOf(settings.code(), territory, kind);
        }
    }

    static final Stored NOTHING = new Stored();

    private final RateContext context;
    private final Instant now;
    private final Map<UUID, Stored> stored;
    private final List<ComputedRate> rates = new ArrayList<>();
    private final List<RateItem> items = new ArrayList<>();
    private final Map<String, byte[]> encoded = new ConcurrentHashMap<>();
    private final Map<String, Gone> gone = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** @param now for a board of what is known now; null for one of the past, where nothing changes any more */
    RateBoard(Collection<IndicatorSettings> settings, Map<UUID, Stored> stored, RateContext context, Instant now) {
        this.context = context;
        this.now = now;
        this.stored = stored;
        settings.stream()
                .sorted(Comparator.comparing(IndicatorSettings::code))
                .forEach(one -> add(one, stored.getOrDefault(one.id(), NOTHING)));
    }

    /** Indicators that were taken back: all that they had is gone, for readers of updatedSince. */
    void leave(Collection<IndicatorSettings> takenBack) {
        for (var settings : takenBack) {
            var kept = stored.getOrDefault(settings.id(), NOTHING);
            var one = new IndicatorRates(settings, new TreeMap<>(), context);
            SortedMap<String, Instant> territories = new TreeMap<>(kept.gone);
            kept.series.keySet().forEach(territory -> territories.put(territory, kept.changedAt));
            for (var kind : RateKind.values()) {
                territories.forEach((territory, at) -> leave(one, new Gone(settings, territory, kind, at)));
            }
        }
    }

    private void add(IndicatorSettings settings, Stored stored) {
        var one = new IndicatorRates(settings, stored.series(), context);
        var valued = now == null ? stored.changedAt : stored.changedAt(context.today(), now);
        var changedAt = later(valued, settings.recordedAt());
        for (var kind : RateKind.values()) {
            for (var rate : one.computed(kind, changedAt)) {
                rates.add(rate);
                items.add(RateItem.of(rate));
                ids.add(rate.id());
            }
            stored.gone.forEach((territory, since) -> leave(one, new Gone(settings, territory, kind, since)));
        }
    }

    /** A territory without measurements takes with it the aggregates that it alone held up. */
    private void leave(IndicatorRates rates, Gone left) {
        forget(left);
        var region = context.geography().regionOf(left.territory());
        for (var above : region == null ? List.<String>of() : List.of(region, Geography.COUNTRY)) {
            if (rates.aggregates(above)) {
                forget(new Gone(left.settings(), above, left.kind(), left.changedAt()));
            }
        }
    }

    private void forget(Gone one) {
        if (!ids.contains(one.id())) {
            gone.merge(one.id(), one, (known, other) -> known.changedAt().isAfter(other.changedAt()) ? known : other);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    @Override
    public List<ComputedRate> rates() {
        return rates;
    }

    /** The items of the rates that are wanted, in their order. */
    List<RateItem> items(Predicate<ComputedRate> wanted) {
        List<RateItem> found = new ArrayList<>();
        for (var i = 0; i < items.size(); i++) {
            if (wanted.test(rates.get(i))) {
                found.add(items.get(i));
            }
        }
        return found;
    }

    /** The JSON of an item, encoded at its first reading: all rates are read whole and often. */
    byte[] json(RateItem item, Function<RateItem, byte[]> encoder) {
        return encoded.computeIfAbsent(item.id(), id -> encoder.apply(item));
    }

    /** Once its rates are made: of the values, a hundred a rate where a history is long, only their places are kept. */
    void forgetValues() {
        stored.values().forEach(one -> one.series.entrySet().forEach(values -> values.setValue(RateSeries.EMPTY)));
    }

    /** About the bytes that it holds without its values: a rate with its item and its JSON. */
    long weight() {
        return 1_500L * rates.size();
    }

    Collection<Gone> gone() {
        return gone.values();
    }

    /** Settings are given, since those of an indicator without any value are not remembered here. */
    @Override
    public boolean applies(IndicatorSettings settings, String territory) {
        var series = stored.getOrDefault(settings.id(), NOTHING).series();
        return new IndicatorRates(settings, series, context).bears(territory);
    }
}
