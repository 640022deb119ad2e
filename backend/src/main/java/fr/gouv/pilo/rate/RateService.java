package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.IndicatorDefined;
import fr.gouv.pilo.measurement.KnownValue;
import fr.gouv.pilo.measurement.Measurements;
import fr.gouv.pilo.measurement.MeasurementsChanged;
import fr.gouv.pilo.measurement.SeriesKey;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps the values that enter rates, in the transaction that changes the measurements. */
@ApplicationScoped
class RateService {

    private final RateRepository repository;
    private final Measurements measurements;
    private final BusinessClock clock;

    RateService(RateRepository repository, Measurements measurements, BusinessClock clock) {
        this.clock = clock;
        this.repository = repository;
        this.measurements = measurements;
    }

    @Transactional(TxType.MANDATORY)
    void follow(@Observes MeasurementsChanged changed) {
        var indicators = changed.series().stream().map(SeriesKey::indicatorId).collect(Collectors.toSet());
        if (indicators.isEmpty()) {
            return;
        }
        repository.lock(indicators);
        repository.save(series(indicators, changed.series()));
    }

    @Transactional(TxType.MANDATORY)
    void follow(@Observes IndicatorDefined defined) {
        repository.touch(defined.id());
    }

    /** Series asked for and not found have lost all their values: they are there, empty. */
    private Map<SeriesKey, RateSeries> series(Collection<UUID> indicators, Set<SeriesKey> asked) {
        Map<SeriesKey, RateSeries.Collector> collectors = new HashMap<>();
        asked.forEach(key -> collectors.put(key, new RateSeries.Collector(clock.today())));
        measurements.forEachKnown(indicators, null, value -> add(collectors, value));
        Map<SeriesKey, RateSeries> series = new HashMap<>();
        collectors.forEach((key, collector) -> series.put(key, collector.toSeries()));
        return series;
    }

    private static void add(Map<SeriesKey, RateSeries.Collector> collectors, KnownValue value) {
        var collector = collectors.get(new SeriesKey(value.indicatorId(), value.territory()));
        if (collector != null) {
            collector.add(value);
        }
    }
}
