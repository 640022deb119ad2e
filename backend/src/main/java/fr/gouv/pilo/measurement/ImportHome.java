package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.contribution.HomeAudience;
import fr.gouv.pilo.shared.contribution.HomeComparison;
import fr.gouv.pilo.shared.contribution.HomeFigure;
import fr.gouv.pilo.shared.contribution.HomeFigure.Wanted;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeFigureItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.contribution.HomePast;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What imports say on the home page. */
@ApplicationScoped
class ImportHome implements HomeParts {
    private static final Set<HomeAudience> APPLY = Set.of(HomeAudience.MISSION, HomeAudience.ASSISTANT);

    /** Those who may list imports: the others read figures, not how they came. */
    private static final Set<HomeAudience> READ =
            Set.of(HomeAudience.MISSION, HomeAudience.ASSISTANT, HomeAudience.LEADERSHIP);

    private final ImportHomeRepository reads;
    private final Caller caller;
    private final TerritoryScope scope;
    private final Clock clock;

    ImportHome(ImportHomeRepository reads, Caller caller, TerritoryScope scope, Clock clock) {
        this.reads = reads;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public HomePart part(HomePage page) {
        if (page.audience() == HomeAudience.ADMIN) {
            return HomePart.ofFigures(List.of(figure()));
        }
        if (!READ.contains(page.audience()) || !scope.readsInstance()) {
            return HomePart.NONE;
        }
        return new HomePart(
                APPLY.contains(page.audience())
                        ? reads.toApply(scope.writesInstance() ? null : caller.accountId())
                        : First.none(),
                First.none(),
                List.of(),
                First.none(),
                reads.changes());
    }

    /** Imports carry the real time, whatever the date of a demonstration. */
    private HomeFigureItem figure() {
        var past = HomePast.of(LocalDate.now(clock.withZone(BusinessClock.ZONE)));
        var counts = reads.counts(past);
        return new HomeComparison(past.day(), counts.known())
                .figure(
                        new HomeFigure("IMPORTS", "Imports depuis 30 jours", Wanted.NEITHER, 30, null),
                        counts.lately(),
                        counts.before(),
                        "Vérifiés, appliqués ou refusés.");
    }
}
