package fr.gouv.pilo.spending;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One row of spending_operation, but for its id. */
record Operation(
        UUID commitmentId,
        UUID itemId,
        OperationKind kind,
        PaymentKind paymentKind,
        String paymentRequest,
        UUID lineId,
        UUID projectId,
        UUID supplierId,
        int fiscalYear,
        BigDecimal amountExclTax,
        BigDecimal vatRate,
        BigDecimal amount,
        LocalDate valueDate,
        Instant knownAt,
        UUID trancheId,
        UUID reversesId,
        String reference,
        String note,
        UUID accountId) {

    /** The same day, the contrary amounts, known now. */
    Operation reversing(UUID id, Instant known, String reason, UUID account) {
        return new Operation(
                commitmentId,
                itemId,
                kind,
                paymentKind,
                paymentRequest,
                lineId,
                projectId,
                supplierId,
                fiscalYear,
                amountExclTax == null ? null : amountExclTax.negate(),
                vatRate,
                amount.negate(),
                valueDate,
                known,
                trancheId,
                id,
                reference,
                reason,
                account);
    }
}
