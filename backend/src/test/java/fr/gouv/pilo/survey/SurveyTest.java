package fr.gouv.pilo.survey;

import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.event.EventCalls.MISSION;
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
import static fr.gouv.pilo.survey.SurveyCalls.thank;
import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.shared.page.SheetFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
                question("CHOICE", "Deux fois, autrement ?", "Bien\tfait", "Bien fait"),
                question("CHOICE", "Une vide ?", "Oui", "\u0085"),
                question("TEXT", "\u0085"),
                question("TEXT", ""),
                question("TEXT", "a".repeat(201)));
        set(event, map("enabled", true, "questions", bad))
                .statusCode(422)
                .body("violations.pointer", hasItem("/questions/6/label"))
                .body("violations.pointer", hasItem("/questions/7/label"));
        set(event, map("enabled", true, "questions", bad.subList(0, 6)))
                .statusCode(422)
                .body(
                        "violations.pointer",
                        contains(
                                "/questions/0/choices",
                                "/questions/1/choices",
                                "/questions/2/choices",
                                "/questions/3/choices",
                                "/questions/4/choices",
                                "/questions/5/label"));
        set(event, map("enabled", true, "questions", List.of())).statusCode(422);
        set(event, map("enabled", true, "questions", List.of(question("TEXT", "Et vous ? 😀"))))
                .statusCode(200)
                .body("questions.label", contains("Et vous ? 😀"));
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
            for (var type : List.of("text/csv", SheetFormats.NDJSON, SheetFormats.XLSX)) {
                // Without the validator, which takes a file of no line for a missing one.
                var file = given().auth()
                        .oauth2(who.sign())
                        .accept(type)
                        .get(URL + event + "/results")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                assertEquals(
                        SheetFormats.NDJSON.equals(type) ? 0 : 1,
                        lines(type, file).size(),
                        type);
            }
        }
    }

    /** A table's own, with its titles where it has them. */
    private static List<String> lines(String type, byte[] file) {
        if (!SheetFormats.XLSX.equals(type)) {
            return new String(file, StandardCharsets.UTF_8).lines().toList();
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(Cell::getText).collect(Collectors.joining(";")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        for (var type : List.of("text/csv", SheetFormats.NDJSON, SheetFormats.XLSX)) {
            var file = Api.as(MACHINE)
                    .accept(type)
                    .get(URL + survey.event() + "/results")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            var lines = lines(type, file);
            assertEquals(SheetFormats.NDJSON.equals(type) ? 5 : 6, lines.size(), type);
            assertThat(lines.subList(lines.size() - 5, lines.size()), each(containsString(SATISFIED)));
            assertThat(
                    lines, each(not(anyOf(containsString("Texte 0"), containsString(PACE), containsString(BETTER)))));
        }
    }

    @Test
    void a_closed_survey_opens_no_more_and_keeps_no_mark_of_who_answered() {
        var survey = asked(2);
        answered(survey, 1);
        close(survey.event()).statusCode(201).body("acts", not(hasItem("updateEventSurvey")));
        answer(survey.tokens().get(1), answers(survey.choice(SATISFIED, 5)))
                .then()
                .statusCode(409);
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
        Api.as(referent)
                .header("If-Match", "\"0\"")
                .post(URL + survey.event() + "/thanks")
                .then()
                .statusCode(403);
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
