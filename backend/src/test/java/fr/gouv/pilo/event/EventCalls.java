package fr.gouv.pilo.event;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds events and speakers through the API, as a script would; and the good calls of the room. */
public final class EventCalls {
    public static final String URL = "/api/v1/events";
    static final String SPEAKERS = "/api/v1/speakers";
    public static final Tokens MISSION = Tokens.person("mission-lead").territories("REG-76");
    public static final Tokens READER = Tokens.person("leadership").territories("REG-76");

    private EventCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "createEvent" -> sending(event(), "title");
            case "getEvent", "publishEvent", "deleteEvent" ->
                on(at("getEvent".equals(operation) ? published(GoodCall.CALLER) : created(GoodCall.CALLER)));
            case "updateEvent" -> sending(at(created(GoodCall.CALLER)), event(), "title");
            case "cancelEvent" -> sending(at(published(GoodCall.CALLER)), map("reason", "Empêchement"), "reason");
            case "postponeEvent" ->
                sending(
                        at(published(GoodCall.CALLER)),
                        map("sessions", List.of(session(40, "09:30", "12:30")), "reason", "Salle prise"),
                        "reason");
            case "closeEvent" -> on(at(past(GoodCall.CALLER)));
            case "archiveEvent" -> on(at(cancelled(GoodCall.CALLER)));
            case "copyEvent" ->
                sending(
                        at(created(GoodCall.CALLER)),
                        map("starts", List.of(day(60) + "T09:30"), "series", "Série " + word()),
                        "series");
            case "rateEventSpeaker" -> {
                var speaker = speaker();
                var id = created(GoodCall.CALLER, event("speakers", List.of(speaker)));
                yield sending(Map.of("id", id, "speaker", speaker), map("rating", 4, "remark", "Clair"), "remark");
            }
            case "createSpeaker" -> sending(speakerForm(), "subject");
            case "getSpeaker" -> on(at(speaker()));
            case "updateSpeaker" -> sending(at(speaker()), speakerForm(), "subject");
            default -> RegistrationCalls.good(operation);
        };
    }

    static Map<String, Object> at(String id) {
        return Map.of("id", id);
    }

    public static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    public static RequestSpecification json(Tokens who, Object body) {
        return Api.as(who).contentType(ContentType.JSON).body(body);
    }

    public static String day(int inDays) {
        return BusinessDay.today().plusDays(inDays).toString();
    }

    public static Map<String, Object> session(int inDays, String from, String to) {
        return map("title", null, "start", day(inDays) + "T" + from, "end", day(inDays) + "T" + to);
    }

    /** A workshop of 15 seats in a month, with what is given said otherwise. */
    public static Map<String, Object> event(Object... other) {
        var event = map(
                "kind",
                "ATELIER",
                "mode",
                "ON_SITE",
                "title",
                "Atelier " + word(),
                "summary",
                "Trois heures pour récrire un courrier.",
                "description",
                "Venez avec un courrier.",
                "audiences",
                List.of("AGENTS"),
                "territory",
                "REG-76",
                "place",
                "Salle Garonne",
                "address",
                "1 place Saint-Étienne, 31000 Toulouse",
                "access",
                "Entrée par la cour",
                "sessions",
                List.of(session(30, "09:30", "12:30")),
                "openToPublic",
                true,
                "capacityOnSite",
                15,
                "queue",
                true,
                "offerHours",
                48,
                "maxSeats",
                2,
                "onePerService",
                false,
                "needs",
                List.of("HEARING_LOOP", "STEP_FREE_ACCESS"),
                "questions",
                List.of(),
                "speakers",
                List.of(),
                "materials",
                List.of(),
                "coOrganisers",
                List.of());
        event.putAll(map(other));
        return event;
    }

    static Response create(Tokens who, Map<String, Object> event) {
        return json(who, event).post(URL);
    }

    static String created(Tokens who, Map<String, Object> event) {
        return create(who, event).then().statusCode(201).extract().path("event.id");
    }

    public static String created(Tokens who, Object... other) {
        return created(who, event(other));
    }

    public static String published(Tokens who, Object... other) {
        var id = created(who, other);
        act(who, id, "publications", null).then().statusCode(201);
        return id;
    }

    static String cancelled(Tokens who) {
        var id = published(who);
        act(who, id, "cancellations", map("reason", "Empêchement")).then().statusCode(201);
        return id;
    }

    /** Published, and over since: as time alone makes it. */
    static String past(Tokens who, Object... other) {
        var id = published(who, other);
        EventClock.backdate(id);
        return id;
    }

    public static Response act(Tokens who, String id, String act, Object body) {
        var request = Api.as(who).header("If-Match", tag(id));
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post(URL + "/" + id + "/" + act);
    }

    public static Response update(Tokens who, String id, Map<String, Object> event) {
        return json(who, event).header("If-Match", tag(id)).put(URL + "/" + id);
    }

    static String tag(String id) {
        return Api.as(MISSION)
                .get(URL + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static ValidatableResponse get(String id) {
        return Api.as(MISSION).get(URL + "/" + id).then().statusCode(200);
    }

    static Map<String, Object> speakerForm() {
        return map(
                "name", "Intervenante " + word(),
                "organisation", "Université de démonstration",
                "subject", "Langage clair",
                "conditions", "Une demi-journée, un mois avant",
                "mail", "intervenante@demo.invalid",
                "archived", false);
    }

    static String speaker() {
        return json(MISSION, speakerForm())
                .post(SPEAKERS)
                .then()
                .statusCode(201)
                .extract()
                .path("speaker.id");
    }

    public static String word() {
        return "mot" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }
}
