package fr.gouv.pilo.spending;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a commitment waits for, among the acts that are the caller's: a service that is done is paid, what is still to come is
 * acknowledged, then what is open is affirmed. None where nothing is left to do.
 *
 * @param state where it stands
 * @param items its items
 * @param trancheOpen whether a tranche may still be affirmed
 * @param acts what the caller may do (operationId)
 * @param over the acts whose last day of the year is past (B16): they are proposed no more
 */
record NextAct(
        CommitmentState state, List<ItemAmounts> items, boolean trancheOpen, Set<String> acts, Set<YearEndAct> over) {
    Optional<String> first() {
        if (state == CommitmentState.WITHDRAWN) {
            return Optional.empty();
        }
        if (items.stream().anyMatch(item -> item.payable(PaymentKind.INSTALMENT).signum() > 0)
                && open("createPayment", YearEndAct.PAY)) {
            return Optional.of("createPayment");
        }
        if (unserved() && open("acceptCommitment", YearEndAct.CERTIFY)) {
            return Optional.of("acceptCommitment");
        }
        if (trancheOpen && open("affirmTranche", YearEndAct.AFFIRM)) {
            return Optional.of("affirmTranche");
        }
        return unserved() && acts.contains("createPlannedCertification")
                ? Optional.of("createPlannedCertification")
                : Optional.empty();
    }

    private boolean unserved() {
        return items.stream()
                .anyMatch(item -> item.net().subtract(item.service()).signum() > 0
                        && item.acknowledgeable().signum() > 0);
    }

    private boolean open(String act, YearEndAct closing) {
        return acts.contains(act) && !over.contains(closing);
    }
}
