package fr.gouv.pilo.rate;

import static fr.gouv.pilo.rate.RateFixture.add;
import static fr.gouv.pilo.rate.RateFixture.addLocal;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static fr.gouv.pilo.rate.RateFixture.national;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R4: a cycle closes, and the next one begins from values of its own. The next is known here from the first day on. */
@PiloTest
class RateCycleTest {
    private static final String LAST_DAY = "2028-01-01";
    private static final String IN_THE_NEXT = "2028-06-30";
    private static final Instant LATE = Instant.parse("2034-01-01T00:00:00Z");

    @Inject
    RateRepository repository;

    @BeforeEach
    void theNextIsKnown() throws SQLException {
        owner("INSERT INTO rate_cycle (code, name, starts_on, ends_on, initial_from, recorded_at) VALUES "
                + "('2028-2032', 'Cycle 2028-2032', '2028-01-01', '2033-01-01', '2027-12-01', '2022-01-01T00:00:00Z')");
    }

    @AfterEach
    void theNextIsNotKnownYet() throws SQLException {
        owner("DELETE FROM rate_cycle WHERE code = '2028-2032'");
    }

    @Test
    void the_initial_value_and_the_target_of_a_closed_cycle_do_not_count_in_the_next_R4() {
        var code = national("D31;2021-12-01;vi;0", "D31;2027-12-01;vc;100", "D31;2026-06-01;va;40");
        explained(code, "DEPT-31", IN_THE_NEXT)
                .body("rate", nullValue())
                .body("rule", equalTo("INITIAL_MISSING"))
                .body(
                        "absenceSentence",
                        equalTo("Non renseigné : la valeur initiale du cycle 2028-2032 manque ; "
                                + "celle d'un autre cycle n'y vaut pas."))
                .body("initial", nullValue())
                .body("target", nullValue())
                .body(
                        "targetSentence",
                        equalTo("Dernière cible datée au plus tard du 1er janvier 2033, fin du cycle. "
                                + "Celles d'un cycle clos le 1er janvier 2028 n'y comptent plus."))
                .body("current.value", equalTo("40"))
                .body("cycle.code", equalTo("2028-2032"));
        rate(code, IN_THE_NEXT).body("items[0].rate", nullValue()).body("items[0].initialValue", nullValue());
    }

    @Test
    void values_of_the_next_cycle_make_its_rates_and_leave_those_of_the_closed_one_R4() {
        var code = national("D31;2021-12-01;vi;0", "D31;2027-12-01;vc;100", "D31;2026-06-01;va;40");
        add(code, "D31;2027-12-01;vi;20", "D31;2032-12-01;vc;100");
        rate(code, "2027-12-31").body("items[0].rate", equalTo("40.00")).body("items[0].initialValue", equalTo("0"));
        explained(code, "DEPT-31", "2027-12-31").body("cycle.code", equalTo("2022-2027"));
        rate(code, IN_THE_NEXT)
                .body("items[0].rate", equalTo("25.00"))
                .body("items[0].initialValue", equalTo("20"))
                .body("items[0].targetMonth", equalTo("2032-12"));
        explained(code, "DEPT-31", IN_THE_NEXT).body("rate", equalTo("25.00")).body("absenceSentence", nullValue());
    }

    @Test
    void a_local_indicator_goes_on_across_cycles_its_aggregate_too_R4_R8() {
        var code = local("SUM", "UP");
        for (var department : new String[] {"DEPT-09", "DEPT-31", "DEPT-46"}) {
            addLocal(
                    code,
                    department + ";2021-12;INITIAL;0",
                    department + ";2027-12;TARGET;100",
                    department + ";2026-06;CURRENT;40");
        }
        explained(code, "DEPT-31", IN_THE_NEXT)
                .body("rate", equalTo("40.00"))
                .body("initial.value", equalTo("0"))
                .body("cycle.code", equalTo("2028-2032"));
        explained(code, "REG-76", IN_THE_NEXT).body("rate", equalTo("40.00"));
    }

    @Test
    void the_cycle_of_a_day_is_that_which_began_last_though_they_touch_R4() {
        assertEquals(
                "2022-2027", repository.cycle(LocalDate.of(2019, 1, 1), LATE).code());
        assertEquals(
                "2022-2027", repository.cycle(LocalDate.of(2027, 12, 31), LATE).code());
        var next = repository.cycle(LocalDate.parse(LAST_DAY), LATE);
        assertEquals("2028-2032", next.code());
        assertEquals(LocalDate.parse(LAST_DAY), next.formerEndsOn());
        assertEquals(
                "2028-2032", repository.cycle(LocalDate.of(2040, 1, 1), LATE).code());
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

    private static ValidatableResponse explained(String code, String territory, String asOf) {
        return Api.as(lead())
                .queryParam("indicator", code)
                .queryParam("territory", territory)
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
