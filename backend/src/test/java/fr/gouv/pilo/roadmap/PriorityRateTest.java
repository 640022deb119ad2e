package fr.gouv.pilo.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PriorityRateTest {

    @TestFactory
    Stream<DynamicTest> r9_r10_the_worked_cases_of_the_domain() {
        var cases = cases();
        assertEquals(7, cases.size());
        return cases.stream()
                .map(c -> dynamicTest(c.get("cas").asText(), () -> {
                    List<PriorityRate.Part> parts = new ArrayList<>();
                    c.get("indicateurs")
                            .forEach(i -> parts.add(new PriorityRate.Part(
                                    new BigDecimal(i.get("poidsDeclare").asText()),
                                    i.get("applicable").asBoolean(),
                                    i.get("taux").isNull()
                                            ? null
                                            : new BigDecimal(i.get("taux").asText()))));
                    var rate = PriorityRate.weighted(parts).rate();
                    String expected =
                            c.get("attendu").isNull() ? null : c.get("attendu").asText() + ".00";
                    assertEquals(expected, rate == null ? null : rate.toPlainString());
                }));
    }

    @Test
    void r9_real_weights_are_shares_of_those_that_apply() {
        var parts = List.of(part("50", true, "40"), part("30", true, "80"), part("20", false, null));
        var total = PriorityRate.total(parts);
        assertEquals(new BigDecimal("62.5000"), parts.get(0).real(total));
        assertEquals(new BigDecimal("37.5000"), parts.get(1).real(total));
        assertEquals(new BigDecimal("0.0000"), parts.get(2).real(total));
    }

    @Test
    void r10_each_null_rate_names_its_reason() {
        assertEquals(PriorityRule.NO_INDICATOR, PriorityRate.weighted(List.of()).rule());
        assertEquals(
                PriorityRule.NO_WEIGHT,
                PriorityRate.weighted(List.of(new PriorityRate.Part(null, true, new BigDecimal("5"))))
                        .rule());
        assertEquals(
                PriorityRule.RATE_MISSING,
                PriorityRate.weighted(List.of(part("1", true, null))).rule());
    }

    @Test
    void r10_a_structuring_project_takes_the_plain_mean_and_needs_every_rate() {
        assertEquals(
                new BigDecimal("50.00"),
                PriorityRate.plain(List.of(part("90", true, "40.00"), part("10", true, "60.00")))
                        .rate());
        var missing = PriorityRate.plain(List.of(part("1", true, "25.00"), part("1", true, null)));
        assertEquals(PriorityRule.RATE_MISSING, missing.rule());
    }

    private static PriorityRate.Part part(String weight, boolean applicable, String rate) {
        return new PriorityRate.Part(new BigDecimal(weight), applicable, rate == null ? null : new BigDecimal(rate));
    }

    private static List<JsonNode> cases() {
        try (var in = PriorityRateTest.class.getResourceAsStream("/vectors/vecteurs-de-test.json")) {
            return StreamSupport.stream(
                            new ObjectMapper()
                                    .readTree(in)
                                    .get("avancementChantier")
                                    .spliterator(),
                            false)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
