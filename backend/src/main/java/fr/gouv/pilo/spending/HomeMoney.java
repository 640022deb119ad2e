package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.spending.SpendingHomeRepository.Pot;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** This year's credits as one home page tells them twice, in a card and in tasks: read once. */
@RequestScoped
class HomeMoney {
    private final SpendingHomeRepository reads;
    private final LandingRepository outlook;
    private final Caller caller;
    private final TerritoryScope scope;
    private final BusinessClock clock;

    private Optional<Year> read;

    HomeMoney(
            SpendingHomeRepository reads,
            LandingRepository outlook,
            Caller caller,
            TerritoryScope scope,
            BusinessClock clock) {
        this.reads = reads;
        this.outlook = outlook;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    record Year(int year, Pot pot, LandingFigures landing) {}

    /** None where no credits of the State are open this year, or for who does not read all of them. */
    Optional<Year> year() {
        if (read == null) {
            var year = clock.today().getYear();
            read = caller.has(Right.BUDGET_READ_ALL) && scope.readsInstance()
                    ? reads.pot(year)
                            .map(pot -> new Year(
                                    year,
                                    pot,
                                    LandingFigures.of(
                                            outlook.facts(pot.scheme(), year, clock.today(), Moment.NOW), year)))
                    : Optional.empty();
        }
        return read;
    }
}
