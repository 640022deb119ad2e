package fr.gouv.pilo.survey;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.survey.SurveyCalls.AGAIN;
import static fr.gouv.pilo.survey.SurveyCalls.BETTER;
import static fr.gouv.pilo.survey.SurveyCalls.PACE;
import static fr.gouv.pilo.survey.SurveyCalls.SATISFIED;
import static fr.gouv.pilo.survey.SurveyCalls.URL;
import static fr.gouv.pilo.survey.SurveyCalls.answer;
import static fr.gouv.pilo.survey.SurveyCalls.answered;
import static fr.gouv.pilo.survey.SurveyCalls.answers;
import static fr.gouv.pilo.survey.SurveyCalls.asked;
import static fr.gouv.pilo.survey.SurveyCalls.close;
import static fr.gouv.pilo.survey.SurveyCalls.come;
import static fr.gouv.pilo.survey.SurveyCalls.get;
import static fr.gouv.pilo.survey.SurveyCalls.question;
import static fr.gouv.pilo.survey.SurveyCalls.set;
import static fr.gouv.pilo.survey.SurveyCalls.settings;
import static fr.gouv.pilo.survey.SurveyCalls.tag;
import static fr.gouv.pilo.survey.SurveyCalls.thank;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.event.EventCalls;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What organisers set and read of the survey after an event. */
@PiloTest
class SurveyTest {
    private static final Tokens MACHINE = Tokens.machine("events:read").territories("REG-76");

    @Test
    void a_standard_set_is_proposed_and_each_question_may_be_left_out_said_otherwise_or_added() {
        var event = EventCalls.published(MISSION);
        get(event)
                .body("state", equalTo("OFF"))
                .body("questions.kind", contains("SCALE", "SCALE", "CHOICE", "TEXT", "TEXT"))
                .body("questionsOpen", equalTo(true));
        set(event, settings()).statusCode(200).body("state", equalTo("READY"));
        var first = SurveyCalls.idOf(event, SATISFIED);
        set(
                        event,
                        map(
                                "enabled",
                                true,
                                "questions",
                                List.of(
                                        map("id", first, "kind", "SCALE", "label", "Content ?", "choices", List.of()),
                                        question("TEXT", "Et encore ?"))))
                .statusCode(200)
                .body("questions.label", contains("Content ?", "Et encore ?"))
                .body("questions[0].id", equalTo(first));
    }

    @Test
    void what_is_no_question_is_told_at_its_field() {
        var event = EventCalls.published(MISSION);
        var bad = List.of(
                question("CHOICE", "Un seul ?", "Oui"),
                question("SCALE", "Note ?", "Bien", "Mal"),
                question("CHOICE", "Deux fois ?", "Bien", " Bien "),
                question("TEXT", ""),
                question("TEXT", "a".repeat(201)));
        set(event, map("enabled", true, "questions", bad))
                .statusCode(422)
                .body("violations.pointer", hasItem("/questions/3/label"))
                .body("violations.pointer", hasItem("/questions/4/label"));
        set(event, map("enabled", true, "questions", bad.subList(0, 3)))
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder("/questions/0/choices", "/questions/1/choices", "/questions/2/choices"));
        set(event, map("enabled", true, "questions", List.of())).statusCode(422);
        set(event, map("enabled", true, "questions", List.of(question("TEXT", "Et vous ? 😀"))))
                .statusCode(200)
                .body("questions.label", contains("Et vous ? 😀"));
    }

    @Test
    void from_the_first_answer_on_no_question_changes_and_the_tag_of_before_is_stale() {
        var survey = asked(2);
        var event = survey.event();
        var before = tag(event);
        answered(survey, 1);
        get(event).body("questionsOpen", equalTo(false)).body("answers", equalTo(1));
        json(MISSION, settings())
                .header("If-Match", before)
                .put(URL + event)
                .then()
                .statusCode(412);
        set(event, settings()).statusCode(409);
        var kept = get(event).extract().path("questions");
        set(event, map("enabled", false, "questions", kept)).statusCode(200).body("state", equalTo("OFF"));
        answer(survey.tokens().get(1), answers(survey.choice(SATISFIED, 2)))
                .then()
                .statusCode(404);
    }

    @Test
    void nothing_but_the_count_is_told_while_it_is_open() {
        var survey = asked(6);
        answered(survey, 6);
        get(survey.event())
                .body("state", equalTo("OPEN"))
                .body("answers", equalTo(6))
                .body("rate", equalTo("100.00"))
                .body("results", empty());
        nothing(survey.event());
    }

    @Test
    void of_fewer_than_five_nothing_but_the_count_is_told_once_it_is_closed() {
        var survey = asked(6);
        answered(survey, 4);
        close(survey.event())
                .statusCode(201)
                .body("state", equalTo("CLOSED"))
                .body("answers", equalTo(4))
                .body("rate", equalTo("66.67"))
                .body("results", empty());
        nothing(survey.event());
    }

    private static void nothing(String event) {
        for (var who : List.of(MISSION, MACHINE)) {
            Api.as(who).get(URL + event).then().statusCode(200).body("results", empty());
            Api.as(who).get(URL + event + "/results").then().statusCode(200).body("items", empty());
            for (var type : List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
                var file = Api.as(who)
                        .accept(type)
                        .get(URL + event + "/results")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertTrue(!"text/csv".equals(type) || file.lines().count() == 1, file);
                assertFalse(file.contains(SATISFIED), file);
            }
        }
    }

    @Test
    void once_closed_five_answers_are_told_question_by_question_and_less_of_a_question_is_not() {
        var survey = asked(6);
        answered(survey, 5);
        answer(
                        survey.tokens().get(5),
                        answers(survey.choice(SATISFIED, 1), survey.choice(PACE, 3), survey.choice(AGAIN, 1)))
                .then()
                .statusCode(201);
        close(survey.event()).statusCode(201);
        var told = get(survey.event()).body("note", nullValue()).body("results", hasSize(4));
        told.body("results[0].answers", equalTo(6))
                .body("results[0].mean", equalTo("3.50"))
                .body("results[0].choices.answers", contains(1, 0, 0, 5, 0))
                .body("results[0].choices.share", contains("16.67", "0.00", "0.00", "83.33", "0.00"))
                .body("results[1].answers", nullValue())
                .body("results[1].choices", empty())
                .body("results[2].answers", nullValue())
                .body("results[2].choices", empty())
                .body("results[3].answers", equalTo(5))
                .body("results[3].texts", containsInAnyOrder("Texte 0", "Texte 1", "Texte 2", "Texte 3", "Texte 4"));
        Api.as(MACHINE)
                .get(URL + survey.event())
                .then()
                .statusCode(200)
                .body("results[0].answers", equalTo(6))
                .body("results[3].texts", empty())
                .body("thanks", nullValue())
                .body("acts", empty());
        var file = Api.as(MACHINE)
                .accept("text/csv")
                .get(URL + survey.event() + "/results")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(6, file.lines().count(), file);
        assertFalse(file.contains("Texte 0") || file.contains(PACE) || file.contains(BETTER), file);
    }

    @Test
    void a_closed_survey_opens_no_more_and_keeps_no_mark_of_who_answered() {
        var survey = asked(2);
        answered(survey, 1);
        close(survey.event()).statusCode(201).body("acts", not(hasItem("updateEventSurvey")));
        answer(survey.tokens().get(1), answers(survey.choice(SATISFIED, 5)))
                .then()
                .statusCode(404);
        close(survey.event()).statusCode(409);
        set(survey.event(), settings()).statusCode(409);
    }

    @Test
    void who_does_not_organise_it_reads_nothing_of_it() {
        var survey = asked(1);
        var referent = Tokens.person("referent").territories("DEPT-31");
        for (var path : List.of("", "/results")) {
            Api.as(referent).get(URL + survey.event() + path).then().statusCode(403);
        }
        Api.as(referent).post(URL + survey.event() + "/thanks").then().statusCode(403);
        var draft = EventCalls.created(MISSION);
        for (var who : List.of(referent, MACHINE)) {
            Api.as(who).get(URL + draft).then().statusCode(404);
            Api.as(who).get(URL + draft + "/results").then().statusCode(404);
        }
    }

    @Test
    void thanks_before_the_end_of_a_draft_or_to_nobody_are_refused() {
        thank(EventCalls.published(MISSION)).statusCode(409);
        thank(EventCalls.created(MISSION)).statusCode(409);
        thank(come(0).event()).statusCode(409);
    }
}
