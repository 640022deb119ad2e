package fr.gouv.pilo.funding;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.funding.BookRepairs.Difference;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operator's command that puts the kept totals right. */
@PiloTest
class BookRepairTest {
    @Inject
    BookRepairs repairs;

    @Inject
    Ledgers ledgers;

    @Inject
    Sql sql;

    @Test
    void what_differs_from_the_operations_is_told_and_mended() {
        var line = FundingCalls.createdLine(FundingCalls.scheme(), 2026);
        var other = FundingCalls.createdLine(FundingCalls.scheme(), 2026);
        ledgers.post(line, Measure.CONSUMED_AE, "10.00");
        ledgers.post(other, Measure.PAID_CP, "3.00");
        assertEquals(List.of(), repairs.mend());
        sql.update("UPDATE budget_total SET consumed_ae = 12 WHERE line_id = ?::uuid AND whole", line);
        sql.update("DELETE FROM budget_total WHERE line_id = ?::uuid AND NOT whole", other);
        var told = repairs.mend();
        assertEquals(2, told.size(), told.toString());
        assertEquals(
                new Difference(
                        UUID.fromString(line),
                        null,
                        true,
                        Measure.CONSUMED_AE,
                        new BigDecimal("12.00"),
                        new BigDecimal("10.00")),
                told.stream().filter(Difference::whole).findFirst().orElseThrow());
        FundingCalls.line(line).body("consumedAe", equalTo("10.00"));
        assertEquals(List.of(), repairs.mend());
    }
}
