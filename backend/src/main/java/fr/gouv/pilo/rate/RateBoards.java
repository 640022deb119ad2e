package fr.gouv.pilo.rate;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.measurement.Measurements;
import fr.gouv.pilo.measurement.MeasurementsChanged;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * The boards of rates, computed on reading and remembered as long as nothing was written and the day is the same. Each
 * reading first asks the database whether anything was written: a changed measurement shows in the next answer. What
 * was known at a past instant is only added to afterwards: such a board outlives the writings.
 */
@ApplicationScoped
class RateBoards implements Rates {

    /** Days named by callers that are remembered at once; all France weighs a few megabytes. */
    private static final int REMEMBERED = 3;

    /** Today, and the day that the home page compares it to: apart, so that no other day makes them forgotten. */
    private static final int OWN = 2;

    /** Bytes that all of them may hold together, as they weigh themselves; more is remembered of no more than one. */
    private static final long REMEMBERED_WEIGHT = 48L * 1024 * 1024;

    /** What is known is written within minutes: what was known an hour ago does not change any more. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final RateRepository repository;
    private final Indicators indicators;
    private final Measurements measurements;
    private final TerritoryTree tree;
    private final BusinessClock clock;
    private final Clock time;
    private final Places places;
    private final BoardMemory<RateBoard> memory =
            new BoardMemory<>(REMEMBERED, OWN, REMEMBERED_WEIGHT, RateBoard::weight);

    RateBoards(
            RateRepository repository,
            Indicators indicators,
            Measurements measurements,
            TerritoryTree tree,
            BusinessClock clock,
            Clock time,
            Places places) {
        this.repository = repository;
        this.indicators = indicators;
        this.measurements = measurements;
        this.tree = tree;
        this.clock = clock;
        this.time = time;
        this.places = places;
    }

    /** @param asOf null = now; a past day gives what was known at its end (R17), a day to come what is known now */
    @Override
    public RateBoard at(AsOf asOf) {
        return at(asOf, knownAt(asOf) == null && day(asOf).equals(clock.today()));
    }

    @Override
    public RateBoard before(LocalDate day) {
        return at(AsOf.of(day), true);
    }

    private RateBoard at(AsOf asOf, boolean own) {
        var knownAt = knownAt(asOf);
        var key = new BoardMemory.Key(settled(knownAt) ? null : repository.stamp(), day(asOf), knownAt, own);
        CompletableFuture<RateBoard> mine = new CompletableFuture<>();
        var first = memory.claim(key, mine);
        return first == mine ? computed(key, mine) : awaited(key, first);
    }

    /** By the time of the writers, which is not the set date of a demonstration. */
    private boolean settled(Instant knownAt) {
        return knownAt != null && knownAt.isBefore(time.instant().minus(SETTLED));
    }

    private RateBoard computed(BoardMemory.Key key, CompletableFuture<RateBoard> mine) {
        try {
            mine.complete(board(key));
            memory.forgetBeyond();
        } finally {
            if (!mine.isDone()) {
                memory.forget(key, mine);
                mine.cancel(false);
            }
        }
        return mine.join();
    }

    /** Requests at the same moment share one computation; what made another's fail is not held against this one. */
    private RateBoard awaited(BoardMemory.Key key, CompletableFuture<RateBoard> first) {
        try {
            return first.join();
        } catch (CancellationException e) {
            return board(key);
        }
    }

    /** A demonstration writes its history afterwards. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeasurementsChanged changed) {
        if (changed.backDated()) {
            memory.forgetAll();
        }
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
        return asOf.day().isBefore(clock.today())
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
    SortedMap<String, RateSeries> series(UUID indicator, AsOf asOf) {
        return past(List.of(indicator), day(asOf), knownAt(asOf))
                .getOrDefault(indicator, RateBoard.NOTHING)
                .series();
    }

    /** Every month of one indicator, as far as is known, never remembered. */
    MonthlyRates months(UUID indicator, AsOf asOf) {
        var knownAt = knownAt(asOf);
        return new MonthlyRates(
                histories(List.of(indicator), knownAt), context(asOf), month -> cycle(month.atDay(1), knownAt));
    }

    @Override
    public PastRates past(Collection<UUID> only, Instant knownAt) {
        return new MonthlyRates(
                histories(only, knownAt),
                context(knownAt == null ? null : AsOf.of(knownAt)),
                // Of the first day of a month: a cycle may end on it.
                month -> repository.cycle(month.atDay(1), knownAt == null ? clock.now() : knownAt));
    }

    @Override
    public BigDecimal rate(Direction direction, BigDecimal initial, BigDecimal current, BigDecimal target) {
        return ProgressRate.of(direction, initial, current, target).rate();
    }

    private Map<UUID, SortedMap<String, RateHistory>> histories(Collection<UUID> only, Instant knownAt) {
        Map<UUID, SortedMap<String, RateHistory>> histories = new HashMap<>();
        measurements.forEachKnown(only, knownAt, value -> histories
                .computeIfAbsent(value.indicatorId(), id -> new TreeMap<>())
                .computeIfAbsent(value.territory(), territory -> new RateHistory())
                .add(value));
        return histories;
    }

    /** Our own days are everybody's and made once; another day is asked by one caller, and weighs as much. */
    private RateBoard board(BoardMemory.Key key) {
        if (key.own()) {
            return made(key);
        }
        try (var place = places.take(HeavyWork.RATES_OF_A_DAY)) {
            return made(key);
        }
    }

    private RateBoard made(BoardMemory.Key key) {
        var settings = indicators.all(key.knownAt());
        var stored = key.knownAt() == null ? present() : past(null, key.day(), key.knownAt());
        var board = new RateBoard(
                settings, stored, context(key.day(), key.knownAt()), key.knownAt() == null ? time.instant() : null);
        if (key.knownAt() == null) {
            board.leave(indicators.gone());
        }
        board.forgetValues();
        return board;
    }

    private RateContext context(LocalDate day, Instant knownAt) {
        return new RateContext(cycle(day, knownAt), day, geography());
    }

    private Cycle cycle(LocalDate day, Instant knownAt) {
        return repository.cycle(day, knownAt == null ? clock.now() : knownAt);
    }

    private Map<UUID, RateBoard.Stored> present() {
        Map<UUID, RateBoard.Stored> all = new HashMap<>();
        for (var kept : repository.kept()) {
            all.computeIfAbsent(kept.indicatorId(), id -> new RateBoard.Stored())
                    .add(kept);
        }
        return all;
    }

    private Map<UUID, RateBoard.Stored> past(Collection<UUID> only, LocalDate day, Instant knownAt) {
        Map<UUID, SortedMap<String, RateSeries.Collector>> collectors = new HashMap<>();
        var shared = new SharedParts();
        measurements.forEachKnown(only, knownAt, value -> collectors
                .computeIfAbsent(value.indicatorId(), id -> new TreeMap<>())
                .computeIfAbsent(value.territory(), territory -> new RateSeries.Collector(day))
                .add(shared.of(value)));
        Map<UUID, RateBoard.Stored> all = new HashMap<>();
        collectors.forEach((indicator, territories) -> {
            var stored = all.computeIfAbsent(indicator, id -> new RateBoard.Stored());
            territories.forEach((territory, collector) -> stored.series().put(territory, collector.toSeries()));
        });
        return all;
    }

    private Geography geography() {
        Map<String, String> regionOf = new HashMap<>();
        for (var region : tree.expand(Set.of(Geography.COUNTRY))) {
            if (Geography.level(region) == TerritoryLevel.REG) {
                tree.expand(Set.of(region)).stream()
                        .filter(code -> Geography.level(code) == TerritoryLevel.DEPT)
                        .forEach(department -> regionOf.put(department, region));
            }
        }
        return new Geography(regionOf);
    }
}
