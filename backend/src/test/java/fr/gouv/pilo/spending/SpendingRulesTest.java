package fr.gouv.pilo.spending;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.funding.Measure;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.French;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** B4, B5, B7, B8, B10, B18 without a container. */
class SpendingRulesTest {
    private static final UUID LINE = UUID.randomUUID();
    private static final UUID EXPECTED_LINE = UUID.randomUUID();

    private static BigDecimal euros(String text) {
        return new BigDecimal(text);
    }

    private static JsonNode vectors(String name) {
        try (var in = SpendingRulesTest.class.getResourceAsStream("/vectors/vecteurs-de-test.json")) {
            var found = new ObjectMapper().readTree(in).findValue(name);
            assertTrue(found.size() > 2, name);
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<DynamicTest> each(String name, java.util.function.Consumer<JsonNode> check) {
        return vectors(name).valueStream().map(one -> DynamicTest.dynamicTest(one.toString(), () -> check.accept(one)));
    }

    @TestFactory
    Stream<DynamicTest> b10_an_amount_with_its_tax_is_that_of_the_vectors() {
        return each(
                "tva",
                one -> assertEquals(
                        euros(one.path("ttc").asText()),
                        TaxedAmount.withTax(
                                euros(one.path("ht").asText()),
                                euros(one.path("taux").asText()))));
    }

    @TestFactory
    Stream<DynamicTest> b4_b8_available_ae_are_those_of_the_vectors() {
        return each("aeDisponibles", one -> {
            var consumed = BigDecimal.ZERO;
            for (var movement : one.path("mouvements")) {
                consumed = consumed.add(consumed(movement));
            }
            assertEquals(
                    euros(one.path("attendu").asText()),
                    euros(one.path("aeOuvertes").asText()).subtract(consumed));
        });
    }

    private static BigDecimal consumed(JsonNode movement) {
        var kind =
                switch (movement.path("type").asText()) {
                    case "ENGAGEMENT" -> OperationKind.COMMITMENT;
                    case "RETRAIT" -> OperationKind.WITHDRAWAL;
                    case "TRANCHE_OPTIONNELLE" -> OperationKind.OPTIONAL_TRANCHE;
                    case "AFFERMISSEMENT_TRANCHE" -> OperationKind.AFFIRMATION;
                    default -> throw new AssertionError(movement.toString());
                };
        var amount = euros(movement.path("montant").asText());
        var year = movement.path("exercice").asInt();
        return sum(
                Effect.of(
                        kind,
                        kind == OperationKind.WITHDRAWAL ? amount.negate() : amount,
                        LINE,
                        year,
                        movement.path("exerciceEngagement").asInt(year),
                        EXPECTED_LINE),
                Measure.CONSUMED_AE);
    }

    private static BigDecimal sum(List<Effect> effects, Measure measure) {
        return effects.stream()
                .filter(effect -> effect.measure() == measure)
                .map(Effect::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void b4_b5_a_withdrawal_on_an_earlier_commitment_gives_no_ae_back_and_lowers_what_remains_to_be_paid() {
        assertEquals(
                List.of(new Effect(LINE, Measure.WITHDRAWN_EARLIER, euros("4800"))),
                Effect.of(OperationKind.WITHDRAWAL, euros("-4800"), LINE, 2026, 2024, null));
        assertEquals(
                List.of(new Effect(LINE, Measure.WITHDRAWN_EARLIER, euros("100"))),
                Effect.of(OperationKind.AMENDMENT, euros("-100"), LINE, 2026, 2024, null));
        assertEquals(
                List.of(new Effect(LINE, Measure.CONSUMED_AE, euros("6000"))),
                Effect.of(OperationKind.AMENDMENT, euros("6000"), LINE, 2026, 2024, null));
    }

    @Test
    void b8_an_affirmation_leaves_the_potential_of_the_line_where_it_was_expected() {
        assertEquals(
                List.of(
                        new Effect(EXPECTED_LINE, Measure.POTENTIAL_AE, euros("-36000")),
                        new Effect(LINE, Measure.CONSUMED_AE, euros("36000"))),
                Effect.of(OperationKind.AFFIRMATION, euros("36000"), LINE, 2027, 2025, EXPECTED_LINE));
    }

    @Test
    void a_reversal_is_the_contrary_of_each_effect() {
        var effect = Effect.of(OperationKind.WITHDRAWAL, euros("-5"), LINE, 2026, 2024, null)
                .get(0);
        assertEquals(new Effect(LINE, Measure.WITHDRAWN_EARLIER, euros("-5")), effect.contrary());
    }

    @Test
    void b10_both_amounts_must_agree_and_the_rate_must_be_one() {
        assertEquals(
                new TaxedAmount(euros("100.00"), euros("20"), euros("120.00")),
                TaxedAmount.of(euros("100"), euros("20"), euros("120"), "", new Violations()));
        assertEquals(
                new TaxedAmount(null, null, euros("120.00")),
                TaxedAmount.of(null, null, euros("120"), "", new Violations()));
        assertRefused("/items/0/amount", euros("100"), euros("20"), euros("119"));
        assertRefused("/items/0/vatRate", euros("100"), euros("19.6"), null);
        assertRefused("/items/0/vatRate", euros("100"), null, null);
        assertRefused("/items/0/amount", null, null, null);
    }

    private static void assertRefused(String pointer, BigDecimal exclTax, BigDecimal rate, BigDecimal amount) {
        var faults = new Violations();
        assertNull(TaxedAmount.of(exclTax, rate, amount, "/items/0", faults));
        var told = assertThrows(ProblemException.class, faults::throwIfAny);
        assertEquals(pointer, told.violations().get(0).pointer());
    }

    private static ItemAmounts amounts(String net, String acknowledged, String certified, String paid) {
        return new ItemAmounts(euros(net), euros(acknowledged), euros(certified), euros(paid), euros("0.00"));
    }

    private static String refused(Executable act) {
        var told = assertThrows(ProblemException.class, act);
        assertEquals(ProblemCode.CONFLICT, told.code());
        return told.getMessage().replaceAll("[\\u00A0\\u202F]", " ");
    }

    @Test
    void b18_the_service_is_the_certification_where_one_is_known() {
        assertEquals(euros("60.00"), amounts("100.00", "60.00", "0.00", "0.00").service());
        assertEquals(euros("40.00"), amounts("100.00", "60.00", "40.00", "0.00").service());
        assertEquals(
                ServiceSource.CERTIFICATION,
                amounts("100.00", "60.00", "40.00", "0.00").source());
    }

    @Test
    void b7_a_withdrawal_stays_above_what_is_certified_or_paid() {
        var amounts = amounts("36000.00", "0.00", "31200.00", "31200.00");
        assertDoesNotThrow(() -> amounts.requireWithdrawable(euros("4800.00")));
        var said = refused(() -> amounts.requireWithdrawable(euros("4800.01")));
        assertTrue(
                said.contains("B7") && said.contains("Il reste 4 800,00 € à retirer au plus, et non 4 800,01 €"), said);
    }

    @Test
    void b7_a_payment_stays_within_the_service_done_advances_apart() {
        var amounts = amounts("100.00", "0.00", "50.00", "20.00");
        assertDoesNotThrow(() -> amounts.requirePayable(PaymentKind.INSTALMENT, euros("30.00")));
        assertDoesNotThrow(() -> amounts.requirePayable(PaymentKind.ADVANCE, euros("80.00")));
        assertTrue(refused(() -> amounts.requirePayable(PaymentKind.BALANCE, euros("30.01")))
                .contains("Il reste 30,00 € à payer au plus, et non 30,01 €"));
        assertTrue(refused(() -> amounts.requirePayable(PaymentKind.ADVANCE, euros("80.01")))
                .contains("Il reste 80,00 €"));
        assertTrue(refused(() -> amounts.requirePayable(PaymentKind.PENALTY, euros("20.01")))
                .contains("20,00 €"));
    }

    @Test
    void b7_nothing_is_paid_on_a_commitment_that_is_withdrawn() {
        var withdrawn = amounts("0.00", "0.00", "0.00", "0.00");
        assertTrue(refused(() -> withdrawn.requirePayable(PaymentKind.ADVANCE, euros("1.00")))
                .contains("retiré en entier"));
    }

    @Test
    void b7_the_service_done_stays_within_the_net_amount() {
        assertTrue(refused(() -> amounts("100.00", "60.00", "0.00", "0.00").requireAcknowledgeable(euros("40.01")))
                .contains("Il reste 40,00 € à constater au plus"));
    }

    @Test
    void euros_are_written_as_people_read_them() {
        assertEquals("31\u202F200,00\u00A0€", French.euros(euros("31200")));
        assertEquals("−0,05\u00A0€", French.euros(euros("-0.05")));
        assertEquals("−1\u202F000,50\u00A0€", French.euros(euros("-1000.5")));
    }
}
