package fr.gouv.pilo.survey;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.survey.SurveyCalls.SATISFIED;
import static fr.gouv.pilo.survey.SurveyCalls.URL;
import static fr.gouv.pilo.survey.SurveyCalls.answer;
import static fr.gouv.pilo.survey.SurveyCalls.answered;
import static fr.gouv.pilo.survey.SurveyCalls.answers;
import static fr.gouv.pilo.survey.SurveyCalls.asked;
import static fr.gouv.pilo.survey.SurveyCalls.close;
import static fr.gouv.pilo.survey.SurveyCalls.come;
import static fr.gouv.pilo.survey.SurveyCalls.enable;
import static fr.gouv.pilo.survey.SurveyCalls.get;
import static fr.gouv.pilo.survey.SurveyCalls.over;
import static fr.gouv.pilo.survey.SurveyCalls.present;
import static fr.gouv.pilo.survey.SurveyCalls.set;
import static fr.gouv.pilo.survey.SurveyCalls.settings;
import static fr.gouv.pilo.survey.SurveyCalls.tag;
import static fr.gouv.pilo.survey.SurveyCalls.thank;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventClock;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A survey from its setting to its closing: what may still be done of it, and with which version read. */
@PiloTest
class SurveyLifeTest {
    @Inject
    Sql sql;

    @Inject
    ThanksService thanks;

    private static ValidatableResponse readAgain(String event, String tag) {
        return Api.as(MISSION).header("If-None-Match", tag).get(URL + event).then();
    }

    private static ValidatableResponse closeAt(String event, String tag) {
        return Api.as(MISSION)
                .header("If-Match", tag)
                .post(URL + event + "/closures")
                .then();
    }

    @Test
    void once_its_link_is_sent_its_questions_stand_and_it_is_paused_taken_up_again_and_closed() {
        var survey = asked(3);
        var event = survey.event();
        get(event).body("questionsOpen", equalTo(false)).body("state", equalTo("OPEN"));
        set(event, settings()).statusCode(409).body("detail", containsString("les questions ne changent plus"));
        answered(survey, 1);
        enable(event, false)
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("acts", hasItems("updateEventSurvey", "closeEventSurvey"));
        answer(survey.tokens().get(1), answers(survey.choice(SATISFIED, 2)))
                .then()
                .statusCode(409);
        enable(event, true).statusCode(200).body("state", equalTo("OPEN"));
        answer(survey.tokens().get(1), answers(survey.choice(SATISFIED, 2)))
                .then()
                .statusCode(201);
        enable(event, false).statusCode(200);
        close(event).statusCode(201).body("state", equalTo("CLOSED")).body("answers", equalTo(2));
    }

    @Test
    void answers_and_presences_are_seen_when_it_is_read_again_and_make_nothing_stale_that_is_written() {
        var come = come(2);
        var late = RegistrationCalls.registered(again(come.event()));
        EventClock.backdate(come.event());
        set(come.event(), settings()).statusCode(200);
        thank(come.event()).statusCode(201);
        var read = tag(come.event());
        readAgain(come.event(), read).statusCode(304);
        answered(come, 1);
        readAgain(come.event(), read).statusCode(200).body("answers", equalTo(1));
        present(late);
        var waiting = tag(come.event());
        thanks.run();
        readAgain(come.event(), waiting)
                .statusCode(200)
                .body("thanks.waiting", equalTo(0))
                .body("asked", equalTo(3));
        closeAt(come.event(), read).statusCode(201);
        closeAt(come.event(), read).statusCode(412);
    }

    @Test
    void who_is_noted_present_while_it_is_paused_is_thanked_with_its_link_once_it_is_taken_up_again() {
        var come = come(1);
        var late = RegistrationCalls.registered(again(come.event()));
        EventClock.backdate(come.event());
        set(come.event(), settings()).statusCode(200);
        thank(come.event()).statusCode(201);
        enable(come.event(), false).statusCode(200);
        present(late);
        thanks.run();
        get(come.event()).body("thanks.waiting", equalTo(1)).body("asked", equalTo(1));
        enable(come.event(), true).statusCode(200);
        thanks.run();
        get(come.event()).body("thanks.waiting", equalTo(0)).body("asked", equalTo(2));
    }

    /** To come again, so that one may register. */
    private static String again(String event) {
        EventClock.shift(event, "60 days");
        return event;
    }

    @Test
    void thanks_open_it_so_they_quote_the_version_that_was_read() {
        var event = over(1);
        Api.as(MISSION).post(URL + event + "/thanks").then().statusCode(428);
        var read = tag(event);
        set(event, settings()).statusCode(200);
        thank(event, read).statusCode(412);
        get(event).body("thanks.thanked", equalTo(0));
        thank(event).statusCode(201).body("thanks.thanked", equalTo(1));
    }

    @Test
    void once_thanks_have_left_without_it_there_is_none_and_nothing_to_close() {
        var event = over(1);
        thank(event)
                .statusCode(201)
                .body("state", equalTo("OFF"))
                .body("acts", not(hasItem("updateEventSurvey")))
                .body("acts", not(hasItem("closeEventSurvey")));
        set(event, settings()).statusCode(409).body("detail", containsString("sont partis sans questionnaire"));
        close(event).statusCode(409);
        SurveyCalls.pastItsLastDay(event);
        thanks.run();
        get(event).body("state", equalTo("OFF")).body("closedAt", nullValue()).body("results", empty());
        assertEquals(
                List.of(),
                sql.list(
                        "SELECT id FROM audit_entry WHERE act = 'event.close-survey' AND object_id = (SELECT code FROM event WHERE id = ?)",
                        row -> row.getString("id"),
                        UUID.fromString(event)));
    }

    @Test
    void of_an_archived_event_nothing_is_set_and_nobody_thanked() {
        var event = over(1);
        SurveyCalls.archive(event);
        get(event).body("acts", empty()).body("thanks.waiting", equalTo(1));
        set(event, settings()).statusCode(409).body("detail", containsString("est archivé"));
        thank(event).statusCode(409).body("detail", containsString("est archivé"));
    }

    @Test
    void closing_twice_with_one_key_is_closing_once() {
        var event = asked(1).event();
        var read = tag(event);
        for (var i = 0; i < 2; i++) {
            Api.as(MISSION)
                    .header("If-Match", read)
                    .header("Idempotency-Key", "fermer")
                    .post(URL + event + "/closures")
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("CLOSED"));
        }
        assertEquals(
                1,
                sql.list(
                                "SELECT id FROM audit_entry WHERE act = 'event.close-survey' AND object_id = (SELECT code FROM event WHERE id = ?)",
                                row -> row.getString("id"),
                                UUID.fromString(event))
                        .size());
    }

    @Test
    void the_database_keeps_none_answered_or_closed_that_was_never_sent() {
        var event = over(1);
        set(event, settings()).statusCode(200).body("questions", hasSize(4));
        for (var statement : List.of(
                "UPDATE survey SET closed_at = now() WHERE event_id = ?",
                "UPDATE survey SET answers = 1 WHERE event_id = ?")) {
            assertThrows(SqlFailure.class, () -> sql.update(statement, UUID.fromString(event)), statement);
        }
    }
}
