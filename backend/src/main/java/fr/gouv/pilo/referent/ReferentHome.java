package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentAskedRepository.Asked;
import fr.gouv.pilo.shared.contribution.HomeAct;
import fr.gouv.pilo.shared.contribution.HomeObject;
import fr.gouv.pilo.shared.contribution.HomePage;
import fr.gouv.pilo.shared.contribution.HomePart;
import fr.gouv.pilo.shared.contribution.HomePart.First;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.contribution.HomeParts;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whom the yearly confirmation can't be asked of, since no mail would reach them: who may write their address is told. */
@ApplicationScoped
class ReferentHome implements HomeParts {
    private final ReferentAskedRepository repository;
    private final Caller caller;
    private final TerritoryScope scope;
    private final BusinessClock clock;

    ReferentHome(ReferentAskedRepository repository, Caller caller, TerritoryScope scope, BusinessClock clock) {
        this.repository = repository;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public HomePart part(HomePage page) {
        if (!caller.has(Right.REFERENTS_WRITE) || !scope.readsInstance()) {
            return HomePart.NONE;
        }
        var tasks = repository.due(clock.today()).stream()
                .filter(asked -> asked.to().isEmpty() && scope.mayWrite(asked.territory()))
                .map(this::task)
                .toList();
        var late = tasks.stream().filter(HomeTaskItem::late).count();
        return new HomePart(
                new First<>(tasks.stream().limit(HomePage.SHOWN_TASKS).toList(), tasks.size(), late),
                First.none(),
                List.of(),
                First.none(),
                List.of());
    }

    private HomeTaskItem task(Asked asked) {
        var seat = "/referents/" + asked.seat();
        var why = asked.mail() == null
                ? "n’a pas d’adresse"
                : "a une adresse que les relais refusent (« " + asked.mail() + " »)";
        return new HomeTaskItem(
                "REFERENT_ADDRESS",
                asked.structureName() + " · " + asked.topicLabel(),
                "Adresse à compléter : " + asked.name() + " " + why + ", et ne reçoit pas la confirmation annuelle.",
                asked.confirmationDue(),
                asked.confirmationDue().isBefore(clock.today()),
                new HomeObject("REFERENT", asked.seat().toString(), seat),
                null,
                new HomeAct(
                        "COMPLETE_ADDRESS", "Compléter l’adresse", seat + "/mandats/" + asked.mandate() + "/modifier"),
                null);
    }
}
