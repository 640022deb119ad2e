package fr.gouv.pilo.rate;

import static fr.gouv.pilo.rate.RateFixture.addLocal;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.indicator.Direction;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R15: the way to the target, month by month. */
@PiloTest
class RateTrajectoryTest {
    @Test
    void r15_the_mean_of_the_region_is_three_points_late_and_lands_two_months_after_its_target() {
        var mean = new BigDecimal(554).divide(new BigDecimal(13), 40, RoundingMode.HALF_UP);
        var inputs = inputs(new BigDecimal("60"), mean, new BigDecimal("30"));
        var way = Trajectory.of(inputs, inputs.rate(Direction.DOWN));
        assertEquals(
                "41.6667", way.pathValue().setScale(4, RoundingMode.HALF_UP).toString());
        assertEquals("61.11", way.pathRate().toString());
        assertEquals("-3.16", way.gap().toString());
        assertEquals(
                "-0.790", way.monthlyChange().setScale(3, RoundingMode.HALF_UP).toString());
        assertEquals(
                "-0.901", way.neededChange().setScale(3, RoundingMode.HALF_UP).toString());
        assertEquals(YearMonth.of(2028, 2), way.landing());
        assertEquals(2, way.delayMonths());
    }

    @Test
    void r15_exactly_on_the_line_lands_in_its_month_and_what_goes_back_or_stands_does_not_land() {
        var third = new BigDecimal(22).divide(new BigDecimal(3), 40, RoundingMode.HALF_UP);
        var on = inputs(BigDecimal.ZERO, third, new BigDecimal(12));
        assertEquals(0, Trajectory.of(on, on.rate(Direction.UP)).delayMonths());
        for (var value : new String[] {"-3", "0", "12", "13"}) {
            var none = inputs(BigDecimal.ZERO, new BigDecimal(value), new BigDecimal(12));
            assertNull(Trajectory.of(none, none.rate(Direction.UP)).landing(), value);
        }
        var threshold = inputs(new BigDecimal(3), new BigDecimal(3), new BigDecimal(3));
        assertEquals(Trajectory.NONE, Trajectory.of(threshold, threshold.rate(Direction.STABLE)));
    }

    @Test
    void r8_the_region_has_the_aggregate_of_each_month_unrounded_a_territory_without_one_keeping_its_last() {
        var code = local("MEAN", "UP");
        addLocal(code, "DEPT-09;2024-12;INITIAL;0", "DEPT-31;2024-12;INITIAL;0", "DEPT-46;2024-12;INITIAL;0");
        addLocal(code, "DEPT-09;2027-12;TARGET;9", "DEPT-31;2027-12;TARGET;9", "DEPT-46;2027-12;TARGET;9");
        addLocal(code, "DEPT-09;2025-01;CURRENT;1", "DEPT-31;2025-01;CURRENT;1", "DEPT-46;2025-02;CURRENT;2");
        addLocal(code, "DEPT-09;2025-03;CURRENT;4", "DEPT-31;2199-01;CURRENT;9");
        var months = trajectory(lead(), code, "REG-76")
                .statusCode(200)
                .body("months.month", contains("2025-01", "2025-02", "2025-03"))
                .body("months.known", contains(2, 3, 3))
                .body("months.expected", contains(3, 3, 3))
                .body("months[0].value", equalTo("1"))
                .body("months[0].rate", nullValue())
                .body("months[0].pathValue", equalTo("0.25"))
                .body("months[2].rate", equalTo("25.93"));
        String third = months.extract().path("months[1].value");
        assertEquals("1.33333333333333333333", third.substring(0, 22));
        months.body("pathRate", equalTo("8.33")).body("pathGap", equalTo("17.60"));
        trajectory(lead(), code, "DEPT-09")
                .statusCode(200)
                .body("months.value", contains("1", "4"))
                .body("months[0].known", nullValue());
    }

    @Test
    void r2_a_list_says_which_rates_are_thresholds_and_r11_the_median_that_they_are_compared_with() {
        var code = local("SUM", "STABLE");
        addLocal(code, "DEPT-09;2024-12;INITIAL;3", "DEPT-31;2024-12;INITIAL;1");
        addLocal(code, "DEPT-09;2027-12;TARGET;3", "DEPT-31;2027-12;TARGET;3");
        addLocal(code, "DEPT-09;2026-10;CURRENT;1", "DEPT-31;2026-10;CURRENT;2");
        var items = RateFixture.byTerritory(RateFixture.rates(lead(), code));
        assertEquals(true, items.get("DEPT-09").get("threshold"));
        assertEquals("0.00", items.get("DEPT-09").get("rate"));
        assertEquals(false, items.get("DEPT-31").get("threshold"));
        assertEquals("50.00", items.get("DEPT-31").get("rate"));
        assertEquals("25.00", items.get("DEPT-09").get("median"));
        assertNull(items.get("REG-76").get("median"));
    }

    @Test
    void without_a_measurement_or_a_line_it_says_nothing_and_out_of_sight_it_does_not_exist() {
        var code = local("SUM", "UP");
        trajectory(lead(), code, "REG-76")
                .statusCode(200)
                .body("months", empty())
                .body("landing", nullValue());
        trajectory(lead(), code, "REG-44").statusCode(404);
        trajectory(lead(), "LOC-000", "REG-76").statusCode(404);
        trajectory(Tokens.person("leadership").territories("REG-44"), code, "REG-76")
                .statusCode(404);
        Api.as(lead()).get("/api/v1/rates/trajectory?indicator=" + code).then().statusCode(400);
    }

    @Test
    void s2_a_machine_reads_its_territories_and_what_is_local_is_of_its_region() {
        var code = local("SUM", "UP");
        addLocal(code, "DEPT-46;2026-01;CURRENT;1");
        var national = RateFixture.national("D46;2026-01-01;va;1", "D48;2026-01-01;va;1");
        var machine = Tokens.machine("roadmap:read").territories("DEPT-48");
        trajectory(machine, national, "DEPT-48").statusCode(200);
        trajectory(machine, national, "DEPT-46").statusCode(404);
        trajectory(machine, code, "DEPT-46").statusCode(404);
        var elsewhere = Tokens.person("ditp").territories("REG-84");
        trajectory(elsewhere, national, "DEPT-46").statusCode(200);
        trajectory(elsewhere, code, "DEPT-46").statusCode(404);
        trajectory(lead(), code, "DEPT-46").statusCode(200);
    }

    private static RateInputs inputs(BigDecimal initial, BigDecimal current, BigDecimal target) {
        return new RateInputs(
                DatedValue.aggregate(YearMonth.of(2024, 12), initial),
                DatedValue.aggregate(YearMonth.of(2026, 10), current),
                null,
                DatedValue.aggregate(YearMonth.of(2027, 12), target));
    }

    private static ValidatableResponse trajectory(Tokens as, String indicator, String territory) {
        return Api.as(as)
                .queryParams(Map.of("indicator", indicator, "territory", territory))
                .get("/api/v1/rates/trajectory")
                .then();
    }
}
