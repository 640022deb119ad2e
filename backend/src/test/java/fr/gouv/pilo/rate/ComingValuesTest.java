package fr.gouv.pilo.rate;

import static fr.gouv.pilo.rate.RateFixture.add;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static fr.gouv.pilo.rate.RateFixture.national;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.measurement.MeasurementType;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** R6b: a value of a month to come is kept and told, and is current from the first day of its month. */
@PiloTest
class ComingValuesTest {
    @Inject
    BusinessClock clock;

    @Inject
    RateBoards boards;

    @Inject
    Indicators indicators;

    private String code() {
        return national(
                "D31;2022-01-01;vi;0",
                "D31;" + month(-1) + "-01;va;10",
                "D31;" + month(0) + "-01;va;20",
                "D31;" + month(2) + "-15;va;90",
                "D31;" + month(3) + "-15;va;95",
                "D31;2027-12-01;vc;100");
    }

    private YearMonth month(int fromNow) {
        return YearMonth.from(clock.today()).plusMonths(fromNow);
    }

    @Test
    void r6b_a_value_of_a_month_to_come_is_not_current_today_and_is_told_on_its_page() {
        var code = code();
        rate(code).body("items[0].rate", equalTo("20.00")).body("items[0].currentMonth", equalTo(month(0).toString()));
        explanation(code)
                .body("current.value", equalTo("20"))
                .body("previous.value", equalTo("10"))
                .body("target.value", equalTo("100"))
                .body("coming.month", contains(month(2).toString(), month(3).toString()))
                .body("coming.value", contains("90", "95"))
                .body("coming[0].sentence", containsString("Valeur d'un mois à venir : 90 pour "));
    }

    @Test
    void r6b_it_is_current_from_the_first_day_of_its_month_on_the_kept_board_too() {
        var code = code();
        assertCurrent(code, month(2).atDay(1).minusDays(1), "20", month(0));
        assertCurrent(code, month(2).atDay(1), "90", month(2));
        assertCurrent(code, month(3).atEndOfMonth(), "95", month(3));
        assertCurrent(code, clock.today(), "20", month(0));
    }

    private void assertCurrent(String code, LocalDate day, String value, YearMonth month) {
        // A day to come gives what is known now: the same kept values as that day itself would.
        var rate = boards.at(AsOf.of(day)).rates().stream()
                .filter(one -> one.indicator().equals(code) && one.kind() == RateKind.FINAL)
                .findFirst()
                .orElseThrow();
        assertEquals(month, RateItem.of(rate).currentMonth(), day.toString());
        assertEquals(value, RateItem.of(rate).currentValue().toPlainString(), day.toString());
    }

    @Test
    void r6b_a_past_day_does_not_see_the_months_that_followed_it() {
        var code = national("D31;2022-01-01;vi;0", "D31;2027-12-01;vc;100");
        var id = indicators.find(code).orElseThrow().id();
        var recorded = clock.now().minus(java.time.Duration.ofDays(400));
        RateFixture.record(id, "DEPT-31", MeasurementType.INITIAL, month(-40), "0", recorded);
        RateFixture.record(id, "DEPT-31", MeasurementType.TARGET, month(20), "100", recorded);
        RateFixture.record(id, "DEPT-31", MeasurementType.CURRENT, month(-20), "30", recorded);
        RateFixture.record(id, "DEPT-31", MeasurementType.CURRENT, month(-2), "70", recorded);
        var series = boards.series(id, AsOf.of(clock.today().minusMonths(6))).get("DEPT-31");
        assertEquals("30", series.current(clock.today().minusMonths(6)).value().toPlainString());
        assertEquals("70", series.current(clock.today()).value().toPlainString());
    }

    @Test
    void r6b_an_aggregate_takes_the_current_values_and_no_coming_ones() {
        var code = local("SUM", "UP");
        for (var territory : new String[] {"DEPT-09", "DEPT-31", "DEPT-46"}) {
            RateFixture.addLocal(
                    code,
                    territory + ";2022-01;INITIAL;0",
                    territory + ";" + month(0) + ";CURRENT;20",
                    territory + ";" + month(1) + ";CURRENT;90",
                    territory + ";2027-12;TARGET;100");
        }
        Api.as(lead())
                .get("/api/v1/rates?kind=FINAL&territory=REG-76&indicator=" + code)
                .then()
                .statusCode(200)
                .body("items.rate", contains("20.00"))
                .body("items[0].currentMonth", equalTo(month(0).toString()));
        RateFixture.explanation(lead(), code, "REG-76")
                .statusCode(200)
                .body("coverage.sentence", containsString("mois à venir sont gardées pour 3 territoires ;"));
    }

    @Test
    void r6b_a_series_of_coming_values_alone_has_no_current_value() {
        var code = national("D31;2022-01-01;vi;0", "D31;" + month(1) + "-01;va;50", "D31;2027-12-01;vc;100");
        rate(code).body("items[0].rate", equalTo(null)).body("items[0].absence", equalTo("UNKNOWN"));
        explanation(code).body("rule", equalTo("CURRENT_MISSING"));
    }

    @Test
    void r6b_the_import_tells_it_before_and_after_its_application() {
        var code = code();
        var id = add(code, "D31;" + month(4) + "-01;va;99", "D46;" + month(5) + "-01;va;99", "D46;2028-01-01;vc;100");
        Api.as(lead())
                .get("/api/v1/measurement-imports/" + id)
                .then()
                .statusCode(200)
                .body("notices.indicator", hasItem(code))
                .body("notices[0].sentence", containsString(code + " : 2 valeurs de mois à venir"));
        var none = add(code, "D31;" + month(0) + "-01;va;21");
        Api.as(lead())
                .get("/api/v1/measurement-imports/" + none)
                .then()
                .statusCode(200)
                .body("notices", empty());
    }

    private static ValidatableResponse rate(String code) {
        return Api.as(lead())
                .get("/api/v1/rates?kind=FINAL&territory=DEPT-31&indicator=" + code)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse explanation(String code) {
        return Api.as(lead())
                .get("/api/v1/rates/explanation?kind=FINAL&territory=DEPT-31&indicator=" + code)
                .then()
                .statusCode(200);
    }
}
