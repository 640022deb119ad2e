package fr.gouv.pilo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered is labelled as what it is; what is refused says what would be taken. */
@PiloTest
class NegotiationTest {
    private static final String LIST = "/api/v1/organisations?limit=1";
    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "*/*", "application/*", "application/json;charset=utf-16", "application/json; v=1"})
    void json_is_answered_to_whoever_takes_it_and_always_as_utf_8(String accept) {
        raw(LIST, accept).statusCode(200).header("Content-Type", equalTo("application/json;charset=UTF-8"));
        raw("/api/v1/me", accept).statusCode(200).header("Content-Type", equalTo("application/json;charset=UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/*", "text/csv;charset=iso-8859-1", "image/png, text/*;q=0.5", "text/csv;header=absent"})
    void csv_is_answered_to_whoever_takes_text_and_always_as_utf_8(String accept) {
        raw(LIST, accept).statusCode(200).header("Content-Type", equalTo("text/csv;charset=UTF-8"));
    }

    @Test
    void the_profile_of_an_answer_is_one_that_its_list_has() {
        raw("/api/v1/measurements", "text/csv; profile=exchange")
                .statusCode(200)
                .header("Content-Type", containsString("profile=exchange"))
                .body(containsString("identifiant_indic"));
        raw("/api/v1/measurements", "text/csv").statusCode(200).header("Content-Type", not(containsString("profile")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organisations, text/csv; profile=exchange",
        "/api/v1/rates, text/csv; profile=exchange",
        "/api/v1/measurements, text/csv; profile=autre"
    })
    void a_profile_that_the_list_has_not_is_not_claimed(String address, String accept) {
        raw(address, accept).statusCode(200).header("Content-Type", equalTo("text/csv;charset=UTF-8"));
    }

    /** Without the validator, which knows no empty Accept. */
    private static ValidatableResponse raw(String address, String accept) {
        return given().auth()
                .oauth2(CALLER.sign())
                .header("Accept", accept)
                .get(address)
                .then();
    }
}
