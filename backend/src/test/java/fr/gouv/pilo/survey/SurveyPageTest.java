package fr.gouv.pilo.survey;

import static fr.gouv.pilo.survey.SurveyCalls.AGAIN;
import static fr.gouv.pilo.survey.SurveyCalls.BETTER;
import static fr.gouv.pilo.survey.SurveyCalls.SATISFIED;
import static fr.gouv.pilo.survey.SurveyCalls.asked;
import static fr.gouv.pilo.survey.SurveyCalls.get;
import static fr.gouv.pilo.survey.SurveyCalls.idOf;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.RegistrationCalls;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the mail's link: a form without a script, which comes back as it was typed. */
@PiloTest
class SurveyPageTest {
    private static Response show(String token) {
        return RegistrationCalls.client().get("/public/questionnaire/" + token);
    }

    private static Response send(String token, Map<String, String> typed) {
        return RegistrationCalls.client()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(typed)
                .post("/public/questionnaire/" + token);
    }

    @Test
    void it_asks_answers_once_and_is_a_page_for_nobody_afterwards() {
        var survey = asked(1);
        var token = survey.tokens().get(0);
        var page = show(token);
        page.then().statusCode(200).header("Cache-Control", "no-store").header("Referrer-Policy", "no-referrer");
        var html = page.asString();
        assertTrue(html.contains(SATISFIED) && html.contains("Ne nommez personne"), html);
        assertTrue(html.contains("type=\"radio\"") && html.contains("<textarea"), html);
        assertFalse(html.contains("<script"), html);
        show(token).then().statusCode(200);
        var satisfied = "reponse-" + idOf(survey.event(), SATISFIED);
        var better = "reponse-" + idOf(survey.event(), BETTER);
        var done = send(token, Map.of(satisfied, "5", better, "Une salle plus grande"));
        done.then().statusCode(200);
        assertTrue(done.asString().contains("Votre réponse est enregistrée, sans votre nom."), done.asString());
        get(survey.event()).body("answers", equalTo(1));
        for (var again : new Response[] {show(token), send(token, Map.of(satisfied, "1"))}) {
            again.then().statusCode(404);
            assertTrue(again.asString().contains("Ce questionnaire ne s’ouvre pas"), again.asString());
        }
        assertEquals(
                404, RegistrationCalls.client().get("/public/lien/" + token).statusCode());
        get(survey.event()).body("answers", equalTo(1));
    }

    @Test
    void what_is_wrong_is_told_and_what_was_typed_comes_back() {
        var survey = asked(1);
        var token = survey.tokens().get(0);
        var again = "reponse-" + idOf(survey.event(), AGAIN);
        var better = "reponse-" + idOf(survey.event(), BETTER);
        var wrong = send(token, Map.of(again, "3", better, "<b>Salle</b> 😀"));
        wrong.then().statusCode(422);
        assertTrue(
                wrong.asString().contains("Cette réponse n&#39;est pas de celles qui sont proposées."),
                wrong.asString());
        assertTrue(wrong.asString().contains("&lt;b&gt;Salle&lt;/b&gt; 😀"), wrong.asString());
        var nothing = send(token, Map.of(better, " "));
        nothing.then().statusCode(422);
        assertTrue(nothing.asString().contains("Répondez à une question au moins."), nothing.asString());
        send(token, Map.of(better, "a".repeat(501))).then().statusCode(422);
        send(token, Map.of(again, "1")).then().statusCode(200);
    }
}
