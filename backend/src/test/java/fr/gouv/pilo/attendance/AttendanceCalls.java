package fr.gouv.pilo.attendance;

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
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Builds days of events, their lists and what is ticked there; and the good calls of the room. */
public final class AttendanceCalls {
    static final String URL = "/api/v1/event-attendances/";
    static final String CHECK_INS = "/api/v1/check-ins";
    static final String DOOR = "/api/v1/public/check-in/";

    private AttendanceCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "getEventAttendance" -> on(Map.of("event", shared()));
            case "recordAttendances" -> {
                var event = today();
                yield sending(
                        Map.of("event", event),
                        ticks(tick(RegistrationCalls.registered(event), session(event))),
                        "acts");
            }
            case "openCheckIn" -> sending(map("event", today()), "event");
            case "closeCheckIn" -> on(Map.of("id", open(today()).extract().path("id")));
            case "getCheckIn" -> on(Map.of("token", token(today())));
            case "tickCheckIn" -> {
                var event = today();
                var tick = tick(RegistrationCalls.registered(event), session(event));
                yield sending(Map.of("token", token(event)), ticks(tick), "acts");
            }
            case "letWalkIn" -> {
                var event = today();
                yield sending(Map.of("token", token(event)), walkIn(session(event)), "service");
            }
            case "checkAttendanceImport" -> {
                var event = today("mode", "HYBRID");
                yield new GoodCall(
                        Map.of(),
                        Map.of("event", event, "session", session(event)),
                        Map.of("files", teams("Camille Exemple\t\t\t3h 0m 0s\t\t")),
                        null);
            }
            case "getAttendanceImport",
                    "listAttendanceImportIssues",
                    "applyAttendanceImport",
                    "abandonAttendanceImport" -> on(Map.of("id", checked()));
            case "reverseAttendanceImport" -> {
                var id = checked();
                act(id, "application").statusCode(200);
                yield on(Map.of("id", id));
            }
            case "matchAttendanceImportRow" ->
                sending(Map.of("id", checked(), "row", 0), map("registration", null, "note", "Je la connais"), "note");
            case "showPresenceCode" -> {
                var event = today("mode", "HYBRID");
                yield sending(map("event", event, "session", session(event)), "session");
            }
            case "confirmOwnPresence" ->
                sending(map("code", code(today("mode", "HYBRID")), "mail", RegistrationCalls.mail()), "code");
            default -> null;
        };
    }

    private static String shared() {
        return EventCalls.published(
                MISSION, "coOrganisers", List.of(GoodCall.accountOf("referent"), GoodCall.accountOf("sgar-colleague")));
    }

    /**
     * A workshop of 15 seats that takes place today, with what is given said otherwise; from midnight to midnight: begun
     * and not over at whatever hour the test runs.
     */
    static String today(Object... other) {
        var wholeDay = Stream.of("sessions", List.of(EventCalls.session(30, "00:00", "23:59")));
        var id = EventCalls.published(
                MISSION, Stream.concat(wholeDay, Arrays.stream(other)).toArray());
        EventClock.shift(id, "-30 days");
        return id;
    }

    static String session(String event) {
        return EventCalls.get(event).extract().path("sessions[0].id");
    }

    static ValidatableResponse open(String event) {
        return json(MISSION, map("event", event)).post(CHECK_INS).then().statusCode(201);
    }

    static String token(String event) {
        String url = open(event).extract().path("url");
        return url.substring(url.indexOf('#') + 1);
    }

    static final String IMPORTS = "/api/v1/attendance-imports";

    private static String checked() {
        var event = today(
                "mode",
                "HYBRID",
                "coOrganisers",
                List.of(GoodCall.accountOf("referent"), GoodCall.accountOf("sgar-colleague")));
        RegistrationCalls.registered(event, "mode", "REMOTE");
        return check(event, teams("Camille Exemple\t\t\t3h 0m 0s\t\t"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A report as Teams writes it, of these lines of participants. */
    static byte[] teams(String... lines) {
        var head =
                "1. Summary\r\nMeeting title\tEssai %s\r\n\r\n2. Participants\r\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole\r\n";
        return ("\uFEFF" + head.formatted(UUID.randomUUID()) + String.join("\r\n", lines))
                .getBytes(StandardCharsets.UTF_16LE);
    }

    static ValidatableResponse check(String event, byte[] file) {
        return Api.as(MISSION)
                .multiPart("files", "rapport.csv", file)
                .post(IMPORTS + "?event=" + event + "&session=" + session(event))
                .then();
    }

    static String importTag(String id) {
        return Api.as(MISSION)
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    static ValidatableResponse act(String id, String act) {
        return Api.as(MISSION)
                .header("If-Match", importTag(id))
                .post(IMPORTS + "/" + id + "/" + act)
                .then();
    }

    static String code(String event) {
        return json(MISSION, map("event", event, "session", session(event)))
                .post("/api/v1/presence-codes")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    static ValidatableResponse confirm(String code, String mail) {
        return RegistrationCalls.client()
                .contentType(ContentType.JSON)
                .body(map("code", code, "mail", mail))
                .post("/api/v1/public/presences")
                .then();
    }

    static Map<String, Object> tick(String registration, String session, Object... other) {
        var tick = map(
                "id",
                UUID.randomUUID().toString(),
                "registration",
                registration,
                "session",
                session,
                "presence",
                "PRESENT",
                "seats",
                null,
                "at",
                null);
        tick.putAll(map(other));
        return tick;
    }

    @SafeVarargs
    static Map<String, Object> ticks(Map<String, Object>... acts) {
        return map("acts", List.of(acts));
    }

    @SafeVarargs
    static ValidatableResponse send(String token, Map<String, Object>... acts) {
        return door(token, "attendances", ticks(acts)).then();
    }

    static Response door(String token, String what, Object body) {
        return RegistrationCalls.client()
                .contentType(ContentType.JSON)
                .body(body)
                .post(DOOR + token + "/" + what);
    }

    static ValidatableResponse list(String token) {
        return RegistrationCalls.client().get(DOOR + token).then();
    }

    static ValidatableResponse board(String event) {
        return Api.as(MISSION).get(URL + event).then().statusCode(200);
    }

    static Map<String, Object> walkIn(String session, Object... other) {
        var form = map(
                "session", session,
                "lastName", "Imprévue",
                "firstName", "Claude",
                "mail", RegistrationCalls.mail(),
                "service", "Service de passage",
                "department", "DEPT-31",
                "agent", true);
        form.putAll(map(other));
        return form;
    }

    static String presence(String registration) {
        return RegistrationCalls.get(registration).extract().path("registration.presence");
    }

    static String secondsAgo(int seconds) {
        return Instant.now().minusSeconds(seconds).toString();
    }
}
