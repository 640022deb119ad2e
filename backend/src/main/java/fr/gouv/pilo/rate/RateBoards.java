package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.measurement.IndicatorSettings;
import fr.gouv.pilo.measurement.Indicators;
import fr.gouv.pilo.measurement.Measurements;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The boards of rates, computed on reading and remembered as long as nothing was written and the day is the same. Each
 * reading first asks the database whether anything was written: a changed measurement shows in the next answer.
 */
@ApplicationScoped
class RateBoards implements Rates {

    /** Days that are remembered at once, today and that of the home page among them; all France weighs a few megabytes. */
    private static final int REMEMBERED = 5;

    private record Key(RateRepository.Stamp stamp, LocalDate day, Instant knownAt) {}

    private final RateRepository repository;
    private final Indicators indicators;
    private final Measurements measurements;
    private final TerritoryTree tree;
    private final BusinessClock clock;
    /** In the order of their last use: the least used leaves first. */
    private final Map<Key, RateBoard> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true);

    RateBoards(
            RateRepository repository,
            Indicators indicators,
            Measurements measurements,
            TerritoryTree tree,
            BusinessClock clock) {
        this.repository = repository;
        this.indicators = indicators;
        this.measurements = measurements;
        this.tree = tree;
        this.clock = clock;
    }

    /** @param asOf null = now; a past day gives what was known at its end (R17), a day to come what is known now */
    @Override
    public RateBoard at(AsOf asOf) {
        Key key = new Key(repository.stamp(), day(asOf), knownAt(asOf));
        synchronized (remembered) {
            RateBoard known = remembered.get(key);
            if (known != null) {
                return known;
            }
        }
        RateBoard board = board(key);
        synchronized (remembered) {
            remembered.keySet().removeIf(old -> !old.stamp().equals(key.stamp()));
            remembered.put(key, board);
            if (remembered.size() > REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return board;
    }

    /** The end of a past day in Paris; null for today and after: all that is known. */
    @Override
    public Instant knownAt(AsOf asOf) {
        if (asOf == null) {
            return null;
        }
        if (asOf.instant() != null) {
            return asOf.instant();
        }
        boolean past = asOf.day().isBefore(clock.today());
        return past
                ? asOf.day().plusDays(1).atStartOfDay(clock.zone()).toInstant().minusNanos(1_000)
                : null;
    }

    private LocalDate day(AsOf asOf) {
        return asOf == null ? clock.today() : asOf.day();
    }

    /** From where a day is looked at, without any value. */
    RateContext context(AsOf asOf) {
        return context(day(asOf), knownAt(asOf));
    }

    /** The series of one indicator with where each value comes from, never remembered. */
    SortedMap<String, RateSeries> series(UUID indicator, Instant knownAt) {
        return past(List.of(indicator), knownAt)
                .getOrDefault(indicator, RateBoard.NOTHING)
                .series();
    }

    /** All that was known at an instant of some indicators, to be looked at from any month of theirs. */
    Map<UUID, SortedMap<String, RateHistory>> histories(Collection<UUID> only, Instant knownAt) {
        Map<UUID, SortedMap<String, RateHistory>> histories = new HashMap<>();
        measurements.forEachKnown(only, knownAt, value -> histories
                .computeIfAbsent(value.indicatorId(), id -> new TreeMap<>())
                .computeIfAbsent(value.territory(), territory -> new RateHistory())
                .add(value));
        return histories;
    }

    private RateBoard board(Key key) {
        List<IndicatorSettings> settings = indicators.all(key.knownAt());
        Map<UUID, RateBoard.Stored> stored = key.knownAt() == null ? present() : past(null, key.knownAt());
        return new RateBoard(settings, stored, context(key.day(), key.knownAt()));
    }

    private RateContext context(LocalDate day, Instant knownAt) {
        Cycle cycle = repository.cycle(day, knownAt == null ? clock.now() : knownAt);
        return new RateContext(cycle, day, geography());
    }

    private Map<UUID, RateBoard.Stored> present() {
        Map<UUID, RateBoard.Stored> all = new HashMap<>();
        for (RateRepository.Kept kept : repository.kept()) {
            all.computeIfAbsent(kept.indicatorId(), id -> new RateBoard.Stored())
                    .add(kept);
        }
        return all;
    }

    private Map<UUID, RateBoard.Stored> past(Collection<UUID> only, Instant knownAt) {
        Map<UUID, SortedMap<String, RateSeries.Collector>> collectors = new HashMap<>();
        measurements.forEachKnown(only, knownAt, value -> collectors
                .computeIfAbsent(value.indicatorId(), id -> new TreeMap<>())
                .computeIfAbsent(value.territory(), territory -> new RateSeries.Collector())
                .add(value));
        Map<UUID, RateBoard.Stored> all = new HashMap<>();
        collectors.forEach((indicator, territories) -> {
            RateBoard.Stored stored = new RateBoard.Stored();
            territories.forEach((territory, collector) -> stored.series().put(territory, collector.toSeries()));
            all.put(indicator, stored);
        });
        return all;
    }

    private Geography geography() {
        Map<String, String> regionOf = new HashMap<>();
        for (String region : tree.expand(Set.of(Geography.COUNTRY))) {
            if (Geography.level(region) == TerritoryLevel.REG) {
                tree.expand(Set.of(region)).stream()
                        .filter(code -> Geography.level(code) == TerritoryLevel.DEPT)
                        .forEach(department -> regionOf.put(department, region));
            }
        }
        return new Geography(regionOf);
    }
}
