package fr.gouv.pilo;

import fr.gouv.pilo.ContractFile.Operation;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A call that succeeds, on an object of its own.
 *
 * @param path parameters of the path by name, of an object that exists
 * @param body properties of a JSON body, or the bytes of each part of one that holds files
 * @param wrong the property of the body that too long a text makes wrong, or null without a JSON body
 */
public record GoodCall(Map<String, Object> path, Map<String, String> query, Map<String, Object> body, String wrong) {
    /** Who may do everything, on whose behalf all is made. */
    public static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());

    /** Without a body, on the object that the path names. */
    public static GoodCall on(Map<String, Object> path) {
        return new GoodCall(path, Map.of(), Map.of(), null);
    }

    public static GoodCall on(Map<String, Object> path, Map<String, String> query) {
        return new GoodCall(path, query, Map.of(), null);
    }

    public static GoodCall sending(Map<String, Object> body, String wrong) {
        return sending(Map.of(), body, wrong);
    }

    public static GoodCall sending(Map<String, Object> path, Map<String, Object> body, String wrong) {
        return new GoodCall(path, Map.of(), body, wrong);
    }

    /** Some properties, as codes, never change: what is sent again is what was sent first. */
    public static GoodCall rewriting(String collection, Map<String, Object> body, String wrong) {
        return sending(created(collection, body), body, wrong);
    }

    /** @return the path to an object that has just been made */
    public static Map<String, Object> created(String collection, Map<String, Object> body) {
        return Map.of(
                "id",
                Api.as(CALLER)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post("/api/v1/" + collection)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    /** A code or a word that no other test uses. */
    public static String word() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /** The account in whose name a role of the matrix calls: what is its own is read by it. */
    public static String accountOf(String role) {
        return Api.as(AccessTest.token(role))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    Response send(Operation operation, String version) {
        return send(operation, version, body);
    }

    Response send(Operation operation, String version, Map<String, Object> body) {
        var request = request();
        if (version != null && operation.hasParameter("If-Match")) {
            request.header("If-Match", version);
        }
        if (operation.takes("multipart/form-data")) {
            body.forEach((name, bytes) -> request.multiPart(name, name + ".csv", (byte[]) bytes, "text/csv"));
        } else if (operation.takes("application/json")) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(operation.method(), operation.path());
    }

    RequestSpecification request() {
        return as(CALLER);
    }

    RequestSpecification as(Tokens caller) {
        return Api.as(caller).queryParams(query).pathParams(path);
    }

    GoodCall elsewhere() {
        Map<String, Object> unknown = new TreeMap<>(path);
        unknown.replaceAll((name, value) -> value instanceof Integer ? value : "00000000-0000-7000-8000-000000000000");
        return new GoodCall(unknown, query, body, wrong);
    }

    Map<String, Object> wrongBody() {
        return with("x".repeat(3_001));
    }

    /** As good, and not what stands there already; a list stays as it is. */
    Map<String, Object> otherBody() {
        return wrong == null || body.get(wrong) instanceof List ? body : with("Autre " + word());
    }

    private Map<String, Object> with(String text) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(wrong, text);
        return changed;
    }
}
