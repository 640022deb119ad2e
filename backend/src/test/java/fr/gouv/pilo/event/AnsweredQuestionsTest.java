package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.get;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Answers are kept in the order of the questions: what somebody answered is never read under another question. */
@PiloTest
class AnsweredQuestionsTest {
    private static Map<String, Object> text(String label) {
        return map("label", label, "kind", "TEXT", "required", false, "choices", List.of());
    }

    private static Map<String, Object> choice(String... choices) {
        return map("label", "Quel atelier ?", "kind", "CHOICE", "required", false, "choices", List.of(choices));
    }

    private static Map<String, Object> yesNo(String label) {
        return map("label", label, "kind", "YES_NO", "required", false, "choices", List.of());
    }

    private final Map<String, Object> form = event("questions", List.of(text("Quel courrier ?"), choice("A", "B")));

    private String published() {
        var id = EventCalls.created(MISSION, form);
        EventCalls.act(MISSION, id, "publications", null).then().statusCode(201);
        return id;
    }

    private ValidatableResponse asking(String id, List<Map<String, Object>> questions) {
        form.put("questions", questions);
        return update(MISSION, id, form).then();
    }

    @Test
    void questions_that_somebody_answered_are_neither_taken_away_nor_moved_nor_asked_otherwise() {
        var id = published();
        registered(id, "answers", List.of("Un arrêté", "B"));
        get(id).body("questionsAnswered", equalTo(true));
        asking(id, List.of(text("Autre question"), text("Quel courrier ?"), choice("A", "B")))
                .statusCode(422)
                .body("violations.pointer", contains("/questions/0/label", "/questions/1/label"))
                .body("violations[0].message", containsString("ont déjà répondu"));
        asking(id, List.of(text("Quel courrier ?"))).statusCode(422).body("violations.pointer", contains("/questions"));
        asking(id, List.of(yesNo("Quel courrier ?"), choice("A", "B")))
                .statusCode(422)
                .body("violations.pointer", contains("/questions/0/kind"));
        asking(id, List.of(text("Quel courrier ?"), choice("A", "C")))
                .statusCode(422)
                .body("violations.pointer", contains("/questions/1/choices"));
        get(id).body("questions.label", contains("Quel courrier ?", "Quel atelier ?"));
    }

    @Test
    void others_come_after_them_and_a_choice_more_and_the_answers_stay_where_they_were() {
        var id = published();
        var registration = registered(id, "answers", List.of("Un arrêté", "B"));
        var more = new ArrayList<>(List.of(text("Quel courrier ?"), choice("A", "B", "C"), yesNo("Repas ?")));
        asking(id, more)
                .statusCode(200)
                .body("questions.label", contains("Quel courrier ?", "Quel atelier ?", "Repas ?"));
        RegistrationCalls.get(registration).body("registration.answers", contains("Un arrêté", "B"));
    }

    @Test
    void as_long_as_nobody_answered_they_are_written_anew() {
        var id = published();
        registered(id);
        registered(id, "answers", List.of("", ""));
        get(id).body("questionsAnswered", equalTo(false));
        asking(id, List.of(yesNo("Repas ?"))).statusCode(200).body("questions.label", contains("Repas ?"));
    }

    @Test
    void a_form_that_was_open_while_the_questions_changed_comes_back_to_be_read_again() {
        var id = published();
        var address = "/public/evenements/" + RegistrationCalls.slug(id) + "/inscription";
        var sent = map(
                "questions",
                hidden(address),
                "envoi",
                UUID.randomUUID().toString().replace("-", ""),
                "lastName",
                "Exemple",
                "firstName",
                "Camille",
                "mail",
                RegistrationCalls.mail(),
                "service",
                "Service",
                "department",
                "HORS",
                "agent",
                "oui",
                "answers-0",
                "Un arrêté");
        asking(id, List.of(text("Quel train ?"), text("Quel courrier ?"))).statusCode(200);
        send(address, sent)
                .statusCode(409)
                .body(containsString("Les questions de cet événement ont changé"))
                .body(containsString("Quel train ?"))
                .body(containsString("value=\"Un arrêté\""));
        sent.put("questions", hidden(address));
        send(address, sent).statusCode(200);
    }

    private static String hidden(String address) {
        var page = given().header("X-Forwarded-For", "198.19.0.7").get(address).asString();
        var found =
                Pattern.compile("name=\"questions\" value=\"([0-9a-f]{1,8})\"").matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static ValidatableResponse send(String address, Map<String, Object> form) {
        return given().header("X-Forwarded-For", "198.19.0.7")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(address)
                .then();
    }
}
