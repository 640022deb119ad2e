package fr.gouv.pilo.roadmap;

import static fr.gouv.pilo.rate.RateFixture.addLocal;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What the home offers for a figure that should have been renewed: what the server takes. */
@PiloTest
class StaleFigureTest {
    private static ValidatableResponse home(Tokens who) {
        return Api.as(who).get("/api/v1/home").then().statusCode(200);
    }

    private static String task(String indicator, String territory) {
        return "tasks.find { it.objectKey == '" + indicator + "' && it.territory == '" + territory + "' }";
    }

    @Test
    void a_value_is_typed_where_it_is_measured_and_not_where_it_is_made_of_those() {
        var code = local("SUM", "UP");
        RoadmapFixture.chosen(code);
        for (var territory : new String[] {"DEPT-09", "DEPT-31", "DEPT-46"}) {
            addLocal(
                    code,
                    territory + ";1950-01;INITIAL;0",
                    territory + ";1950-02;CURRENT;5",
                    territory + ";2027-12;TARGET;100");
        }
        home(lead())
                .body(task(code, "DEPT-46") + ".act", equalTo("ENTER_VALUE"))
                .body(task(code, "REG-76"), notNullValue())
                .body(task(code, "REG-76") + ".act", nullValue());
        home(Tokens.person("mission-lead").territories("REG-76").policies("CHOIX-" + code))
                .body(task(code, "DEPT-46") + ".act", equalTo("ENTER_VALUE"));
        home(Tokens.person("mission-lead").territories("REG-76").policies("AUTRE"))
                .body(task(code, "DEPT-46"), notNullValue())
                .body(task(code, "DEPT-46") + ".act", nullValue());
    }
}
