package fr.gouv.pilo.chorus;

import fr.gouv.pilo.spending.NewOperation;
import fr.gouv.pilo.spending.OperationKind;
import fr.gouv.pilo.spending.PaymentKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What one key of an extract writes in the books.
 *
 * @param commitment EJ of the books; null where it has none
 * @param extracted EJ that the extract names; null for « # »
 * @param line of the row's own year
 * @param amount the difference with what the books had
 * @param signedIn year of the EJ of the books
 */
record ChorusWrite(
        int position,
        RowEffect effect,
        String amountType,
        RowState state,
        String commitment,
        String extracted,
        int item,
        UUID line,
        BigDecimal amount,
        LocalDate day,
        int fiscalYear,
        Integer signedIn,
        String paymentRequest,
        String paymentItem,
        String company,
        String label,
        String supplierName,
        UUID supplier) {

    boolean makesItsCommitment() {
        return commitment == null && effect != RowEffect.PAYMENT && effect != RowEffect.CERTIFICATION;
    }

    /** @param commitment EJ that it counts on, which this import may have made; null for a payment without one */
    NewOperation operation(String commitment, LocalDate day) {
        return new NewOperation(
                commitment,
                commitment == null ? null : item,
                kind(),
                effect == RowEffect.PAYMENT ? paymentKind() : null,
                effect == RowEffect.PAYMENT ? paymentRequest : null,
                line,
                null,
                commitment == null ? supplier : null,
                null,
                null,
                amount,
                day,
                null,
                commitment == null && extracted != null ? "EJ " + extracted : null,
                state == RowState.CORRECTED ? "Correction d'après un extrait Chorus" : label);
    }

    /** A later positive row takes AE of its own year, a negative one is a withdrawal (B4, B5). */
    private OperationKind kind() {
        return switch (effect) {
            case PAYMENT -> OperationKind.PAYMENT;
            case CERTIFICATION -> OperationKind.CERTIFICATION;
            default -> {
                var initial = effect != RowEffect.CHANGE
                        && state == RowState.NEW
                        && (signedIn == null || signedIn == fiscalYear)
                        && amount.signum() > 0;
                yield initial
                        ? OperationKind.COMMITMENT
                        : amount.signum() < 0 ? OperationKind.WITHDRAWAL : OperationKind.AMENDMENT;
            }
        };
    }

    /** A penalty is told by its words alone. */
    private PaymentKind paymentKind() {
        var words = label == null ? "" : ChorusNames.plain(label).toLowerCase(Locale.ROOT);
        if (amount.signum() < 0) {
            return words.contains("penalite") ? PaymentKind.PENALTY : PaymentKind.CREDIT_NOTE;
        }
        if (words.contains("avance") && !words.contains("avancement")) {
            return PaymentKind.ADVANCE;
        }
        return words.contains("solde") ? PaymentKind.BALANCE : PaymentKind.INSTALMENT;
    }
}
