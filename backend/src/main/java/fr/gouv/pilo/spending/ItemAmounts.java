package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import java.math.BigDecimal;

/**
 * What the operations of an item of an EJ come to, in euros TTC, and what B7 allows beyond: paid ≤ service fait (advances
 * excepted) ≤ net. For what is typed here: an extract of Chorus is a fact.
 *
 * @param net initial + amendments and affirmed tranches − withdrawals
 * @param advanced of {@code paid}, the advances
 */
record ItemAmounts(
        BigDecimal net, BigDecimal acknowledged, BigDecimal certified, BigDecimal paid, BigDecimal advanced) {

    /** B18: the certification where one is known, else the constatation. */
    BigDecimal service() {
        return source() == ServiceSource.CERTIFICATION ? certified : acknowledged;
    }

    ServiceSource source() {
        return certified.signum() != 0 ? ServiceSource.CERTIFICATION : ServiceSource.ACKNOWLEDGEMENT;
    }

    BigDecimal withdrawable() {
        return net.subtract(service().max(paid));
    }

    BigDecimal acknowledgeable() {
        return net.subtract(acknowledged);
    }

    /** An advance is paid before the service: the net amount alone bounds it. */
    BigDecimal payable(PaymentKind kind) {
        var unpaid = net.subtract(paid);
        return kind == PaymentKind.ADVANCE ? unpaid : unpaid.min(service().subtract(paid.subtract(advanced)));
    }

    void requireWithdrawable(BigDecimal amount) {
        refuseIf(
                amount.compareTo(withdrawable()) > 0,
                "Règle B7 : un retrait ne descend pas sous ce qui est certifié, constaté ou payé. Engagé net : %s ; service "
                        + "fait (%s) : %s ; payé : %s. Il reste %s à retirer au plus, et non %s.",
                French.euros(net),
                said(),
                French.euros(service()),
                French.euros(paid),
                French.euros(withdrawable().max(BigDecimal.ZERO)),
                French.euros(amount));
    }

    void requireAcknowledgeable(BigDecimal amount) {
        refuseIf(
                amount.compareTo(acknowledgeable()) > 0,
                "Règle B7 : le service fait ne dépasse pas l'engagé net. Engagé net : %s ; déjà constaté : %s. Il reste %s à "
                        + "constater au plus, et non %s.",
                French.euros(net),
                French.euros(acknowledged),
                French.euros(acknowledgeable().max(BigDecimal.ZERO)),
                French.euros(amount));
    }

    /** @param amount as typed, positive */
    void requirePayable(PaymentKind kind, BigDecimal amount) {
        if (kind == PaymentKind.CREDIT_NOTE || kind == PaymentKind.PENALTY) {
            refuseIf(
                    amount.compareTo(paid) > 0,
                    "Un avoir ou une pénalité ne dépasse pas ce qui est payé : %s, et non %s.",
                    French.euros(paid),
                    French.euros(amount));
            return;
        }
        refuseIf(
                net.signum() <= 0,
                "Règle B7 : cet engagement est retiré en entier, rien ne peut plus être payé dessus : il reste %s.",
                French.euros(BigDecimal.ZERO));
        refuseIf(
                amount.compareTo(payable(kind)) > 0,
                "Règle B7 : le payé ne dépasse pas le service fait (avances à part), ni l'engagé net. Engagé net : %s ; "
                        + "service fait (%s) : %s ; payé : %s. Il reste %s à payer au plus, et non %s.",
                French.euros(net),
                said(),
                French.euros(service()),
                French.euros(paid),
                French.euros(payable(kind).max(BigDecimal.ZERO)),
                French.euros(amount));
    }

    /** @param amount of a payment, as it was written */
    void requireReversible(BigDecimal amount) {
        refuseIf(
                amount.signum() > 0 && amount.compareTo(paid) > 0,
                "Règle B7 : le payé n'est jamais négatif. Ce paiement est de %s, et il ne reste que %s de payé : annulez "
                        + "d'abord l'avoir ou la pénalité qui en fut déduit.",
                French.euros(amount),
                French.euros(paid));
    }

    private String said() {
        return source() == ServiceSource.CERTIFICATION ? "certification" : "constatation";
    }

    private static void refuseIf(boolean refused, String sentence, Object... words) {
        if (refused) {
            throw ProblemException.of(ProblemCode.CONFLICT, sentence.formatted(words));
        }
    }
}
