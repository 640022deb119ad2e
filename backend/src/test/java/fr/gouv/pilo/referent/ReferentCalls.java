package fr.gouv.pilo.referent;

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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Builds seats and mandates through the API, as a script would; and the good calls of the room. */
public final class ReferentCalls {
    static final String URL = "/api/v1/referents";
    static final Tokens MISSION = Tokens.person("mission-lead").territories("REG-76");
    static final Tokens ADMIN = Tokens.person("admin");
    static final String PHONE = "05 61 00 00 00";

    private ReferentCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "createReferent" -> sending(seat("DEPT-46"), "topic");
            case "getReferent", "listReferentHistory", "closeReferent" -> on(at(opened()));
            case "nameReferent" -> sending(at(opened()), mandate("Essai"), "name");
            case "confirmReferent" -> on(at(held().seat()));
            case "createReferentContactLink" -> on(held().path());
            case "updateReferentMandate" -> sending(held().path(), mandate("Essai"), "name");
            case "recordReferentDeparture" ->
                sending(
                        held().path(),
                        new HashMap<>(Map.of("leftOn", BusinessDay.today().toString(), "reason", "Mobilité")),
                        "reason");
            default -> null;
        };
    }

    private static Map<String, Object> at(String seat) {
        return Map.of("id", seat);
    }

    static RequestSpecification json(Tokens who, Object body) {
        return Api.as(who).contentType(ContentType.JSON).body(body);
    }

    static String structure(String territory) {
        return json(ADMIN, Map.of("name", "Structure " + word(), "kind", "SERVICE", "territory", territory))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> seat(String territory) {
        return new HashMap<>(Map.of("structure", structure(territory), "topic", "INNOVATION"));
    }

    static String opened(String territory) {
        return json(MISSION, seat(territory))
                .post(URL)
                .then()
                .statusCode(201)
                .extract()
                .path("seat.id");
    }

    static String opened() {
        return opened("DEPT-46");
    }

    static Map<String, Object> mandate(String name) {
        return new HashMap<>(Map.of(
                "role",
                "HOLDER",
                "name",
                name,
                "function",
                "Chargée de mission",
                "mail",
                "essai@demo.invalid",
                "phone",
                PHONE,
                "mainContact",
                false,
                "startsOn",
                BusinessDay.today().minusDays(10).toString()));
    }

    static Map<String, Object> mandate(String name, Map<String, ?> more) {
        var mandate = mandate(name);
        mandate.putAll(more);
        return mandate;
    }

    static Response name(String seat, Map<String, Object> mandate) {
        return json(MISSION, mandate).post(URL + "/" + seat + "/mandates");
    }

    /** A seat with one mandate. */
    record Held(String seat, String mandate) {
        Map<String, Object> path() {
            return Map.of("id", seat, "mandate", mandate);
        }
    }

    static Held held(Map<String, Object> mandate) {
        var seat = opened();
        return new Held(
                seat, name(seat, mandate).then().statusCode(201).extract().path("mandates[0].id"));
    }

    static Held held() {
        return held(mandate("Titulaire " + word()));
    }

    static String tag(String seat) {
        return Api.as(MISSION)
                .get(URL + "/" + seat)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    static Response depart(Held held, LocalDate on) {
        return json(MISSION, Map.of("leftOn", on.toString()))
                .header("If-Match", tag(held.seat()))
                .post(URL + "/" + held.seat() + "/mandates/" + held.mandate() + "/departures");
    }

    static String word() {
        return "mot" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    static ValidatableResponse get(String seat) {
        return Api.as(MISSION).get(URL + "/" + seat).then().statusCode(200);
    }
}
