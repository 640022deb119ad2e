package fr.gouv.pilo.account;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class AccountTest {
    private final Tokens lead = Tokens.person("mission-lead").territories("REG-76");

    @Test
    void an_account_is_written_at_the_first_call_and_keeps_its_id_when_its_name_changes() {
        var subject = UUID.randomUUID().toString();
        var first = id(Tokens.person("ditp").subject(subject).claim("name", "Élue à l'essai"));
        Api.as(lead)
                .get("/api/v1/accounts?q=Élue à l'essai")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(first));
        var second = id(Tokens.person("ditp").subject(subject).claim("name", "Élue renommée"));
        assertEquals(first, second);
        Api.as(lead)
                .get("/api/v1/accounts?q=elue renomm")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(first));
        Api.as(lead)
                .get("/api/v1/accounts?q=Élue à l'essai")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(first)));
    }

    @Test
    void words_are_parted_and_folded_as_in_every_search() {
        var id = id(Tokens.person("ditp").subject(UUID.randomUUID().toString()).claim("name", "Zoé Nadal-Ébroïn"));
        for (var typed : java.util.List.of("nadal ebro", "EBROI\u0308N", "ébroïn, nadal", "zoe/nadal")) {
            Api.as(lead).queryParam("q", typed).get("/api/v1/accounts").then().body("items.id", hasItem(id));
        }
    }

    @Test
    void what_is_searched_is_text_and_not_a_pattern_S14() {
        Api.as(lead).get("/api/v1/accounts?q=%25").then().statusCode(200).body("total", equalTo(0));
        Api.as(lead)
                .queryParam("q", "' OR qz=qz --")
                .get("/api/v1/accounts")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    private static String id(Tokens tokens) {
        return Api.as(tokens).get("/api/v1/me").then().statusCode(200).extract().path("id");
    }
}
