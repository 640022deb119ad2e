package fr.gouv.pilo.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.Periodicity;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of the domain that this room answers for: R1–R3, R11, R12, R13. */
class RateVectorsTest {

    private static final Map<String, Direction> DIRECTIONS =
            Map.of("HAUSSE", Direction.UP, "BAISSE", Direction.DOWN, "STABLE", Direction.STABLE);
    private static final Map<String, Trend> TRENDS =
            Map.of("HAUSSE", Trend.UP, "BAISSE", Trend.DOWN, "STAGNATION", Trend.STAGNATION);
    private static final Map<String, Periodicity> PERIODICITIES = Map.of(
            "MENSUELLE", Periodicity.MONTHLY, "TRIMESTRIELLE", Periodicity.QUARTERLY, "ANNUELLE", Periodicity.YEARLY);

    @Test
    void every_family_of_cases_of_this_room_is_there() {
        assertEquals(27, cases("avancementIndicateur").size());
        assertEquals(5, cases("ecartMediane").size());
        assertEquals(5, cases("tendance").size());
        assertEquals(4, cases("prochaineMiseAJour").size());
    }

    @TestFactory
    Stream<DynamicTest> r1_r2_r3_rate_of_an_indicator() {
        return cases("avancementIndicateur").stream()
                .map(c -> dynamicTest(c.get("cas").asText(), () -> {
                    var direction = DIRECTIONS.get(c.get("tendance").asText());
                    var rate = ProgressRate.of(direction, number(c, "vi"), number(c, "va"), number(c, "vc"));
                    assertNumber(number(c, "attendu"), rate.rate());
                }));
    }

    @TestFactory
    Stream<DynamicTest> r11_gap_with_the_median_and_its_alert() {
        return cases("ecartMediane").stream()
                .map(c -> dynamicTest(c.get("cas").asText(), () -> {
                    List<BigDecimal> level = new ArrayList<>();
                    c.get("tauxDeLaMaille").forEach(n -> level.add(n.isNull() ? null : new BigDecimal(n.asText())));
                    var gap = Median.of(level).gap(number(c, "taux"));
                    assertNumber(number(c, "ecart"), gap);
                    assertEquals(c.get("alerte").asBoolean(), Median.alerts(gap));
                }));
    }

    @TestFactory
    Stream<DynamicTest> r12_trend() {
        return cases("tendance").stream()
                .map(c -> dynamicTest(c.get("cas").asText(), () -> {
                    Trend expected = c.get("attendu").isNull()
                            ? null
                            : TRENDS.get(c.get("attendu").asText());
                    assertEquals(expected, Trend.of(number(c, "taux"), number(c, "precedent")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> r13_next_update() {
        var today = LocalDate.of(2026, 11, 23);
        return cases("prochaineMiseAJour").stream()
                .map(c -> dynamicTest(c.toString(), () -> {
                    YearMonth last = c.get("derniereValeur").isNull()
                            ? null
                            : YearMonth.from(
                                    LocalDate.parse(c.get("derniereValeur").asText()));
                    var freshness = Freshness.of(
                            last,
                            PERIODICITIES.get(c.get("periodicite").asText()),
                            c.get("delaiMois").asInt(),
                            today);
                    assertEquals(
                            c.get("attendu").isNull()
                                    ? null
                                    : LocalDate.parse(c.get("attendu").asText()),
                            freshness.nextUpdate());
                    assertEquals(c.get("aJourAu2026-11-23").asBoolean(), freshness.upToDate());
                }));
    }

    private static void assertNumber(BigDecimal expected, BigDecimal actual) {
        if (expected == null) {
            assertNull(actual);
        } else {
            assertEquals(0, expected.compareTo(actual), () -> expected + " expected, " + actual + " found");
        }
    }

    private static BigDecimal number(JsonNode c, String field) {
        return c.get(field).isNull() ? null : new BigDecimal(c.get(field).asText());
    }

    private static List<JsonNode> cases(String family) {
        try (var in = RateVectorsTest.class.getResourceAsStream("/vectors/vecteurs-de-test.json")) {
            return StreamSupport.stream(
                            new ObjectMapper().readTree(in).get(family).spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
