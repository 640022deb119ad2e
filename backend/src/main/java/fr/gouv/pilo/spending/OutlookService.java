package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.limit.HeavyWork;
import fr.gouv.pilo.shared.limit.Places;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Landing, schedule and idle money: read from what is entered, never guessed (B15). */
@ApplicationScoped
class OutlookService {
    private final LandingRepository repository;
    private final IdleRepository idle;
    private final YearEndRepository yearEnd;
    private final SpendingReach reach;
    private final Caller caller;
    private final Places places;
    private final TerritoryScope scope;
    private final BusinessClock clock;

    OutlookService(
            LandingRepository repository,
            IdleRepository idle,
            YearEndRepository yearEnd,
            SpendingReach reach,
            Caller caller,
            Places places,
            TerritoryScope scope,
            BusinessClock clock) {
        this.repository = repository;
        this.idle = idle;
        this.yearEnd = yearEnd;
        this.places = places;
        this.reach = reach;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    BudgetLandingView landing(String scheme, Integer year, Moment moment) {
        requireScheme(scheme);
        return read(scheme, year, moment).landing();
    }

    PaymentScheduleView schedule(String scheme, Integer year, Moment moment) {
        requireScheme(scheme);
        return read(scheme, year, moment).schedule();
    }

    /** Reads, adds the hypotheses to what was read, and writes nothing. */
    LandingSimulationView simulate(CreateLandingSimulation form) {
        requireScheme(form.scheme());
        var real = read(form.scheme(), form.year(), Moment.NOW);
        var simulated = real.with(WhatIf.of(real.facts(), real.year(), real.last(), form));
        return new LandingSimulationView(real.landing(), simulated.landing(), real.schedule(), simulated.schedule());
    }

    private record Outlook(String scheme, int year, LocalDate on, LocalDate last, List<OutlookFact> facts) {
        BudgetLandingView landing() {
            return BudgetLandingView.of(scheme, year, on, last, facts);
        }

        PaymentScheduleView schedule() {
            return PaymentScheduleView.of(scheme, year, facts);
        }

        Outlook with(List<OutlookFact> others) {
            return new Outlook(scheme, year, on, last, others);
        }
    }

    private Outlook read(String scheme, Integer year, Moment moment) {
        if (moment.isNow()) {
            return outlook(scheme, year, moment);
        }
        try (var place = places.take(HeavyWork.BOOKS_OF_A_DAY)) {
            return outlook(scheme, year, moment);
        }
    }

    private Outlook outlook(String scheme, Integer year, Moment moment) {
        var day = moment.day(clock.today());
        var of = year(year, day);
        return new Outlook(
                scheme,
                of,
                day,
                repository.lastAcknowledgement(scheme, of, moment).orElse(null),
                repository.facts(scheme, of, day, moment));
    }

    Listing<IdleAppropriationItem> idle(OutlookFilter filter) {
        var moment = filter.moment();
        return placed(
                idle.list(filter, reach.seesCommitment(), reach.sees("l.project_id"), moment.day(clock.today())),
                moment);
    }

    Listing<YearEndItem> yearEnd(YearEndFilter filter) {
        var moment = filter.moment();
        var day = moment.day(clock.today());
        return placed(
                yearEnd.list(
                        filter,
                        reach.seesCommitment(),
                        reach.sees("l.project_id"),
                        reach.sees("r.project_id"),
                        year(filter.year, day),
                        day),
                moment);
    }

    private <T> Listing<T> placed(Listing<T> listing, Moment moment) {
        return moment.isNow() ? listing : listing.under(() -> places.take(HeavyWork.BOOKS_OF_A_DAY));
    }

    private static int year(Integer year, LocalDate day) {
        if (year != null && (year < 2000 || year > 2100)) {
            throw ProblemException.badRequest("Le paramètre « year » va de 2000 à 2100.");
        }
        return year == null ? day.getYear() : year;
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
