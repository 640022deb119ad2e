package fr.gouv.pilo.spending;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.funding.BudgetTotals;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** B12 without a container. */
class RequestRulesTest {
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final UUID ASKER = UUID.randomUUID();
    private final RequestRules rules = new RequestRules(Optional.of(new BigDecimal("25000")));

    private static BudgetTotals totals(String opened, String consumed, String requested) {
        return new BudgetTotals(
                new BigDecimal(opened),
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                new BigDecimal(requested),
                ZERO,
                new BigDecimal(consumed),
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO,
                ZERO);
    }

    private static TaxedAmount exclTax(String amount) {
        var ht = new BigDecimal(amount);
        return new TaxedAmount(ht, new BigDecimal("20"), TaxedAmount.withTax(ht, new BigDecimal("20")));
    }

    @Test
    void b12_the_threshold_is_in_euros_without_tax_and_no_default_is_taken() {
        assertFalse(rules.asksForApproval(exclTax("25000.00")));
        assertTrue(rules.asksForApproval(exclTax("25000.01")));
        assertTrue(rules.asksForApproval(new TaxedAmount(null, null, new BigDecimal("25000.01"))));
        assertFalse(new RequestRules(Optional.empty()).asksForApproval(exclTax("9000000.00")));
    }

    @Test
    void b12_a_request_takes_what_is_free_and_says_what_remains_beyond() {
        var totals = totals("100000.00", "60000.00", "30000.00");
        assertDoesNotThrow(() -> rules.requireFree(totals, new BigDecimal("10000.00"), null, false));
        var refused = assertThrows(
                ProblemException.class, () -> rules.requireFree(totals, new BigDecimal("12500.00"), null, false));
        assertEquals(ProblemCode.CONFLICT, refused.code());
        var said = refused.getMessage().replaceAll("[\\u00A0\\u202F]", " ");
        assertTrue(said.contains("dépasse de 2 500,00 €") && said.contains("il reste 10 000,00 €"), said);
    }

    @Test
    void b12_beyond_what_is_free_only_who_approves_gives_a_reason() {
        var totals = totals("100.00", "0.00", "0.00");
        var amount = new BigDecimal("100.01");
        assertDoesNotThrow(() -> rules.requireFree(totals, amount, "Décision du préfet", true));
        assertThrows(ProblemException.class, () -> rules.requireFree(totals, amount, "Décision du préfet", false));
        assertThrows(ProblemException.class, () -> rules.requireFree(totals, amount, " ", true));
    }

    @Test
    void b12_the_second_person_is_never_who_asked() {
        var approver = UUID.randomUUID();
        assertDoesNotThrow(() -> rules.requireApprovable(RequestState.REQUESTED, true, null, false));
        assertEquals(
                ProblemCode.FORBIDDEN,
                assertThrows(
                                ProblemException.class,
                                () -> rules.requireApprovable(RequestState.REQUESTED, true, null, true))
                        .code());
        assertThrows(
                ProblemException.class, () -> rules.requireApprovable(RequestState.REQUESTED, true, approver, false));
        assertThrows(ProblemException.class, () -> rules.requireApprovable(RequestState.REFUSED, true, null, false));
    }

    @Test
    void b12_a_request_above_the_threshold_is_received_once_it_is_approved() {
        assertThrows(ProblemException.class, () -> rules.requireReceivable(RequestState.REQUESTED, true, null));
        assertDoesNotThrow(() -> rules.requireReceivable(RequestState.REQUESTED, true, UUID.randomUUID()));
        assertDoesNotThrow(() -> rules.requireReceivable(RequestState.REQUESTED, false, null));
        assertThrows(ProblemException.class, () -> rules.requireReceivable(RequestState.RECEIVED, false, null));
        assertThrows(ProblemException.class, () -> rules.requireRefusable(RequestState.RECEIVED));
    }
}
