package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.Knowledge;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.page.Listing;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

@ApplicationScoped
class MeasurementService implements Measurements {
    private final MeasurementRepository repository;
    private final Knowledge knowledge;
    private final TerritoryScope scope;
    private final Caller caller;
    private final Audit audit;
    private final Event<MeasurementsChanged> changed;

    MeasurementService(
            MeasurementRepository repository,
            Knowledge knowledge,
            TerritoryScope scope,
            Caller caller,
            Audit audit,
            Event<MeasurementsChanged> changed) {
        this.repository = repository;
        this.knowledge = knowledge;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.changed = changed;
    }

    Listing<MeasurementItem> list(MeasurementFilter filter) {
        var local = scope.readsInstance() ? scope.readable(false) : Optional.of(Set.<String>of());
        return repository.list(filter, new MeasurementRepository.Scope(scope.readable(true), local));
    }

    @Override
    public void forEachKnown(Collection<UUID> indicators, Instant knownAt, Consumer<KnownValue> consumer) {
        repository.forEachKnown(indicators, knownAt, consumer);
    }

    @Override
    @Transactional
    public void record(List<NewValue> values, String source) {
        if (values.isEmpty()) {
            return;
        }
        knowledge.lock();
        repository.append(values, source, author(), knowledge.time());
        var series = values.stream()
                .map(value -> new SeriesKey(value.indicatorId(), value.territory()))
                .collect(Collectors.toSet());
        repository.settle(series);
        audit.record(
                "measurement.record", "measurement", source, Map.of("values", values.size(), "series", series.size()));
        changed.fire(new MeasurementsChanged(series, values.stream().anyMatch(value -> value.recordedAt() != null)));
    }

    /** Nobody for what the product does by itself at start. */
    private UUID author() {
        return Arc.container().requestContext().isActive() && !caller.anonymous() ? caller.accountId() : null;
    }
}
