package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.BudgetTotals;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** B12: what a commitment request may ask, and who may approve it. */
@ApplicationScoped
class RequestRules {
    private final Optional<BigDecimal> threshold;

    /** @param threshold in € HT, beyond which a second person approves; empty: no request needs it */
    RequestRules(@ConfigProperty(name = "pilo.budget.approval-threshold") Optional<BigDecimal> threshold) {
        this.threshold = threshold;
    }

    boolean asksForApproval(TaxedAmount amounts) {
        return threshold.isPresent() && amounts.exclTaxOrMore().compareTo(threshold.get()) > 0;
    }

    /**
     * Read and asked under the lock of the books: what is free now is so until the request stands.
     *
     * @param overReason why more is asked, null for no reason; {@code entitled} whether the caller may give one
     */
    void requireFree(BudgetTotals totals, BigDecimal amount, String overReason, boolean entitled) {
        var free = totals.freeAe();
        if (amount.compareTo(free) <= 0 || entitled && overReason != null && !overReason.isBlank()) {
            return;
        }
        throw ProblemException.of(
                ProblemCode.CONFLICT,
                "Règle B12 : la demande de %s dépasse de %s les AE libres de la ligne. Disponible : %s, dont %s déjà demandés : il reste %s. %s"
                        .formatted(
                                French.euros(amount),
                                French.euros(amount.subtract(free)),
                                French.euros(totals.availableAe()),
                                French.euros(totals.requestedAe()),
                                French.euros(free),
                                entitled
                                        ? "Vous pouvez passer outre en donnant un motif."
                                        : "Seul qui approuve les demandes peut passer outre, avec un motif."));
    }

    /** @param ownRequest whether the caller has programmed it or asked for it: never the second person */
    void requireApprovable(RequestState state, boolean required, UUID approvedBy, boolean ownRequest) {
        refuseIf(state != RequestState.REQUESTED, "Seule une demande en attente s'approuve : celle-ci ne l'est pas.");
        refuseIf(!required, "Cette demande n'attend pas d'approbation : elle est sous le seuil.");
        refuseIf(approvedBy != null, "Cette demande est déjà approuvée.");
        if (ownRequest) {
            throw ProblemException.forbidden(
                    "Règle B12 : l'approbation est celle d'une seconde personne, pas de celle qui a programmé ou demandé.");
        }
    }

    void requireReceivable(RequestState state, boolean required, UUID approvedBy) {
        refuseIf(
                state != RequestState.REQUESTED, "Seule une demande en attente reçoit son EJ : celle-ci ne l'est pas.");
        refuseIf(
                required && approvedBy == null,
                "Règle B12 : cette demande dépasse le seuil ; une seconde personne doit d'abord l'approuver.");
    }

    /** @param net of the EJ, on the line of the request */
    void requireTied(String number, boolean taken, BigDecimal net, BigDecimal asked) {
        refuseIf(taken, "L'engagement " + number + " est déjà celui d'une autre demande.");
        refuseIf(
                net.compareTo(asked) > 0,
                "Règle B12 : l'engagement %s est de %s sur cette ligne, soit %s de plus que la demande de %s."
                        .formatted(number, French.euros(net), French.euros(net.subtract(asked)), French.euros(asked)));
    }

    void requireRefusable(RequestState state) {
        refuseIf(
                state == RequestState.RECEIVED || state == RequestState.REFUSED,
                "Cette demande est close : elle ne se refuse plus.");
    }

    void requireProgrammed(RequestState state) {
        refuseIf(state != RequestState.PROGRAMMED, "Cette demande n'est plus seulement programmée.");
    }

    private static void refuseIf(boolean refused, String sentence) {
        if (refused) {
            throw ProblemException.of(ProblemCode.CONFLICT, sentence);
        }
    }
}
