package fr.gouv.pilo.event;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.at;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.word;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Builds registrations through the API, by hand and by the public page; and the good calls of both. */
public final class RegistrationCalls {
    static final String URL = "/api/v1/registrations";
    static final String PUBLIC = "/api/v1/public";
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private RegistrationCalls() {}

    /** @return the good call of an operation on registrations; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "createRegistration" -> sending(byHand(EventCalls.published(GoodCall.CALLER)), "service");
            case "getRegistration" -> on(at(registered(shared())));
            case "listQueueMoves" -> on(at(shared()));
            case "updateRegistration" -> sending(at(registered(EventCalls.published(MISSION))), details(), "service");
            case "cancelRegistration" ->
                sending(at(registered(EventCalls.published(MISSION))), map("reason", "À sa demande"), "reason");
            case "changeRegistrationMode" ->
                sending(
                        at(registered(EventCalls.published(MISSION, "mode", "HYBRID"))),
                        map("mode", "REMOTE", "mayWait", false, "reason", "Empêchée"),
                        "reason");
            case "offerSeat" -> sending(at(behind()), map("reason", "La première veut deux places"), "reason");
            case "recordAttendance" ->
                sending(at(come()), map("presence", "PRESENT", "seats", 1, "note", "À l'heure"), "note");
            case "getAttendanceSheet" -> on(at(shared()));
            case "getCertificate" -> on(at(attended()));
            default -> Optional.ofNullable(RosterCalls.good(operation)).orElseGet(() -> ofPublic(operation));
        };
    }

    private static GoodCall ofPublic(String operation) {
        return switch (operation) {
            case "getPublicEvent" -> on(Map.of("slug", slug(EventCalls.published(MISSION))));
            case "requestRegistration" ->
                sending(Map.of("slug", slug(EventCalls.published(MISSION))), asked(mail()), "service");
            case "getOwnRegistration", "confirmOwnRegistration", "cancelOwnRegistration", "eraseOwnRegistration" ->
                on(Map.of("token", requested()));
            case "updateOwnRegistration" -> sending(Map.of("token", requested()), details(), "service");
            case "acceptOwnSeat", "declineOwnSeat" -> on(Map.of("token", token(offered())));
            default -> null;
        };
    }

    /** An event that a referent and a colleague organise too. */
    static String shared() {
        return EventCalls.published(
                MISSION, "coOrganisers", List.of(GoodCall.accountOf("referent"), GoodCall.accountOf("sgar-colleague")));
    }

    /** One who wants one seat, behind one who wants two, while one is free. */
    private static String behind() {
        var event = EventCalls.published(MISSION, "capacityOnSite", 2);
        var first = registered(event);
        registered(event);
        registered(event, "seats", 2);
        var last = registered(event);
        cancel(first);
        return last;
    }

    /** Somebody who was there, at an event that a referent and a colleague organise too, and that is closed. */
    private static String attended() {
        return attended(shared());
    }

    static String attended(String event, Object... other) {
        var id = registered(event, other);
        EventClock.backdate(event);
        attend(id, "PRESENT");
        EventCalls.act(MISSION, event, "closures", null).then().statusCode(201);
        return id;
    }

    static void attend(String id, String presence) {
        json(MISSION, map("presence", presence, "seats", null, "note", null))
                .post(URL + "/" + id + "/attendances")
                .then()
                .statusCode(201);
    }

    private static String come() {
        var event = EventCalls.published(MISSION);
        var id = registered(event);
        EventClock.backdate(event);
        return id;
    }

    private static String offered() {
        var event = EventCalls.published(MISSION, "capacityOnSite", 1);
        var first = registered(event);
        var second = registered(event);
        cancel(first);
        return second;
    }

    private static String requested() {
        var event = EventCalls.published(MISSION);
        request(event, asked(mail())).then().statusCode(202);
        return token(only(event));
    }

    public static String mail() {
        return word() + "@demo.invalid";
    }

    static Map<String, Object> details(Object... other) {
        var details = map(
                "lastName",
                "Exemple",
                "firstName",
                "Camille",
                "service",
                "Service " + word(),
                "department",
                "DEPT-31",
                "agent",
                true,
                "seats",
                1,
                "companions",
                List.of(),
                "needs",
                List.of(),
                "answers",
                List.of());
        details.putAll(map(other));
        return details;
    }

    /** As somebody types it on the public page. */
    public static Map<String, Object> asked(String mail, Object... other) {
        var form = details(other);
        form.putIfAbsent("mode", "ON_SITE");
        form.put("mail", mail);
        return form;
    }

    static Map<String, Object> byHand(String event, Object... other) {
        var form = asked(mail(), other);
        form.put("event", event);
        return form;
    }

    static Response register(Tokens who, Map<String, Object> form) {
        return json(who, form).post(URL);
    }

    public static String registered(String event, Object... other) {
        return register(MISSION, byHand(event, other))
                .then()
                .statusCode(201)
                .extract()
                .path("registration.id");
    }

    /** By this address. */
    static String registeredAs(String mail, String event, Object... other) {
        var form = byHand(event, other);
        form.put("mail", mail);
        return register(MISSION, form).then().statusCode(201).extract().path("registration.id");
    }

    /** From a client of its own: 600 in an hour are as many as one may. */
    public static RequestSpecification client() {
        return Api.anonymous()
                .header("X-Forwarded-For", "198.18." + CLIENTS.incrementAndGet() / 250 + "." + CLIENTS.get() % 250);
    }

    static String slug(String event) {
        return EventCalls.get(event).extract().path("event.slug");
    }

    public static Response request(String event, Map<String, Object> form) {
        return client().contentType(ContentType.JSON)
                .body(form)
                .post(PUBLIC + "/events/" + slug(event) + "/registrations");
    }

    /** @return the one registration of an event, or the last */
    public static String only(String event) {
        return Api.as(MISSION)
                .get(URL + "?sort=-createdAt&limit=1&event=" + event)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    public static String token(String registration) {
        return CDI.current().select(RegistrationLinks.class).get().issue(UUID.fromString(registration));
    }

    static Response own(String token, String act) {
        return client().post(PUBLIC + "/registrations/" + token + "/" + act);
    }

    public static Response cancel(String id) {
        return act(id, "cancellations", map("reason", null));
    }

    static Response act(String id, String act, Object body) {
        return json(MISSION, body).header("If-Match", tag(id)).post(URL + "/" + id + "/" + act);
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

    public static String state(String id) {
        return get(id).extract().path("registration.state");
    }

    public static List<String> reasons(String id) {
        return get(id).extract().path("moves.reason");
    }

    /** What the clock does: what was due in the time that passed is. */
    static void pass(String event) {
        CDI.current()
                .select(Sql.class)
                .get()
                .update(
                        "UPDATE event_registration SET deadline = deadline - interval '300 hours' WHERE event_id = ? AND deadline IS NOT NULL",
                        UUID.fromString(event));
        CDI.current().select(QueueService.class).get().run();
    }

    /** As the job of the reminders leaves it: it waits for the post. */
    static void reminded(String registration) {
        CDI.current().select(Sql.class).get().update("""
                        INSERT INTO event_notice (id, registration_id, kind, cause, not_before)
                        VALUES (gen_random_uuid(), ?, 'REMINDER', 'J-1 ' || gen_random_uuid(), now() - interval '1 second')""", UUID.fromString(registration));
    }

    /** How many messages of a kind are to be sent for an event. */
    static int notices(String event, String kind) {
        return CDI.current()
                .select(Sql.class)
                .get()
                .one(
                        "SELECT count(*)::int FROM event_notice n JOIN event_registration r ON r.id = n.registration_id WHERE r.event_id = ? AND n.kind = ?",
                        row -> row.getInt(1),
                        UUID.fromString(event),
                        kind)
                .orElseThrow();
    }
}
