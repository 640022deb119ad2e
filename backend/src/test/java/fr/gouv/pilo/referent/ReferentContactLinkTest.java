package fr.gouv.pilo.referent;

import static fr.gouv.pilo.BusinessDay.today;
import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.PHONE;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.get;
import static fr.gouv.pilo.referent.ReferentCalls.held;
import static fr.gouv.pilo.referent.ReferentCalls.json;
import static fr.gouv.pilo.referent.ReferentCalls.mandate;
import static fr.gouv.pilo.referent.ReferentCalls.tag;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.TestDatabase;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.referent.ReferentCalls.Held;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.DriverManager;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A contact confirms or corrects by the link that was sent to them, without an account. */
@PiloTest
class ReferentContactLinkTest {
    private static final Pattern MARK = Pattern.compile("name=\"envoi\" value=\"([0-9a-f]{32})\"");

    private static String link(Held held) {
        var answer = Api.as(MISSION)
                .post(URL + "/" + held.seat() + "/mandates/" + held.mandate() + "/contact-links")
                .then()
                .statusCode(201)
                .extract();
        return URI.create(answer.path("url")).getPath();
    }

    private static String page(String link) {
        return given().get(link).then().statusCode(200).extract().asString();
    }

    private static String mark(String page) {
        var found = MARK.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static Response send(String link, Map<String, String> form) {
        return given().config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultContentCharset("UTF-8")
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/x-www-form-urlencoded")
                .formParams(form)
                .post(link);
    }

    @Test
    void the_contact_sees_what_is_known_and_confirms_it_for_a_year() {
        var held = held(mandate("Référente d’essai", Map.of("mainContact", true)));
        var link = link(held);
        var page = page(link);
        for (var shown : new String[] {"Référente d’essai", "Chargée de mission", "essai@demo.invalid", "Innovation"}) {
            assertTrue(page.contains(shown), shown + page);
        }
        get(held.seat()).body("seat.confirmedOn", nullValue());
        var version = tag(held.seat());
        var done = send(link, form(mark(page), "Chargée de mission", "", PHONE));
        assertEquals(200, done.statusCode(), done.asString());
        assertTrue(done.asString().contains("confirmées pour un an"));
        get(held.seat()).body("seat.confirmedOn", equalTo(today().toString()));
        assertNotEquals(version, tag(held.seat()));
        given().get(link).then().statusCode(404);
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?act=referent.confirm&objectId=" + held.seat())
                .then()
                .body("total", equalTo(1))
                .body(
                        "items[0].accountName",
                        startsWith("Lien signé (confirmation de coordonnées, Mandat de référent "));
    }

    private static Map<String, String> form(String mark, String function, String office, String phone) {
        return Map.of("acte", "confirm", "envoi", mark, "function", function, "office", office, "phone", phone);
    }

    @Test
    void there_is_one_form_and_a_button_that_takes_all_that_is_typed() {
        var held = held();
        var link = link(held);
        var page = page(link);
        assertEquals(1, page.split("<form ", -1).length - 1, page);
        assertEquals(1, page.split("<button", -1).length - 1, page);
        assertEquals(
                200,
                send(link, form(mark(page), "Sous-préfète", "Bureau", PHONE)).statusCode());
        get(held.seat())
                .body("seat.confirmedOn", equalTo(today().toString()))
                .body("mandates[0].mandate.function", equalTo("Sous-préfète"))
                .body("mandates[0].mandate.office", equalTo("Bureau"))
                .body("mandates[0].mandate.phone", equalTo(PHONE));
    }

    @Test
    void a_form_without_its_fields_is_none_of_ours_and_takes_nothing_away() {
        var held = held();
        var link = link(held);
        assertEquals(
                400,
                send(link, Map.of("acte", "confirm", "envoi", mark(page(link)))).statusCode());
        get(held.seat()).body("seat.confirmedOn", nullValue()).body("mandates[0].mandate.phone", equalTo(PHONE));
    }

    @Test
    void a_phone_has_six_digits_however_they_are_parted() {
        var held = held();
        var link = link(held);
        for (var bad : new String[] {"......", "(  )  ", "05 61", "+-().+"}) {
            var refused = send(link, form(mark(page(link)), "", "", bad));
            assertEquals(422, refused.statusCode(), bad);
            assertTrue(refused.asString().contains("6 chiffres au moins"), refused.asString());
            json(MISSION, mandate("Titulaire", Map.of("phone", bad)))
                    .header("If-Match", tag(held.seat()))
                    .put(URL + "/" + held.seat() + "/mandates/" + held.mandate())
                    .then()
                    .statusCode(422);
        }
        for (var good :
                new String[] {"05 61 00 00 00", "+33 (0)5.61.00.00.00", "0561000000", "05\u00A061\u202F00-00"}) {
            json(MISSION, mandate("Titulaire", Map.of("phone", good)))
                    .header("If-Match", tag(held.seat()))
                    .put(URL + "/" + held.seat() + "/mandates/" + held.mandate())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void what_is_typed_wrong_is_shown_again_with_its_fault_and_nothing_is_lost() {
        var held = held();
        var link = link(held);
        var mark = mark(page(link));
        var wrong = form(mark, "Sous-préfète <&> \"adjointe\"", "x".repeat(201), "au bureau");
        var refused = send(link, wrong);
        assertEquals(422, refused.statusCode());
        var page = refused.asString();
        assertTrue(page.contains("<title>Erreur : "), page);
        assertTrue(page.contains("2 champs sont à corriger") && page.contains("href=\"#champ-phone\""), page);
        assertTrue(page.contains("value=\"Sous-préfète &lt;&amp;&gt; &quot;adjointe&quot;\""), page);
        assertTrue(page.contains("value=\"au bureau\"") && page.contains("x".repeat(201)), page);
        assertEquals(mark, mark(page));
        get(held.seat())
                .body("seat.confirmedOn", nullValue())
                .body("mandates[0].mandate.function", equalTo("Chargée de mission"));
        var right = form(mark, "Sous-préfète", "", "05 61 11 22 33");
        assertEquals(200, send(link, right).statusCode());
        assertEquals(200, send(link, right).statusCode());
        get(held.seat())
                .body("seat.confirmedOn", equalTo(today().toString()))
                .body("mandates[0].mandate.function", equalTo("Sous-préfète"))
                .body("mandates[0].mandate.office", nullValue())
                .body("mandates[0].mandate.phone", equalTo("05 61 11 22 33"))
                .body("mandates[0].mandate.mail", equalTo("essai@demo.invalid"));
        Api.as(MISSION)
                .get(URL + "/" + held.seat() + "/history")
                .then()
                .body("items.act", hasItem("CHANGE"))
                .body("items.findAll { it.act == 'CONFIRMATION' }.size()", equalTo(1));
    }

    @Test
    void who_has_left_or_has_another_address_is_answered_as_by_a_link_that_is_none() {
        var left = held();
        var former = link(left);
        ReferentCalls.depart(left, today()).then().statusCode(201);
        given().get(former).then().statusCode(404);
        var moved = held();
        var wrong = link(moved);
        json(MISSION, mandate("Titulaire", Map.of("mail", "juste@demo.invalid")))
                .header("If-Match", tag(moved.seat()))
                .put(URL + "/" + moved.seat() + "/mandates/" + moved.mandate())
                .then()
                .statusCode(200);
        given().get(wrong).then().statusCode(404);
        assertFalse(given().get(wrong).asString().contains("juste@"));
    }

    @Test
    void who_has_answered_may_be_given_another_link() throws Exception {
        var held = held();
        var first = link(held);
        assertEquals(
                200,
                send(first, form(mark(page(first)), "Chargée de mission", "", PHONE))
                        .statusCode());
        try (var connection = DriverManager.getConnection(TestDatabase.url(), "pilo_owner", "pilo-owner");
                var statement = connection.createStatement()) {
            // As if the first had been asked for an hour ago.
            assertEquals(
                    1,
                    statement.executeUpdate(
                            "UPDATE signed_link SET expires_at = expires_at - interval '1 hour' WHERE object_id = '"
                                    + held.mandate() + "'"));
        }
        given().get(first).then().statusCode(404);
        given().get(link(held)).then().statusCode(200);
    }

    @Test
    void a_link_is_given_for_the_contact_alone() {
        var held = held(mandate("Contact", Map.of("mainContact", true)));
        var other = ReferentCalls.name(held.seat(), mandate("Autre", Map.of("role", "DEPUTY")))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("mandates.find { it.mandate.name == 'Autre' }.id");
        Api.as(MISSION)
                .post(URL + "/" + held.seat() + "/mandates/" + other + "/contact-links")
                .then()
                .statusCode(409);
        Api.as(MISSION)
                .post(URL + "/" + held().seat() + "/mandates/" + held.mandate() + "/contact-links")
                .then()
                .statusCode(409);
    }
}
