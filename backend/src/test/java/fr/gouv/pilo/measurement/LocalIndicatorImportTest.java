package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import org.junit.jupiter.api.Test;

/** R18: local indicators become official here, so people bring their values in the same file as the others. */
@PiloTest
class LocalIndicatorImportTest {
    @Test
    void values_of_a_defined_local_indicator_are_imported_and_stay_out_of_the_exchange_export() {
        define("LOC-871");
        applied(lead(), exchange("LOC-871;D31;2026-01-01;vi;3", "LOC-871;D31;2026-10-01;va;4"), null);
        Api.as(lead())
                .get("/api/v1/measurements?indicator=LOC-871")
                .then()
                .statusCode(200)
                .body("total", equalTo(2));
        var csv = Api.as(lead())
                .accept("text/csv; profile=exchange")
                .get("/api/v1/measurements?indicator=LOC-871")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        org.junit.jupiter.api.Assertions.assertEquals(1, csv.lines().count(), csv);
    }

    @Test
    void an_undefined_local_indicator_is_refused_with_what_to_do() {
        check(lead(), exchange("LOC-872;D31;2026-01-01;vi;3"), null)
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues.reason", hasItem(containsString("définissez-le")));
    }

    @Test
    void a_machine_brings_no_value_of_a_local_indicator() {
        define("LOC-873");
        check(Tokens.machine("roadmap:read", "roadmap:write"), exchange("LOC-873;D31;2026-01-01;vi;3"), null)
                .statusCode(201)
                .body("status", equalTo("REFUSED"));
    }

    private static void define(String code) {
        Api.as(lead())
                .contentType("application/json")
                .body(java.util.Map.of(
                        "code",
                        code,
                        "definition",
                        java.util.Map.of(
                                "name", "Essai local", "direction", "UP", "levels", java.util.List.of("DEPT"))))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
    }
}
