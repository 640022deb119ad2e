package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Knowledge;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** R18: what the mission lead types for a local indicator is its value, and is only ever appended. */
@ApplicationScoped
class MeasurementEntryService implements ReplayCheck<MeasurementItem> {
    private static final String TYPED = "saisie";

    private record Entered(BigDecimal value, String reason) implements Audited {
        static Entered of(MeasurementItem item) {
            return item == null ? null : new Entered(item.value(), item.reason());
        }
    }

    private final MeasurementRepository repository;
    private final Knowledge knowledge;
    private final MeasurementEntryRules rules;
    private final TerritoryScope scope;
    private final Caller caller;
    private final Audit audit;
    private final Event<MeasurementsChanged> changed;

    MeasurementEntryService(
            MeasurementRepository repository,
            Knowledge knowledge,
            MeasurementEntryRules rules,
            TerritoryScope scope,
            Caller caller,
            Audit audit,
            Event<MeasurementsChanged> changed) {
        this.repository = repository;
        this.knowledge = knowledge;
        this.rules = rules;
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.changed = changed;
    }

    @Override
    public Class<MeasurementItem> answers() {
        return MeasurementItem.class;
    }

    @Override
    public void require(MeasurementItem kept) {
        if (!scope.mayWrite(kept.territory())) {
            throw ProblemException.notFound("Cette valeur n'existe pas.");
        }
    }

    /** Under the writers' lock: what is there is compared and replaced with nobody between. */
    @Transactional
    @Idempotent
    MeasurementItem create(CreateMeasurement entry) {
        knowledge.lock();
        var indicator = rules.fillable(entry);
        var former = repository.inForce(indicator, entry).orElse(null);
        compare(entry, indicator, former);
        repository.append(List.of(value(entry, indicator)), TYPED, caller.accountId(), knowledge.time());
        var series = Set.of(new SeriesKey(indicator.id(), entry.territory()));
        repository.settle(series);
        var now = repository.inForce(indicator, entry).orElseThrow();
        audit.change("measurement.create", "measurement", key(entry), Entered.of(former), Entered.of(now));
        changed.fire(new MeasurementsChanged(series));
        return now;
    }

    private static void compare(CreateMeasurement entry, IndicatorSettings indicator, MeasurementItem former) {
        if (former == null) {
            return;
        }
        var there = "%s pour %s"
                .formatted(French.withUnit(former.value(), indicator.unitShort()), French.month(former.month()));
        if (former.value().compareTo(entry.value()) == 0) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT, "La valeur est déjà de %s : il n'y a rien à corriger.".formatted(there));
        }
        if (entry.reasonGiven() == null) {
            throw ProblemException.invalid(
                    "/reason",
                    "required",
                    "La valeur est déjà de %s : dites pourquoi vous la corrigez.".formatted(there));
        }
    }

    private static NewValue value(CreateMeasurement entry, IndicatorSettings indicator) {
        return new NewValue(
                indicator.id(),
                entry.territory(),
                entry.type(),
                entry.month(),
                entry.value(),
                entry.reasonGiven(),
                null);
    }

    private static String key(CreateMeasurement entry) {
        return "%s.%s.%s.%s".formatted(entry.indicator(), entry.territory(), entry.type(), entry.month());
    }
}
