package fr.gouv.pilo.survey;

import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.survey.SurveyCalls.BETTER;
import static fr.gouv.pilo.survey.SurveyCalls.PACE;
import static fr.gouv.pilo.survey.SurveyCalls.SATISFIED;
import static fr.gouv.pilo.survey.SurveyCalls.answer;
import static fr.gouv.pilo.survey.SurveyCalls.answered;
import static fr.gouv.pilo.survey.SurveyCalls.answers;
import static fr.gouv.pilo.survey.SurveyCalls.asked;
import static fr.gouv.pilo.survey.SurveyCalls.close;
import static fr.gouv.pilo.survey.SurveyCalls.get;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No row, no hour, no order and no transaction joins an answer to who gave it; and who has a link answers once. */
@PiloTest
class AnonymityTest {
    @Inject
    Sql sql;

    private List<String> texts(String query, Object... parameters) {
        return sql.list(query, row -> row.getString(1), parameters);
    }

    @Test
    void what_holds_answers_has_no_column_of_a_person_of_a_time_or_of_an_order() {
        var columns = new TreeSet<>(texts("""
                SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name IN ('survey_tally', 'survey_text', 'survey_mark')"""));
        assertEquals(
                Set.of(
                        "survey_mark.digest bytea",
                        "survey_mark.event_id uuid",
                        "survey_tally.answers integer",
                        "survey_tally.choice integer",
                        "survey_tally.question_id uuid",
                        "survey_text.id uuid",
                        "survey_text.question_id uuid",
                        "survey_text.text text"),
                columns);
    }

    @Test
    void neither_the_transaction_nor_the_place_in_the_file_joins_the_last_answer_to_its_mark() {
        var survey = asked(8);
        answered(survey, 7);
        var event = UUID.fromString(survey.event());
        var marks = texts("SELECT DISTINCT xmin::text FROM survey_mark WHERE event_id = ?", event);
        assertEquals(1, marks.size(), "marks of several transactions tell their order");
        for (var table : List.of("survey_tally", "survey_text")) {
            assertEquals(
                    marks,
                    texts(
                            "SELECT DISTINCT t.xmin::text FROM " + table
                                    + " t JOIN survey_question q ON q.id = t.question_id WHERE q.event_id = ?",
                            event),
                    table);
        }
        assertEquals(
                7,
                texts(
                                "SELECT id FROM survey_text t WHERE text LIKE 'Texte %' AND question_id IN "
                                        + "(SELECT id FROM survey_question WHERE event_id = ?)",
                                event)
                        .size());
        var orders = new TreeSet<String>();
        for (var i = 0; i < 8; i++) {
            orders.add(String.join(",", texts("""
                    SELECT t.text FROM survey_text t JOIN survey_question q ON q.id = t.question_id WHERE q.event_id = ? ORDER BY t.ctid""", event)));
            mixed(event);
        }
        assertTrue(orders.size() > 1, "texts keep the order in which they came");
        assertEquals(
                List.of("4"),
                texts(
                        "SELECT DISTINCT substr(id::text, 15, 1) FROM survey_text t WHERE question_id IN "
                                + "(SELECT id FROM survey_question WHERE event_id = ?)",
                        event));
    }

    @Inject
    BallotRepository ballots;

    private void mixed(UUID event) {
        QuarkusTransaction.requiringNew().run(() -> ballots.mix(event, List.of()));
    }

    @Test
    void neither_the_trail_nor_what_is_kept_for_replays_nor_the_link_tells_that_somebody_answered() {
        var survey = asked(1);
        var before = written();
        var keys = texts("SELECT count(*)::text FROM idempotency_key");
        answered(survey, 1);
        assertEquals(before, written());
        assertEquals(keys, texts("SELECT count(*)::text FROM idempotency_key"));
        assertEquals(
                List.of("survey"),
                texts(
                        "SELECT kind FROM signed_link WHERE object_id = ? AND kind = 'survey' AND used_at IS NULL",
                        survey.registrations().get(0)));
    }

    /** All that a request wrote in the trail, whatever it names; jobs, which have none, come when they like. */
    private List<String> written() {
        return texts("SELECT count(*)::text FROM audit_entry WHERE request_id IS NOT NULL");
    }

    @Test
    void the_marks_are_gone_once_it_is_closed() {
        var survey = asked(2);
        answered(survey, 2);
        var event = UUID.fromString(survey.event());
        assertEquals(List.of("2"), texts("SELECT count(*)::text FROM survey_mark WHERE event_id = ?", event));
        close(survey.event()).statusCode(201);
        assertEquals(List.of("0"), texts("SELECT count(*)::text FROM survey_mark WHERE event_id = ?", event));
    }

    @Inject
    SurveyRetention retention;

    @Test
    void texts_go_when_names_do_and_counts_stay() {
        var survey = asked(5);
        answered(survey, 5);
        close(survey.event()).statusCode(201).body("results[3].texts.size()", equalTo(5));
        var event = UUID.fromString(survey.event());
        QuarkusTransaction.requiringNew()
                .run(() ->
                        sql.update("UPDATE survey SET closed_at = '2019-01-15T12:00:00Z' WHERE event_id = ?", event));
        QuarkusTransaction.requiringNew().run(() -> retention.erase(LocalDate.of(2019, 1, 15)));
        get(survey.event()).body("results[3].texts.size()", equalTo(5)).body("results[3].erased", equalTo(false));
        for (var i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew().run(() -> retention.erase(LocalDate.of(2019, 1, 16)));
            get(survey.event())
                    .body("results[3].texts.size()", equalTo(0))
                    .body("results[3].answers", equalTo(5))
                    .body("results[3].erased", equalTo(true))
                    .body("results[0].answers", equalTo(5))
                    .body("results[0].erased", equalTo(false));
        }
    }

    @Test
    void of_twenty_that_are_sent_at_once_by_one_link_one_counts() throws Exception {
        var survey = asked(1);
        var body = answers(survey.choice(SATISFIED, 5), survey.text(BETTER, "Une fois"));
        var token = survey.tokens().get(0);
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + SurveyCalls.PUBLIC + token))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", "198.19.15.5")
                .POST(HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body)))
                .build();
        var client = HttpClient.newHttpClient();
        var event = UUID.fromString(survey.event());
        var statuses = new ArrayList<Integer>();
        for (var one : heldBack(event, () -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))) {
            statuses.add(one.get().statusCode());
        }
        statuses.sort(null);
        assertEquals(201, statuses.get(0));
        assertThat(statuses.subList(1, 20), each(equalTo(404)));
        get(survey.event()).body("answers", equalTo(1));
        assertEquals(
                List.of("1"),
                texts(
                        "SELECT sum(t.answers)::text FROM survey_tally t JOIN survey_question q ON q.id = t.question_id WHERE q.event_id = ?",
                        UUID.fromString(survey.event())));
    }

    @Inject
    SurveyRepository surveys;

    /** Twenty, of which some at least have seen the link open before the first of them is let through. */
    private <T> List<T> heldBack(UUID event, Supplier<T> send) {
        return QuarkusTransaction.requiringNew().call(() -> {
            surveys.lock(event);
            var all = IntStream.range(0, 20).mapToObj(i -> send.get()).toList();
            fr.gouv.pilo.LockQueue.await(2, "%survey%FOR UPDATE%");
            return all;
        });
    }

    @Test
    void a_link_that_is_expired_altered_used_or_of_something_else_is_one_sentence() {
        var survey = asked(2);
        var own = survey.tokens().get(0);
        var body = answers(survey.choice(SATISFIED, 5));
        var used = survey.tokens().get(1);
        answer(used, body).then().statusCode(201);
        var last = own.charAt(own.length() - 1);
        var closed = asked(2);
        answered(closed, 1);
        close(closed.event()).statusCode(201);
        var dead = List.of(
                used,
                own.substring(0, own.length() - 1) + (last == 'a' ? 'b' : 'a'),
                SurveyCalls.token(survey.registrations().get(0), Instant.now().minus(Duration.ofDays(1))),
                RegistrationCalls.token(survey.registrations().get(0)),
                SurveyCalls.token(SurveyCalls.come(1).registrations().get(0)),
                "x",
                "demo-" + "0".repeat(56));
        var sentences = new TreeSet<String>();
        for (var token : dead) {
            for (var answer :
                    List.of(answer(token, body), RegistrationCalls.client().get(SurveyCalls.PUBLIC + token))) {
                sentences.add(detail(answer));
            }
        }
        assertEquals(1, sentences.size(), sentences.toString());
        assertThat(sentences.first(), containsString("Ce lien n'ouvre pas de questionnaire, ou plus"));
        answer(own, body).then().statusCode(201);
        // Of one that is closed nothing is kept of who answered: both are told that nothing was recorded now.
        for (var token : closed.tokens()) {
            RegistrationCalls.client().get(SurveyCalls.PUBLIC + token).then().statusCode(404);
            answer(token, body).then().statusCode(409).body("detail", equalTo(CLOSED));
        }
    }

    private static final String CLOSED =
            "Le questionnaire est fermé : rien n'a été enregistré. Une réponse déjà envoyée avant sa fermeture compte.";

    private static String detail(Response answer) {
        return answer.then().statusCode(404).extract().path("detail");
    }

    @Test
    void what_is_no_answer_is_told_at_its_field_and_the_link_still_serves() {
        var survey = asked(2);
        var other = asked(1);
        var token = survey.tokens().get(0);
        refused(token, "/answers/0/question", other.choice(SATISFIED, 3));
        refused(token, "/answers/1/question", survey.choice(SATISFIED, 3), survey.choice(SATISFIED, 4));
        refused(token, "/answers/0/choice", survey.choice(SATISFIED, 6));
        refused(token, "/answers/0/choice", survey.choice(PACE, 0));
        refused(token, "/answers/0/choice", survey.choice(BETTER, 1));
        refused(token, "/answers/0/text", survey.text(PACE, "Bien"));
        refused(token, "/answers/0/text", survey.text(BETTER, "a".repeat(501)));
        refused(token, "/answers", survey.text(BETTER, "  "));
        answer(token, answers(survey.text(BETTER, "😀".repeat(300)))).then().statusCode(201);
        answer(survey.tokens().get(1), answers(survey.text(BETTER, "a".repeat(300))))
                .then()
                .statusCode(201);
        assertNotEquals(List.of(), texts("SELECT id FROM survey_text WHERE text = ?", "😀".repeat(300)));
    }

    @SafeVarargs
    private static void refused(String token, String pointer, Map<String, Object>... given) {
        answer(token, answers(given)).then().statusCode(422).body("violations[0].pointer", equalTo(pointer));
    }
}
