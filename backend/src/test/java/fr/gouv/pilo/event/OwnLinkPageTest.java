package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.word;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.slug;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page of one's own link: all that was typed may be put right there, and it says what has become of the event. */
@PiloTest
class OwnLinkPageTest {
    @Inject
    Sql sql;

    private static final List<Map<String, Object>> QUESTIONS = List.of(
            map("label", "Quel courrier ?", "kind", "TEXT", "required", true, "choices", List.of()),
            map("label", "Repas sur place ?", "kind", "YES_NO", "required", false, "choices", List.of()));

    private static String link(String registration) {
        return "/public/lien/" + RegistrationCalls.token(registration);
    }

    private static ValidatableResponse page(String registration) {
        return given().header("X-Forwarded-For", "198.19.0.5")
                .get(link(registration))
                .then();
    }

    private static ValidatableResponse post(String address, Map<String, Object> form) {
        form.putIfAbsent("envoi", UUID.randomUUID().toString().replace("-", ""));
        return given().header("X-Forwarded-For", "198.19.0.6")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(address)
                .then();
    }

    private static Map<String, Object> typed(Object... other) {
        var form = map(
                "acte",
                "change",
                "lastName",
                "Exemple",
                "firstName",
                "Camille",
                "service",
                "Service de démonstration",
                "department",
                "DEPT-46",
                "agent",
                "non",
                "seats",
                "2",
                "companions",
                "Dominique Exemple\r\n",
                "needs-STEP_FREE_ACCESS",
                "oui",
                "answers-0",
                "Une délibération",
                "answers-1",
                "Oui");
        form.putAll(map(other));
        return form;
    }

    @Test
    void all_that_was_asked_is_shown_as_it_stands_and_may_be_changed() {
        var id = registered(
                published(MISSION, "questions", QUESTIONS, "maxSeats", 3),
                "seats",
                3,
                "companions",
                List.of("Alix Exemple", "Noa Exemple"),
                "needs",
                List.of("HEARING_LOOP"),
                "answers",
                List.of("Un arrêté", "Non"));
        page(id).statusCode(200)
                .body(containsString("<option value=\"DEPT-31\" selected>"))
                .body(containsString("name=\"agent\" value=\"oui\" checked"))
                .body(containsString("<option value=\"3\" selected>"))
                .body(containsString("Alix Exemple\nNoa Exemple</textarea>"))
                .body(containsString("name=\"needs-HEARING_LOOP\" value=\"oui\" checked"))
                .body(not(containsString("name=\"needs-STEP_FREE_ACCESS\" value=\"oui\" checked")))
                .body(containsString("value=\"Un arrêté\""))
                .body(containsString("name=\"answers-1\" value=\"Non\" checked"));
        post(link(id), typed()).statusCode(200).body(containsString("Inscription modifiée"));
        RegistrationCalls.get(id)
                .body("registration.department", equalTo("DEPT-46"))
                .body("registration.agent", equalTo(false))
                .body("registration.seats", equalTo(2))
                .body("registration.companions", contains("Dominique Exemple"))
                .body("registration.needs", contains("STEP_FREE_ACCESS"))
                .body("registration.answers", contains("Une délibération", "Oui"));
        var nothing = typed("companions", "", "department", "HORS");
        nothing.remove("needs-STEP_FREE_ACCESS");
        post(link(id), nothing).statusCode(200);
        RegistrationCalls.get(id)
                .body("registration.needs", empty())
                .body("registration.companions", empty())
                .body("registration.department", equalTo(null));
    }

    @Test
    void what_is_wrong_there_is_said_at_its_field_and_nothing_typed_is_lost() {
        var id =
                registered(published(MISSION, "questions", QUESTIONS), "seats", 2, "answers", List.of("Un arrêté", ""));
        post(link(id), typed("answers-0", " ", "lastName", "Gardé", "companions", "Alix\nNoa\nDominique"))
                .statusCode(422)
                .body(containsString("href=\"#champ-answers-0\""))
                .body(containsString("Cette question attend une réponse."))
                .body(containsString("href=\"#champ-companions\""))
                .body(containsString("Alix\nNoa\nDominique</textarea>"))
                .body(containsString("value=\"Gardé\""));
        // A form of which a part is missing is none of ours: it takes away nothing that it does not show.
        var half = typed();
        half.remove("companions");
        post(link(id), half).statusCode(400);
        RegistrationCalls.get(id).body("registration.answers", contains("Un arrêté", ""));
    }

    /** Whoever holds the seats of an event makes others wait; not for ever. */
    private void whileTheSeatsAreHeld(String event, Runnable act) {
        QuarkusTransaction.requiringNew().run(() -> {
            var held = sql.list(
                    "SELECT mode FROM event_pool WHERE event_id = ? FOR UPDATE",
                    row -> row.getString("mode"),
                    UUID.fromString(event));
            assertEquals(1, held.size());
            act.run();
        });
    }

    @Test
    void while_too_many_ask_at_once_the_form_comes_back_as_it_was_typed() {
        var event = published(MISSION);
        var address = "/public/evenements/" + slug(event) + "/inscription";
        var form = typed("mail", mail(), "lastName", "Gardé " + word());
        whileTheSeatsAreHeld(event, () -> post(address, form)
                .statusCode(409)
                .body(containsString("Rien n’a été enregistré"))
                .body(containsString("dans un instant"))
                .body(containsString("value=\"" + form.get("lastName") + "\""))
                .body(containsString("value=\"" + form.get("envoi") + "\"")));
        post(address, form).statusCode(200);
        var id = RegistrationCalls.only(event);
        RegistrationCalls.get(id).body("registration.lastName", equalTo(form.get("lastName")));
        RegistrationCalls.own(RegistrationCalls.token(id), "confirmations")
                .then()
                .statusCode(201);
        var change = typed("service", "Gardé aussi");
        whileTheSeatsAreHeld(event, () -> post(link(id), change)
                .statusCode(409)
                .body(containsString("Rien n’a été enregistré"))
                .body(containsString("value=\"Gardé aussi\"")));
        post(link(id), change).statusCode(200);
    }

    @Test
    void of_an_event_that_is_off_or_over_it_says_so_first() {
        var event = published(MISSION, "capacityOnSite", 1);
        var seated = registered(event);
        var waiting = registered(event);
        page(seated).body(containsString("Votre inscription est confirmée."));
        EventCalls.act(MISSION, event, "cancellations", map("reason", "Empêchement"))
                .then()
                .statusCode(201);
        for (var id : List.of(seated, waiting)) {
            page(id).statusCode(200)
                    .body(containsString("Cet événement est annulé"))
                    .body(not(containsString("Votre inscription est confirmée.")))
                    .body(not(containsString("dès qu’une place se libère")));
        }
        var past = published(MISSION, "capacityOnSite", 1);
        var came = registered(past);
        var waited = registered(past);
        EventClock.backdate(past);
        page(came).body(containsString("Cet événement est terminé. Votre inscription était confirmée."));
        page(waited)
                .body(containsString("Cet événement est terminé, sans qu’une place se libère pour vous."))
                .body(not(containsString("dès qu’une place se libère")));
    }
}
