package fr.gouv.pilo.rate;

import static fr.gouv.pilo.rate.RateFixture.addLocal;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static fr.gouv.pilo.rate.RateFixture.national;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.measurement.DefineIndicator;
import fr.gouv.pilo.measurement.Direction;
import fr.gouv.pilo.measurement.IndicatorDefinition;
import fr.gouv.pilo.measurement.Indicators;
import fr.gouv.pilo.measurement.MeasurementType;
import fr.gouv.pilo.measurement.Measurements;
import fr.gouv.pilo.measurement.NewValue;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R4: a cycle closes, and the next one begins from values of its own. */
@PiloTest
class RateCycleTest {
    private static final String IN_THE_NEXT = "2028-06-30";

    @Inject
    Indicators indicators;

    @Inject
    Measurements measurements;

    /** Two that are long past, and the next one. */
    @BeforeEach
    void theCyclesAreKnown() throws SQLException {
        owner("INSERT INTO rate_cycle (code, name, starts_on, ends_on, recorded_at) VALUES "
                + "('2010-2014', 'Cycle 2010-2014', '2010-01-01', '2014-12-31', '2010-01-01T00:00:00Z'),"
                + "('2015-2019', 'Cycle 2015-2019', '2015-01-01', '2019-12-31', '2010-01-01T00:00:00Z'),"
                + "('2028-2032', 'Cycle 2028-2032', '2028-01-02', '2033-01-01', '2026-01-01T00:00:00Z')");
    }

    @AfterEach
    void theyAreUnknownToOtherTests() throws SQLException {
        owner("DELETE FROM rate_cycle WHERE code IN ('2010-2014', '2015-2019', '2028-2032')");
    }

    @Test
    void the_initial_value_and_the_target_of_a_closed_cycle_do_not_count_in_the_next_R4() {
        var code = national("D31;2021-12-01;vi;0", "D31;2027-12-01;vc;100", "D31;2026-06-01;va;40");
        explained(code, IN_THE_NEXT)
                .body("rate", nullValue())
                .body("rule", equalTo("INITIAL_MISSING"))
                .body("absence", equalTo("UNKNOWN"))
                .body(
                        "absenceSentence",
                        equalTo("Non renseigné : la valeur initiale du cycle 2028-2032 manque ; "
                                + "celle du cycle clos le 1er janvier 2028 n'y vaut plus."))
                .body("initial", nullValue())
                .body("target", nullValue())
                .body("current.value", equalTo("40"))
                .body("cycle.code", equalTo("2028-2032"));
        rate(code, IN_THE_NEXT).body("items[0].rate", nullValue()).body("items[0].initialValue", nullValue());
    }

    @Test
    void a_closed_cycle_stays_readable_as_of_its_last_day_whatever_is_known_since_R4_R17() {
        var code = RateFixture.nextNational();
        var definition = new IndicatorDefinition(
                "Ancien", null, null, Direction.UP, null, null, null, null, Set.of(), Map.of(), null, Map.of(), null);
        indicators.create(new DefineIndicator(code, definition), Instant.parse("2010-02-01T09:00:00Z"));
        record(code, MeasurementType.INITIAL, "2009-12", 0, "2010-02-01T09:00:00Z");
        record(code, MeasurementType.TARGET, "2014-12", 100, "2010-02-01T09:00:00Z");
        record(code, MeasurementType.CURRENT, "2014-06", 40, "2014-07-01T09:00:00Z");
        // Known half an hour after the last day, in Paris.
        record(code, MeasurementType.CURRENT, "2014-11", 90, "2014-12-31T23:30:00Z");
        record(code, MeasurementType.INITIAL, "2014-12", 40, "2015-02-01T09:00:00Z");
        record(code, MeasurementType.TARGET, "2019-12", 140, "2015-02-01T09:00:00Z");
        rate(code, "2014-12-31").body("items[0].rate", equalTo("40.00"));
        explained(code, "2014-12-31").body("rate", equalTo("40.00")).body("cycle.code", equalTo("2010-2014"));
        rate(code, "2015-01-15").body("items[0].rate", nullValue());
        explained(code, "2015-01-15").body("rule", equalTo("INITIAL_MISSING"));
        rate(code, "2015-02-01").body("items[0].rate", equalTo("50.00"));
        explained(code, "2015-02-01").body("rate", equalTo("50.00")).body("cycle.code", equalTo("2015-2019"));
    }

    @Test
    void values_given_in_the_next_cycle_make_its_rates_R4() {
        var code = national("D31;2021-12-01;vi;0", "D31;2027-12-01;vc;100", "D31;2026-06-01;va;40");
        record(code, MeasurementType.INITIAL, "2027-12", 40, "2028-02-01T09:00:00Z");
        explained(code, IN_THE_NEXT).body("rule", equalTo("TARGET_MISSING"));
        record(code, MeasurementType.TARGET, "2032-12", 80, "2028-02-01T09:00:00Z");
        record(code, MeasurementType.CURRENT, "2028-05", 50, "2028-06-01T09:00:00Z");
        rate(code, IN_THE_NEXT)
                .body("items[0].rate", equalTo("25.00"))
                .body("items[0].initialValue", equalTo("40"))
                .body("items[0].targetMonth", equalTo("2032-12"));
        explained(code, IN_THE_NEXT).body("rate", equalTo("25.00")).body("absenceSentence", nullValue());
    }

    @Test
    void a_local_indicator_goes_on_across_cycles_R4() {
        var code = local("SUM", "UP");
        addLocal(code, "DEPT-31;2021-12;INITIAL;0", "DEPT-31;2027-12;TARGET;100", "DEPT-31;2026-06;CURRENT;40");
        explained(code, IN_THE_NEXT)
                .body("rate", equalTo("40.00"))
                .body("initial.value", equalTo("0"))
                .body("cycle.code", equalTo("2028-2032"));
    }

    private void record(String code, MeasurementType type, String month, int value, String knownSince) {
        measurements.record(
                List.of(new NewValue(
                        indicators.find(code).orElseThrow().id(),
                        "DEPT-31",
                        type,
                        YearMonth.parse(month),
                        BigDecimal.valueOf(value),
                        null,
                        Instant.parse(knownSince))),
                "essai");
    }

    private static ValidatableResponse rate(String code, String asOf) {
        return Api.as(lead())
                .queryParam("indicator", code)
                .queryParam("territory", "DEPT-31")
                .queryParam("kind", "FINAL")
                .queryParam("asOf", asOf)
                .get("/api/v1/rates")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    private static ValidatableResponse explained(String code, String asOf) {
        return Api.as(lead())
                .queryParam("indicator", code)
                .queryParam("territory", "DEPT-31")
                .queryParam("asOf", asOf)
                .get("/api/v1/rates/explanation")
                .then()
                .statusCode(200);
    }

    private static void owner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_owner", "pilo-owner")) {
            connection.createStatement().execute(statement);
        }
    }
}
