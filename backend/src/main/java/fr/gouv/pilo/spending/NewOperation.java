package fr.gouv.pilo.spending;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An operation that a loader or an import brings.
 *
 * @param commitment EJ number; null for a payment without one, which then says its line
 * @param item number of the poste
 * @param line null for that of the poste
 * @param amount signed by what it does: a withdrawal, a credit note and a penalty are negative
 * @param tranche name of the tranche that is affirmed; null otherwise
 */
public record NewOperation(
        String commitment,
        Integer item,
        OperationKind kind,
        PaymentKind paymentKind,
        String paymentRequest,
        UUID line,
        UUID project,
        UUID supplier,
        BigDecimal amountExclTax,
        BigDecimal vatRate,
        BigDecimal amount,
        LocalDate valueDate,
        String tranche,
        String reference,
        String note) {

    /** What most operations say. */
    public static NewOperation of(
            String commitment, OperationKind kind, UUID line, BigDecimal amount, LocalDate valueDate) {
        return new NewOperation(
                commitment, 1, kind, null, null, line, null, null, null, null, amount, valueDate, null, null, null);
    }

    /** A payment on an EJ. */
    public static NewOperation payment(
            String commitment, PaymentKind kind, String request, UUID line, BigDecimal amount, LocalDate paidOn) {
        return new NewOperation(
                commitment,
                1,
                OperationKind.PAYMENT,
                kind,
                request,
                line,
                null,
                null,
                null,
                null,
                amount,
                paidOn,
                null,
                null,
                null);
    }
}
