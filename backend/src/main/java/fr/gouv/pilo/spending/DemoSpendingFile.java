package fr.gouv.pilo.spending;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** demo/spending.json: who is paid, the EJ with what happened on each, and the requests that are not yet in Chorus. */
record DemoSpendingFile(
        String scheme, List<DemoSupplier> suppliers, List<DemoCommitment> commitments, List<DemoRequest> requests) {

    record DemoSupplier(String letter, String name, String siret) {}

    record DemoCommitment(
            String number,
            String axis,
            String project,
            String object,
            CommitmentKind kind,
            String supplier,
            LocalDate signedOn,
            LocalDate plannedDeliveryOn,
            BigDecimal amountExclTax,
            BigDecimal vatRate,
            BigDecimal amount,
            List<DemoService> services,
            List<DemoPayment> payments,
            List<DemoPlanned> planned,
            List<DemoChange> changes,
            DemoTranche tranche) {}

    record DemoService(BigDecimal amount, LocalDate acknowledgedOn, LocalDate certifiedOn) {}

    record DemoPayment(String request, PaymentKind kind, BigDecimal amount, LocalDate paidOn) {}

    record DemoPlanned(LocalDate on, BigDecimal amount) {}

    /** An amendment, or a withdrawal with its negative amount. */
    record DemoChange(OperationKind kind, BigDecimal amount, LocalDate on, String reference) {}

    record DemoTranche(String name, BigDecimal amount, LocalDate dueOn) {}

    record DemoRequest(
            String object,
            CommitmentKind kind,
            String axis,
            String project,
            String commitment,
            String tranche,
            BigDecimal amountExclTax,
            BigDecimal vatRate,
            BigDecimal amount,
            LocalDate requestedOn,
            LocalDate plannedDeliveryOn) {}

    static DemoSpendingFile read(ObjectMapper mapper) {
        try (var in = DemoSpendingFile.class.getResourceAsStream("/demo/spending.json")) {
            return mapper.readValue(in, DemoSpendingFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
