package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.IndicatorMoved;
import fr.gouv.pilo.indicator.IndicatorRevised;
import fr.gouv.pilo.indicator.IndicatorValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** The values of an indicator that is changed: their rates are others, in the same transaction. */
@ApplicationScoped
class IndicatorValuesService implements IndicatorValues {
    private final MeasurementRepository repository;
    private final Event<MeasurementsChanged> changed;

    IndicatorValuesService(MeasurementRepository repository, Event<MeasurementsChanged> changed) {
        this.repository = repository;
        this.changed = changed;
    }

    @Override
    public boolean everRecorded(UUID indicator) {
        return repository.everRecorded(indicator);
    }

    @Override
    public boolean inForce(UUID indicator) {
        return repository.inForce(indicator);
    }

    @Transactional(TxType.MANDATORY)
    void follow(@Observes IndicatorRevised revised) {
        changed.fire(new MeasurementsChanged(repository.seriesInForce(revised.id())));
    }

    /** Its values leave the lists of values, or come back. */
    @Transactional(TxType.MANDATORY)
    void follow(@Observes IndicatorMoved moved) {
        repository.touch(moved.id());
        changed.fire(new MeasurementsChanged(repository.everySeries(moved.id())));
    }
}
