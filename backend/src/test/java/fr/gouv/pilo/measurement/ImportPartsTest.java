package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is sent beside the values: nothing of it is dropped without a word. */
@PiloTest
class ImportPartsTest {

    @Test
    void a_second_part_of_metadata_is_refused() {
        var code = newIndicator();
        values(code)
                .multiPart("metadata", "un.csv", metadata(code), "text/csv")
                .multiPart("metadata", "deux.csv", metadata(code), "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("detail", containsString("une seule partie « metadata »"));
    }

    @Test
    void a_part_of_another_name_is_refused_by_its_name() {
        var code = newIndicator();
        values(code)
                .multiPart("metadonnees", "indicateurs.csv", metadata(code), "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("detail", containsString("« metadonnees »"));
        values(code)
                .multiPart("commentaire", "Un texte")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("detail", containsString("« commentaire »"));
    }

    @Test
    void metadata_that_contradicts_a_known_indicator_is_told() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        var other = ("indic_id;nom;tendance;unite_courte\n" + code + ";Un autre nom;BAISSE;%\n")
                .getBytes(StandardCharsets.UTF_8);
        String id = check(lead(), exchange(code + ";R76;2024-02-01;va;1"), other)
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("issues", empty())
                .body("notices", hasSize(1))
                .body("notices[0].indicator", equalTo(code))
                .body(
                        "notices[0].sentence",
                        equalTo("Le fichier décrit " + code
                                + " autrement que Pil'O (nom : « Un autre nom » au lieu de « "
                                + "Indicateur d'essai " + code
                                + " » ; sens : baisse au lieu de hausse ; unité courte : « % » "
                                + "au lieu d'aucune) : les réglages actuels sont gardés."))
                .extract()
                .path("id");
        apply(lead(), id).statusCode(200).body("notices", hasSize(1));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().body("definition.direction", equalTo("UP"));
        check(lead(), exchange(code + ";R76;2024-03-01;va;1"), metadata(code)).body("notices", empty());
    }

    @Test
    void an_act_refused_for_the_state_of_the_import_names_it_in_french() {
        var code = newIndicator();
        var id = applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        apply(lead(), id)
                .statusCode(409)
                .body("detail", containsString("déjà appliqué"))
                .body("detail", not(containsString("APPLIED")));
        var waiting = checked(lead(), exchange(code + ";R76;2024-02-01;va;1"), null);
        ImportFixture.reverse(lead(), waiting).statusCode(409).body("detail", containsString("à appliquer"));
    }

    private static RequestSpecification values(String code) {
        return Api.as(lead()).multiPart("files", "valeurs.csv", exchange(code + ";R76;2024-01-01;va;1"), "text/csv");
    }
}
