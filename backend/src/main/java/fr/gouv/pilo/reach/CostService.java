package fr.gouv.pilo.reach;

import fr.gouv.pilo.reach.CostRepository.CostRow;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;

/** What an event cost, where that can be told: money that several events share is never divided by a guess. */
@ApplicationScoped
class CostService {
    private final CostRepository repository;
    private final TerritoryScope scope;
    private final Caller caller;

    CostService(CostRepository repository, TerritoryScope scope, Caller caller) {
        this.repository = repository;
        this.scope = scope;
        this.caller = caller;
    }

    EventCostView of(UUID event) {
        var row = (scope.readsInstance()
                        ? repository.of(event, scope.readsConfidential(), caller.accountId())
                        : Optional.<CostRow>empty())
                .filter(this::within)
                .orElseThrow(() ->
                        ProblemException.notFound("Cet événement n'existe pas, ou n'est pas dans votre périmètre."));
        var own = row.line() != null && row.others() == 0;
        var certified = own && row.certified() != null ? row.certified() : null;
        var note = note(row);
        return new EventCostView(
                event,
                row.line(),
                own ? row.consumedAe() : null,
                certified,
                own ? row.paidCp() : null,
                row.present(),
                note == null ? certified.divide(BigDecimal.valueOf(row.present()), 2, RoundingMode.HALF_UP) : null,
                note);
    }

    private boolean within(CostRow row) {
        return !caller.machine()
                || scope.readable(false)
                        .map(codes -> codes.contains(row.territory()))
                        .orElse(true);
    }

    /** @return null where the cost of one participant can be told */
    private static String note(CostRow row) {
        if (row.hidden()) {
            return "La ligne budgétaire de l'événement est celle d'un projet que vous ne pouvez pas lire.";
        }
        if (row.line() == null) {
            return "Aucune ligne budgétaire n'est liée à l'événement.";
        }
        if (row.others() > 0) {
            return "La ligne budgétaire sert aussi à " + French.count(row.others(), "autre")
                    + (row.others() > 1 ? " événements" : " événement") + " : rien ne dit ce qui revient à celui-ci.";
        }
        if (row.certified() == null || row.certified().signum() <= 0) {
            return "Aucun service fait n'est certifié sur la ligne : le coût n'est pas encore connu.";
        }
        return row.present() == 0 ? "Aucune présence n'est notée." : null;
    }
}
