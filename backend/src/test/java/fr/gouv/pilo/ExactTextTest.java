package fr.gouv.pilo;

import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class ExactTextTest {
    @Test
    void right_to_left_text_decomposed_accents_and_emoji_are_kept_exactly_F16() {
        var name = "Référence de\u0301compose\u0301e \u05e9\u05dc\u05d5\u05dd \ud83d\ude80 " + UUID.randomUUID();
        Calls.json(
                        Calls.someone(UUID.randomUUID().toString()),
                        Calls.JSON
                                .createObjectNode()
                                .put("name", name)
                                .put("kind", "SERVICE")
                                .put("territory", "REG-76")
                                .toString())
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .body("name", equalTo(name));
    }
}
