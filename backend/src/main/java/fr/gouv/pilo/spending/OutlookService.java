package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;

/** Landing, schedule and idle money: read from what is entered, never guessed (B15). */
@ApplicationScoped
class OutlookService {
    private final OutlookRepository repository;
    private final AnomalyRepository anomalies;
    private final SpendingReach reach;
    private final Caller caller;
    private final TerritoryScope scope;
    private final BusinessClock clock;

    OutlookService(
            OutlookRepository repository,
            AnomalyRepository anomalies,
            SpendingReach reach,
            Caller caller,
            TerritoryScope scope,
            BusinessClock clock) {
        this.repository = repository;
        this.anomalies = anomalies;
        this.reach = reach;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    BudgetLandingView landing(String scheme, Integer year) {
        requireScheme(scheme);
        var of = year(year);
        return BudgetLandingView.of(
                scheme,
                of,
                clock.today(),
                repository.lastAcknowledgement(scheme, of).orElse(null),
                repository.facts(scheme, of, clock.today()));
    }

    PaymentScheduleView schedule(String scheme, Integer year) {
        requireScheme(scheme);
        var of = year(year);
        return PaymentScheduleView.of(scheme, of, repository.facts(scheme, of, clock.today()));
    }

    Listing<IdleAppropriationItem> idle(OutlookFilter filter) {
        return repository.idle(
                filter, reach.seesCommitment(), whole() && caller.has(Right.BUDGET_READ_ALL), clock.today());
    }

    Listing<BudgetAnomalyItem> anomalies(AnomalyFilter filter) {
        var all = whole() && caller.has(Right.BUDGET_READ_ALL);
        return anomalies.list(filter, reach.seesCommitment(), all ? reach.sees("l.project_id") : null);
    }

    private int year(Integer year) {
        if (year != null && (year < 2000 || year > 2100)) {
            throw ProblemException.badRequest("Le paramètre « year » va de 2000 à 2100.");
        }
        return year == null ? clock.today().getYear() : year;
    }

    /** Totals of the region: nothing of them is for who is bounded to some territories. */
    private boolean whole() {
        return scope.readsInstance()
                && (!caller.machine() || scope.readable(false).isEmpty());
    }

    private void requireScheme(String scheme) {
        if (scheme == null || scheme.isBlank()) {
            throw ProblemException.badRequest("Le paramètre « scheme » est obligatoire : le code d'un dispositif.");
        }
        if (!whole() || !repository.schemeKnown(scheme)) {
            throw ProblemException.notFound("Ce dispositif n'existe pas, ou n'a ni AE ni CP.");
        }
    }
}
