package fr.gouv.pilo.indicator;

import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PiloTest
class IndicatorSearchTest {
    private static final String INDICATORS = "/api/v1/indicators";

    /** Found or not whatever the order of the tests: the second definition is refused, the first stands. */
    @BeforeEach
    void an_indicator_to_find() {
        Api.as(lead()).contentType("application/json").body("""
                        {"code": "LOC-777", "definition": {"name": "Péniches amarrées au ponton", "direction": "UP"}}""").post(INDICATORS);
    }

    private static ValidatableResponse search(String words) {
        return Api.as(lead()).queryParam("q", words).get(INDICATORS).then().statusCode(200);
    }

    @Test
    void the_last_word_may_be_only_begun() {
        search("pénich").body("items.code", contains("LOC-777"));
        search("ponton peni").body("items.code", contains("LOC-777"));
        search("péniches navir").body("items.code", empty());
    }

    @Test
    void quoted_words_are_not_widened() {
        search("\"peniches amarrees\"").body("items.code", contains("LOC-777"));
        search("\"peniches amar\"").body("items.code", empty());
    }

    @Test
    void the_beginning_of_a_code_finds_it() {
        search("loc-777").body("items.code", contains("LOC-777"));
        search("LOC-77").body("items.code", hasItem("LOC-777"));
        // A sign parts words and stands for nothing else.
        search("L%C-777").body("items.code", empty());
    }
}
