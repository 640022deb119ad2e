package fr.gouv.pilo.funding;

import static fr.gouv.pilo.funding.FundingCalls.createdLine;
import static fr.gouv.pilo.funding.FundingCalls.executions;
import static fr.gouv.pilo.funding.FundingCalls.line;
import static fr.gouv.pilo.funding.FundingCalls.scheme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** B1 to B5 on the worked cases. */
@PiloTest
class ExecutionVectorsTest {
    @Inject
    Ledgers ledgers;

    @Test
    void b1_b2_b3_hold_on_every_vector_of_both_ledgers() throws IOException {
        var cases = vectors("executionBudgetaire");
        assertEquals(8, cases.size());
        for (var vector : cases) {
            var line = createdLine(scheme(), 2026);
            for (var measure : new Measure[] {Measure.INITIAL_AE, Measure.INITIAL_CP}) {
                post(line, measure, vector.path("ouvertsLfi"));
            }
            for (var measure : new Measure[] {Measure.MOVED_AE, Measure.MOVED_CP}) {
                post(line, measure, vector.path("mouvements"));
            }
            for (var measure : new Measure[] {Measure.CONSUMED_AE, Measure.PAID_CP}) {
                post(line, measure, vector.path("consommes"));
            }
            var rate = vector.path("tauxConsommation").textValue();
            line(line)
                    .body("openedAe", equalTo(cents(vector.path("ouverts"))))
                    .body("availableAe", equalTo(cents(vector.path("disponibles"))))
                    .body("rateAe", rate == null ? nullValue() : equalTo(rate))
                    .body("openedCp", equalTo(cents(vector.path("ouverts"))))
                    .body("availableCp", equalTo(cents(vector.path("disponibles"))))
                    .body("rateCp", rate == null ? nullValue() : equalTo(rate));
        }
    }

    @Test
    void b4_holds_on_every_vector() throws IOException {
        var cases = vectors("aeDisponibles");
        assertEquals(5, cases.size());
        for (var vector : cases) {
            var line = createdLine(scheme(), 2026);
            post(line, Measure.INITIAL_AE, vector.path("aeOuvertes"));
            for (var operation : vector.path("mouvements")) {
                operate(line, operation);
            }
            line(line).body("availableAe", equalTo(cents(vector.path("attendu"))));
        }
    }

    /** The effects that the room above gives to each operation. */
    private void operate(String line, JsonNode operation) {
        var amount = operation.path("montant").asText();
        switch (operation.path("type").asText()) {
            case "ENGAGEMENT" -> ledgers.post(line, Measure.CONSUMED_AE, amount);
            case "RETRAIT" -> {
                var same = operation.path("exercice").asInt()
                        == operation.path("exerciceEngagement").asInt();
                ledgers.post(
                        line, same ? Measure.CONSUMED_AE : Measure.WITHDRAWN_EARLIER, same ? "-" + amount : amount);
            }
            case "TRANCHE_OPTIONNELLE" -> ledgers.post(line, Measure.POTENTIAL_AE, amount);
            case "AFFERMISSEMENT_TRANCHE" -> {
                ledgers.post(line, Measure.POTENTIAL_AE, "-" + amount);
                ledgers.post(line, Measure.CONSUMED_AE, amount);
            }
            default -> throw new AssertionError(operation);
        }
    }

    @Test
    void b5_holds_on_every_vector_from_one_year_to_the_next() throws IOException {
        var cases = vectors("restesAPayer");
        assertEquals(4, cases.size());
        for (var vector : cases) {
            var scheme = scheme();
            var before = createdLine(scheme, 2025);
            post(before, Measure.CONSUMED_AE, vector.path("resteAPayerDebut"));
            var line = createdLine(scheme, 2026);
            post(line, Measure.CONSUMED_AE, vector.path("aeExercice"));
            post(line, Measure.PAID_CP, vector.path("cpExercice"));
            post(line, Measure.WITHDRAWN_EARLIER, vector.path("retraitsAnterieurs"));
            line(before).body("remainingToPay", equalTo(cents(vector.path("resteAPayerDebut"))));
            line(line).body("remainingToPay", equalTo(cents(vector.path("attendu"))));
            executions(scheme, "&groupBy=year&year=2026")
                    .body("items.remainingToPay", contains(cents(vector.path("attendu"))));
        }
    }

    private void post(String line, Measure measure, JsonNode amount) {
        if (Double.parseDouble(amount.asText()) != 0) {
            ledgers.post(line, measure, amount.asText());
        }
    }

    private static String cents(JsonNode amount) {
        return new java.math.BigDecimal(amount.asText()).setScale(2).toPlainString();
    }

    private static JsonNode vectors(String name) throws IOException {
        try (var in = ExecutionVectorsTest.class.getResourceAsStream("/vectors/vecteurs-de-test.json")) {
            return new ObjectMapper().readTree(in).path(name);
        }
    }
}
