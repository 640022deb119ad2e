package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.IdOrWord;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The yearly CP that are expected (B15). */
@ApplicationScoped
class ForecastService implements ReplayCheck<PaymentForecastView> {
    private static final String FORECAST = "payment-forecast";
    private static final UUID NONE = new UUID(0, 0);

    private final ForecastRepository repository;
    private final SchemeRepository schemes;
    private final LineRepository lines;
    private final BudgetReach reach;
    private final Preconditions preconditions;
    private final Audit audit;

    ForecastService(
            ForecastRepository repository,
            SchemeRepository schemes,
            LineRepository lines,
            BudgetReach reach,
            Preconditions preconditions,
            Audit audit) {
        this.repository = repository;
        this.schemes = schemes;
        this.lines = lines;
        this.reach = reach;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Override
    public Class<PaymentForecastView> answers() {
        return PaymentForecastView.class;
    }

    @Override
    public void require(PaymentForecastView kept) {
        get(kept.id());
    }

    Listing<PaymentForecastView> list(ForecastFilter filter) {
        return repository.list(filter, reach.reads());
    }

    PaymentForecastView get(UUID id) {
        if (!reach.reads()) {
            throw unknown();
        }
        return repository.view(id).orElseThrow(ForecastService::unknown);
    }

    @Transactional
    @Idempotent
    PaymentForecastView create(UpdatePaymentForecast form) {
        reach.requireWriter();
        return repository.view(define(form)).orElseThrow();
    }

    UUID define(UpdatePaymentForecast form) {
        var id = repository.insert(scheme(form, NONE), form);
        audit.change("payment-forecast.create", FORECAST, id, null, form);
        return id;
    }

    @Transactional
    PaymentForecastView update(UUID id, UpdatePaymentForecast form) {
        var before = held(id);
        repository.update(id, scheme(form, id), form);
        var after = get(id);
        audit.change("payment-forecast.update", FORECAST, id, before.content(), after.content());
        return after;
    }

    @Transactional
    void delete(UUID id) {
        var before = held(id);
        repository.delete(id);
        audit.change("payment-forecast.delete", FORECAST, id, before.content(), null);
    }

    private PaymentForecastView held(UUID id) {
        get(id);
        reach.requireWriter();
        repository.lock(id);
        var before = get(id);
        preconditions.check(before.version());
        return before;
    }

    private UUID scheme(UpdatePaymentForecast form, UUID self) {
        var faults = new Violations();
        Euros.checkPositive(faults, "/amount", form.amount());
        var scheme = schemes.view(new IdOrWord(form.scheme()));
        if (scheme.isEmpty()) {
            faults.add("/scheme", "unknown", "Ce dispositif n'est pas connu.");
        } else if (scheme.get().ledger() == Ledger.EXTERNE) {
            faults.add("/scheme", "ledger", "Un cofinancement externe n'a pas de CP.");
        }
        if ((form.programme() == null) != (form.axis() == null)
                || form.axis() != null && !lines.knowsAxis(form.programme(), form.axis())) {
            faults.add("/axis", "unknown", "Ce programme n'a pas cet axe.");
        }
        faults.throwIfAny();
        var id = scheme.orElseThrow().id();
        if (repository.taken(self, id, form)) {
            throw ProblemException.of(
                    ProblemCode.ALREADY_EXISTS,
                    "Une prévision existe déjà pour ce dispositif, cet axe et cet exercice.");
        }
        return id;
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("Cette prévision n'existe pas.");
    }
}
