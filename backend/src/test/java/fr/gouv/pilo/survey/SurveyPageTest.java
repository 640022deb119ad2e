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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
        var long501 = "a".repeat(501);
        var tooLong = send(token, Map.of(better, long501));
        tooLong.then().statusCode(422);
        assertTrue(tooLong.asString().contains("Un texte fait 500 caractères au plus."), tooLong.asString());
        assertTrue(tooLong.asString().contains("\n" + long501 + "</textarea>"), tooLong.asString());
        send(token, Map.of(again, "1")).then().statusCode(200);
    }

    @Test
    void a_choice_is_taken_back_without_a_script_and_one_that_is_wrong_is_marked() {
        var survey = asked(1);
        var token = survey.tokens().get(0);
        var again = "reponse-" + idOf(survey.event(), AGAIN);
        var better = "reponse-" + idOf(survey.event(), BETTER);
        var html = show(token).asString();
        assertEquals(3, count(html, "Sans réponse</label>"), html);
        assertEquals(3, count(html, "value=\"\" checked>"), html);
        assertFalse(html.contains("aria-invalid"), html);
        var wrong = send(token, Map.of(again, "3", better, "Gardé")).asString();
        assertEquals(1, count(wrong, "role=\"radiogroup\" aria-invalid=\"true\""), wrong);
        send(token, Map.of(again, "", better, "Gardé")).then().statusCode(200);
        get(survey.event()).body("answers", equalTo(1));
    }

    private static int count(String html, String part) {
        return html.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void who_sends_after_the_closing_is_told_so_and_reads_again_what_was_typed() {
        var survey = asked(2);
        var satisfied = "reponse-" + idOf(survey.event(), SATISFIED);
        var again = "reponse-" + idOf(survey.event(), AGAIN);
        var better = "reponse-" + idOf(survey.event(), BETTER);
        send(survey.tokens().get(0), Map.of(again, "1")).then().statusCode(200);
        SurveyCalls.close(survey.event()).statusCode(201);
        for (var token : survey.tokens()) {
            var ended = show(token);
            ended.then().statusCode(404);
            assertTrue(ended.asString().contains("il ne prend plus de réponse."), ended.asString());
            assertFalse(ended.asString().contains("votre réponse est enregistrée"), ended.asString());
            var late = send(token, Map.of(satisfied, "9", again, "2", better, "Une <b>grande</b> salle"));
            late.then().statusCode(409);
            var html = late.asString();
            assertTrue(html.contains("<h1>Ce questionnaire est fermé</h1>"), html);
            assertTrue(html.contains("rien n&#39;a été enregistré"), html);
            assertTrue(html.contains("Une &lt;b&gt;grande&lt;/b&gt; salle"), html);
            assertTrue(html.contains(AGAIN) && html.contains("<dd>Non</dd>"), html);
            assertFalse(html.contains("<form") || html.contains(SATISFIED), html);
            assertFalse(html.contains("votre réponse est enregistrée"), html);
        }
        get(survey.event()).body("answers", equalTo(1));
    }

    @Test
    void who_comes_while_it_is_paused_is_told_to_come_again_by_the_same_link() {
        var survey = asked(2);
        var better = "reponse-" + idOf(survey.event(), BETTER);
        send(survey.tokens().get(0), Map.of(better, "Rien")).then().statusCode(200);
        SurveyCalls.enable(survey.event(), false).statusCode(200);
        for (var token : survey.tokens()) {
            var opened = show(token);
            opened.then().statusCode(404);
            assertTrue(opened.asString().contains("<h1>Ce questionnaire est suspendu</h1>"), opened.asString());
            assertTrue(opened.asString().contains("revenir par le même lien"), opened.asString());
            var html = send(token, Map.of(better, "Une grande salle"))
                    .then()
                    .statusCode(409)
                    .extract()
                    .asString();
            assertTrue(html.contains("est suspendu : rien n&#39;a été enregistré"), html);
            assertTrue(html.contains("Une grande salle"), html);
        }
        SurveyCalls.enable(survey.event(), true).statusCode(200);
        send(survey.tokens().get(1), Map.of(better, "Une grande salle")).then().statusCode(200);
        get(survey.event()).body("answers", equalTo(2));
    }

    @Inject
    SurveyRepository surveys;

    @Test
    void while_it_is_held_by_another_act_the_form_comes_back_as_it_was_typed() {
        var survey = asked(1);
        var token = survey.tokens().get(0);
        var typed = Map.of(
                "reponse-" + idOf(survey.event(), AGAIN), "2", "reponse-" + idOf(survey.event(), BETTER), "Gardé");
        QuarkusTransaction.requiringNew().run(() -> {
            surveys.lock(UUID.fromString(survey.event()));
            var held = send(token, typed);
            held.then().statusCode(409);
            assertTrue(held.asString().contains("Rien n’a été enregistré"), held.asString());
            assertTrue(held.asString().contains("Gardé</textarea>"), held.asString());
            assertTrue(held.asString().contains("value=\"2\" checked>"), held.asString());
        });
        send(token, typed).then().statusCode(200);
        get(survey.event()).body("answers", equalTo(1));
    }
}
