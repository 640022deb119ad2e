package fr.gouv.pilo.spending;

import fr.gouv.pilo.funding.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What an operation does to a budget line.
 *
 * @param amount signed
 */
record Effect(UUID line, Measure measure, BigDecimal amount) {

    /**
     * B4, B5, B8, B18.
     *
     * @param amount signed by what it does
     * @param year fiscal year of the operation, and {@code signedIn} that of the EJ
     * @param trancheLine where an affirmed tranche was expected; null for other operations
     */
    static List<Effect> of(OperationKind kind, BigDecimal amount, UUID line, int year, int signedIn, UUID trancheLine) {
        return switch (kind) {
            case COMMITMENT -> List.of(new Effect(line, Measure.CONSUMED_AE, amount));
            case AMENDMENT, WITHDRAWAL ->
                // What is taken from an EJ of an earlier year gives no AE back: it only lowers what remains to be paid.
                amount.signum() < 0 && year != signedIn
                        ? List.of(new Effect(line, Measure.WITHDRAWN_EARLIER, amount.negate()))
                        : List.of(new Effect(line, Measure.CONSUMED_AE, amount));
            case OPTIONAL_TRANCHE -> List.of(new Effect(line, Measure.POTENTIAL_AE, amount));
            case AFFIRMATION ->
                List.of(
                        new Effect(trancheLine, Measure.POTENTIAL_AE, amount.negate()),
                        new Effect(line, Measure.CONSUMED_AE, amount));
            case ACKNOWLEDGEMENT -> List.of(new Effect(line, Measure.ACKNOWLEDGED, amount));
            case CERTIFICATION -> List.of(new Effect(line, Measure.CERTIFIED, amount));
            case PAYMENT -> List.of(new Effect(line, Measure.PAID_CP, amount));
        };
    }

    Effect contrary() {
        return new Effect(line, measure, amount.negate());
    }
}
