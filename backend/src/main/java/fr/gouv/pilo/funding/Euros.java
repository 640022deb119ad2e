package fr.gouv.pilo.funding;

import fr.gouv.pilo.shared.problem.Violations;
import java.math.BigDecimal;

/** An amount as people type it: euros and cents, TTC. */
final class Euros {
    /** Of an amount in the contract. */
    static final String PATTERN = "^-?\\d{1,14}(\\.\\d{1,2})?$";

    static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final int CENTS = 2;
    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    private Euros() {}

    /** Two decimals, and zero for what is not said. */
    static BigDecimal of(BigDecimal typed) {
        return typed == null ? ZERO : typed.setScale(CENTS);
    }

    static void check(Violations faults, String pointer, BigDecimal amount) {
        if (amount == null) {
            return;
        }
        if (amount.stripTrailingZeros().scale() > CENTS) {
            faults.add(pointer, "cents", "Un montant a deux décimales au plus.");
        } else if (amount.abs().compareTo(LIMIT) >= 0) {
            faults.add(pointer, "too-large", "Un montant reste en dessous de 1 000 milliards d'euros.");
        }
    }

    static void checkPositive(Violations faults, String pointer, BigDecimal amount) {
        check(faults, pointer, amount);
        if (amount != null && amount.signum() < 0) {
            faults.add(pointer, "negative", "Ce montant ne peut pas être négatif.");
        }
    }
}
