package fr.gouv.pilo.referent;

import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.held;
import static fr.gouv.pilo.referent.ReferentCalls.json;
import static fr.gouv.pilo.referent.ReferentCalls.mandate;
import static fr.gouv.pilo.referent.ReferentCalls.tag;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.util.List;
import java.util.Map;
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
}
