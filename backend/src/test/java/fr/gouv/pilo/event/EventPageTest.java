package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.word;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.slug;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The public pages of events, as a browser without script asks for them. */
@PiloTest
class EventPageTest {
    private static final String PAGES = "/public/evenements";

    @Inject
    Sql sql;

    private static Response page(String address) {
        return given().header("X-Forwarded-For", "198.19.0.1").get(address);
    }

    private static Map<String, Object> typed(String mail, Object... other) {
        Map<String, Object> form = new HashMap<>(map(
                "envoi",
                UUID.randomUUID().toString().replace("-", ""),
                "lastName",
                "Exemple",
                "firstName",
                "Camille",
                "mail",
                mail,
                "service",
                "Service " + word(),
                "department",
                "DEPT-31",
                "agent",
                "oui",
                "seats",
                "1"));
        form.putAll(map(other));
        return form;
    }

    private static Response send(String event, Map<String, Object> form) {
        return given().header("X-Forwarded-For", "198.19.0.2")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(PAGES + "/" + slug(event) + "/inscription");
    }

    private int registrations(String event) {
        return sql.one(
                        "SELECT count(*)::int FROM event_registration WHERE event_id = ?",
                        row -> row.getInt(1),
                        UUID.fromString(event))
                .orElseThrow();
    }

    @Test
    void places_left_are_a_minute_old_at_most_and_no_cache_keeps_the_form() {
        var address = PAGES + "/" + slug(published(MISSION));
        page(address).then().statusCode(200).header("Cache-Control", "public, max-age=60");
        page(address + "/inscription").then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void the_list_holds_what_is_published_for_all_and_to_come() {
        var word = word();
        var open = published(MISSION, "title", "Ouvert " + word);
        published(MISSION, "title", "Interne " + word, "openToPublic", false);
        EventCalls.created(MISSION, "title", "Brouillon " + word);
        EventCalls.past(MISSION, "title", "Passé " + word);
        page(PAGES).then().statusCode(200).header("Cache-Control", "public, max-age=60");
        var all = String.join("", EventPageListTest.pages());
        assertTrue(all.contains("Ouvert " + word));
        assertTrue(all.contains("href=\"" + PAGES + "/" + slug(open) + "\""));
        for (var none : List.of("Interne ", "Brouillon ", "Passé ")) {
            assertFalse(all.contains(none + word), none);
        }
    }

    @Test
    void an_event_s_page_says_when_where_and_whether_there_is_a_seat_in_machine_words_too() {
        var full = published(MISSION, "capacityOnSite", 1);
        var address = PAGES + "/" + slug(full);
        page(address)
                .then()
                .statusCode(200)
                .body(containsString("de 9\u00A0h\u00A030 à 12\u00A0h\u00A030"))
                .body(containsString("Salle Garonne"))
                .body(containsString("1 place libre"))
                .body(containsString("itemtype=\"https://schema.org/Event\""))
                .body(containsString("itemprop=\"startDate\" content=\"" + EventCalls.day(30) + "T09:30"))
                .body(containsString("href=\"" + address + "/inscription\">M’inscrire<"))
                .body(not(containsString("<script")));
        RegistrationCalls.registered(full);
        RegistrationCalls.registered(full);
        page(address)
                .then()
                .body(containsString("complet, 1 inscription en file d’attente"))
                .body(containsString("M’inscrire en file d’attente"));
        page(PAGES + "/" + slug(EventCalls.cancelled(MISSION)))
                .then()
                .body(containsString("Cet événement est annulé. Motif : Empêchement"))
                .body(not(containsString("places libres")))
                .body(not(containsString("/inscription")));
        for (var none : List.of("/inconnu", "/" + slug(published(MISSION, "openToPublic", false)))) {
            page(PAGES + none).then().statusCode(404).body(containsString("Page introuvable"));
        }
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        var event = published(MISSION, "mode", "HYBRID");
        page(PAGES + "/" + slug(event) + "/inscription")
                .then()
                .statusCode(200)
                .body(containsString("sept jours après"))
                .body(containsString("Haute-Garonne"));
        var form = typed("sans-arobase", "lastName", "<b>Éxemple</b> 🙂", "needs-HEARING_LOOP", "oui", "seats", "2");
        send(event, form)
                .then()
                .statusCode(422)
                .body(containsString("2 champs sont à corriger"))
                .body(containsString("href=\"#champ-mail\""))
                .body(containsString("href=\"#champ-mode\""))
                .body(containsString("value=\"sans-arobase\""))
                .body(containsString("value=\"&lt;b&gt;Éxemple&lt;/b&gt; 🙂\""))
                .body(containsString("name=\"needs-HEARING_LOOP\" value=\"oui\" checked"))
                .body(containsString("name=\"agent\" value=\"oui\" checked"))
                .body(containsString("<option value=\"2\" selected>"))
                .body(containsString("value=\"" + form.get("envoi") + "\""));
        send(event, typed(mail(), "mode", "ON_SITE", "seats", "3x"))
                .then()
                .statusCode(422)
                .body(containsString("champ-seats"));
        assertEquals(0, registrations(event));
    }

    @Test
    void the_department_is_chosen_and_outside_of_the_region_is_one_of_the_choices() {
        var event = published(MISSION);
        page(PAGES + "/" + slug(event) + "/inscription")
                .then()
                .body(containsString("<option value=\"\" selected>Choisir un département</option>"));
        send(event, typed(mail(), "department", ""))
                .then()
                .statusCode(422)
                .body(containsString("href=\"#champ-department\""));
        assertEquals(0, registrations(event));
        send(event, typed(mail(), "department", "HORS")).then().statusCode(200);
        RegistrationCalls.get(only(event)).body("registration.department", nullValue());
        page(PAGES + "/" + slug(event)).then().body(containsString("href=\"mailto:organisation@exemple.invalid\""));
    }

    @Test
    void the_answer_is_the_same_known_or_not_and_a_form_sent_twice_is_one_registration() {
        var event = published(MISSION);
        var form = typed(mail());
        var first = send(event, form).then().statusCode(200).extract().asString();
        assertEquals(first, send(event, form).then().statusCode(200).extract().asString());
        assertEquals(1, registrations(event));
        assertEquals(0, RegistrationCalls.notices(event, "ALREADY_REGISTERED"));
        var again = typed((String) form.get("mail"));
        assertEquals(first, send(event, again).then().statusCode(200).extract().asString());
        assertEquals(1, registrations(event));
        send(event, typed(mail())).then().statusCode(200).body(equalTo(first));
        form.put("lastName", "Autre");
        send(event, form).then().statusCode(409).body(containsString("value=\"Autre\""));
    }

    @Test
    void without_a_seat_or_a_queue_the_form_comes_back_with_the_reason() {
        var event = published(MISSION, "capacityOnSite", 1, "queue", false);
        RegistrationCalls.registered(event);
        send(event, typed(mail(), "lastName", "Gardé"))
                .then()
                .statusCode(409)
                .body(containsString("Il n&#39;y a plus de place"))
                .body(containsString("value=\"Gardé\""));
        var draft = EventCalls.created(MISSION);
        send(draft, typed(mail())).then().statusCode(404);
    }

    private static String link(String registration) {
        return "/public/lien/" + RegistrationCalls.token(registration);
    }

    private static Response press(String link, String act, Object... typed) {
        var form = map("department", "DEPT-31", "agent", "oui", "companions", "");
        form.putAll(map(typed));
        form.putIfAbsent("envoi", UUID.randomUUID().toString().replace("-", ""));
        form.put("acte", act);
        return given().header("X-Forwarded-For", "198.19.0.3")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(link);
    }

    @Test
    void by_its_link_a_registration_is_read_confirmed_changed_and_erased_and_reading_changes_nothing() {
        var event = published(MISSION);
        send(event, typed(mail())).then().statusCode(200);
        var id = only(event);
        var link = link(id);
        for (var i = 0; i < 2; i++) {
            page(link)
                    .then()
                    .statusCode(200)
                    .body(containsString("Confirmez votre adresse avant le"))
                    .body(containsString("Je confirme mon inscription"))
                    // Nothing is typed beside a button that would lose it.
                    .body(not(containsString("name=\"service\"")));
        }
        assertEquals("PENDING", RegistrationCalls.state(id));
        press(link, "confirm")
                .then()
                .statusCode(200)
                .body(containsString("Votre inscription est confirmée."))
                .body(containsString("href=\"" + link + "\""));
        assertEquals("CONFIRMED", RegistrationCalls.state(id));
        press(link, CHANGE, "lastName", " ", "firstName", "Dominique", "service", "Autre service", "seats", "2")
                .then()
                .statusCode(422)
                .body(containsString("value=\"Dominique\""));
        press(link, CHANGE, "lastName", "Nouveau", "firstName", "Dominique", "service", "Autre service", "seats", "2")
                .then()
                .statusCode(200);
        page(link)
                .then()
                .body(containsString("name=\"service\""))
                .body(containsString("Dominique Nouveau"))
                .body(containsString("organisation@exemple.invalid"))
                .body(containsString("Autre service"));
        press(link, "other").then().statusCode(400);
        press(link, "erase").then().statusCode(200).body(not(containsString(link)));
        page(link).then().statusCode(404).body(not(containsString("Nouveau")));
        assertEquals("CANCELLED", RegistrationCalls.state(id));
    }

    private static final String CHANGE = "change";

    @Test
    void the_place_in_the_queue_is_shown_and_an_offer_is_taken_or_left() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = RegistrationCalls.registered(event);
        var second = RegistrationCalls.registered(event);
        var third = RegistrationCalls.registered(event);
        page(link(third)).then().body(containsString("au rang 2 de la file d’attente"));
        press(link(first), "cancel").then().statusCode(200);
        page(link(second))
                .then()
                .body(containsString("J’accepte la place"))
                .body(containsString("Je laisse la place"))
                .body(not(containsString("name=\"service\"")));
        // On a page that was there before the seat was offered.
        press(link(second), CHANGE, "lastName", "", "firstName", "Dominique", "service", "Gardé", "seats", "1")
                .then()
                .statusCode(422)
                .body(containsString("value=\"Gardé\""));
        press(link(second), CHANGE, "lastName", "Nouveau", "firstName", "D", "service", "Autre", "seats", "1")
                .then()
                .statusCode(200);
        var envoi = UUID.randomUUID().toString().replace("-", "");
        press(link(second), "decline", "envoi", envoi).then().statusCode(200);
        press(link(second), "decline", "envoi", envoi).then().statusCode(200);
        assertEquals("OFFERED", RegistrationCalls.state(third));
        press(link(third), "accept").then().statusCode(200);
        press(link(third), "accept").then().statusCode(200);
        assertEquals("CONFIRMED", RegistrationCalls.state(third));
        press(link(second), "accept").then().statusCode(409).body(containsString("Aucune place"));
    }
}
