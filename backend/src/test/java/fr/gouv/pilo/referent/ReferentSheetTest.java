package fr.gouv.pilo.referent;

import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.held;
import static fr.gouv.pilo.referent.ReferentCalls.json;
import static fr.gouv.pilo.referent.ReferentCalls.mandate;
import static fr.gouv.pilo.referent.ReferentCalls.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The files that people take from the list and from the history of a seat speak French. */
@PiloTest
class ReferentSheetTest {
    private static List<String> file(String address) {
        return Api.as(MISSION)
                .accept("text/csv")
                .get(URL + address)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    @Test
    void the_list_has_the_columns_of_the_screen_and_its_words() {
        var seat = held(mandate("Titulaire")).seat();
        String structure = Api.as(MISSION).get(URL + "/" + seat).path("seat.structure.id");
        assertEquals(
                List.of("\uFEFFThème;État;Territoire;Titulaires", "Innovation;Pourvu;Lot;Titulaire"),
                file("?structure=" + structure + "&columns=topic&columns=state&columns=territory&columns=holders"));
    }

    @Test
    void the_history_names_acts_and_fields() {
        var held = held(mandate("Titulaire"));
        json(MISSION, mandate("Titulaire", Map.of("mainContact", true, "function", "Autre")))
                .header("If-Match", tag(held.seat()))
                .put(URL + "/" + held.seat() + "/mandates/" + held.mandate())
                .then()
                .statusCode(200);
        assertEquals(
                List.of(
                        "\uFEFFActe;Champs modifiés",
                        "Correction;Fonction, Contact principal",
                        "Nomination;",
                        "Ouverture du siège;"),
                file("/" + held.seat() + "/history?columns=act&columns=fields"));
    }

    @Test
    void each_field_of_a_mandate_has_its_french_word() throws IOException {
        var words = new Properties();
        try (var file = new InputStreamReader(
                getClass().getResourceAsStream("/french/words.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        assertTrue(ReferentMandate.class.getRecordComponents().length > 7);
        for (var field : ReferentMandate.class.getRecordComponents()) {
            assertTrue(words.containsKey("fields." + field.getName()), field.getName());
        }
    }
}
