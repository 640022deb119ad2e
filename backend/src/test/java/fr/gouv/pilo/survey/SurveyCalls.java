package fr.gouv.pilo.survey;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.EventClock;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.link.SignedLinks;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Builds events that are over, their surveys and what is answered; and the good calls of the room. */
public final class SurveyCalls {
    static final String URL = "/api/v1/event-surveys/";
    static final String PUBLIC = "/api/v1/public/surveys/";
    static final String SATISFIED = "Êtes-vous satisfait ?";
    static final String PACE = "Le rythme convient-il ?";
    static final String AGAIN = "Reviendriez-vous ?";
    static final String BETTER = "Que faudrait-il améliorer ?";

    private SurveyCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "getEventSurvey", "listEventSurveyResults" -> on(at(shared()));
            case "updateEventSurvey" -> sending(at(over(1)), settings(), "questions");
            case "closeEventSurvey" -> on(at(asked(1).event()));
            case "thankParticipants" -> on(at(over(1)));
            case "getPublicSurvey" -> on(Map.of("token", asked(1).tokens().get(0)));
            case "answerSurvey" -> {
                var survey = asked(1);
                yield sending(Map.of("token", survey.tokens().get(0)), answers(survey.choice(SATISFIED, 4)), "answers");
            }
            default -> null;
        };
    }

    private static Map<String, Object> at(String event) {
        return Map.of("event", event);
    }

    private static String shared() {
        return EventCalls.published(
                MISSION, "coOrganisers", List.of(GoodCall.accountOf("referent"), GoodCall.accountOf("sgar-colleague")));
    }

    /** An event with so many who were there, and who are thanked. */
    record Asked(String event, List<String> registrations, List<String> tokens) {
        Map<String, Object> choice(String question, int choice) {
            return map("question", SurveyCalls.idOf(event, question), "choice", choice, "text", null);
        }

        Map<String, Object> text(String question, String text) {
            return map("question", SurveyCalls.idOf(event, question), "choice", null, "text", text);
        }
    }

    static String over(int present, Object... other) {
        return come(present, other).event();
    }

    /** Over, with so many noted present, who are not thanked yet. */
    static Asked come(int present, Object... other) {
        var event = EventCalls.published(
                MISSION,
                Stream.concat(Stream.of("capacityOnSite", 60), Arrays.stream(other))
                        .toArray());
        var registrations = new ArrayList<String>();
        for (var i = 0; i < present; i++) {
            registrations.add(RegistrationCalls.registered(event));
        }
        EventClock.backdate(event);
        registrations.forEach(SurveyCalls::present);
        return new Asked(
                event,
                registrations,
                registrations.stream().map(SurveyCalls::token).toList());
    }

    static void present(String registration) {
        json(MISSION, map("presence", "PRESENT", "seats", null, "note", null))
                .post("/api/v1/registrations/" + registration + "/attendances")
                .then()
                .statusCode(201);
    }

    static Asked asked(int present, Object... other) {
        var come = come(present, other);
        set(come.event(), settings()).statusCode(200);
        thank(come.event()).statusCode(201);
        return come;
    }

    static Map<String, Object> settings() {
        return map(
                "enabled",
                true,
                "questions",
                List.of(
                        question("SCALE", SATISFIED),
                        question("CHOICE", PACE, "Trop court", "Bien", "Trop long"),
                        question("YES_NO", AGAIN),
                        question("TEXT", BETTER)));
    }

    static Map<String, Object> question(String kind, String label, String... choices) {
        return map("id", null, "kind", kind, "label", label, "choices", List.of(choices));
    }

    static String tag(String event) {
        return Api.as(MISSION).get(URL + event).then().statusCode(200).extract().header("ETag");
    }

    static ValidatableResponse set(String event, Object settings) {
        return json(MISSION, settings)
                .header("If-Match", tag(event))
                .put(URL + event)
                .then();
    }

    static ValidatableResponse thank(String event) {
        return thank(event, tag(event));
    }

    static ValidatableResponse thank(String event, String tag) {
        return Api.as(MISSION)
                .header("If-Match", tag)
                .post(URL + event + "/thanks")
                .then();
    }

    static ValidatableResponse close(String event) {
        return Api.as(MISSION)
                .header("If-Match", tag(event))
                .post(URL + event + "/closures")
                .then();
    }

    /** As it stands, but sent with its thanks or no more. */
    static ValidatableResponse enable(String event, boolean enabled) {
        return set(
                event, map("enabled", enabled, "questions", get(event).extract().path("questions")));
    }

    /** Its last day is over, and no job has come by since. */
    static void pastItsLastDay(String event) {
        CDI.current()
                .select(Sql.class)
                .get()
                .update("UPDATE survey SET closes_on = closes_on - 40 WHERE event_id = ?", UUID.fromString(event));
    }

    static void archive(String event) {
        for (var act : List.of("closures", "archivals")) {
            EventCalls.act(MISSION, event, act, null).then().statusCode(201);
        }
    }

    static ValidatableResponse get(String event) {
        return Api.as(MISSION).get(URL + event).then().statusCode(200);
    }

    static String idOf(String event, String label) {
        return get(event).extract().path("questions.find { it.label == '%s' }.id".formatted(label));
    }

    /** As the mail has it. */
    static String token(String registration) {
        return token(registration, Instant.now().plus(Duration.ofDays(400)));
    }

    static String token(String registration, Instant until) {
        var path = CDI.current()
                .select(SignedLinks.class)
                .get()
                .create(SurveyLink.target(UUID.fromString(registration), until))
                .getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @SafeVarargs
    static Map<String, Object> answers(Map<String, Object>... answers) {
        return map("answers", List.of(answers));
    }

    static Response answer(String token, Object body) {
        return RegistrationCalls.client()
                .contentType(ContentType.JSON)
                .body(body)
                .post(PUBLIC + token);
    }

    /** The first so many answer: all alike but for their texts. */
    static void answered(Asked survey, int answers) {
        var satisfied = survey.choice(SATISFIED, 4);
        var question = idOf(survey.event(), BETTER);
        IntStream.range(0, answers).forEach(i -> answer(
                        survey.tokens().get(i),
                        answers(satisfied, map("question", question, "choice", null, "text", "Texte " + i)))
                .then()
                .statusCode(201));
    }
}
