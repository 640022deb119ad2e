package fr.gouv.pilo.project;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds projects through the API, as a script would. */
final class ProjectApi {
    static final String URL = "/api/v1/projects";
    static final Tokens MISSION = Tokens.person("mission-lead").territories("REG-76");
    static final Tokens ASSISTANT = Tokens.person("assistant").territories("REG-76");

    private ProjectApi() {}

    static Organisation organisation() {
        var created = Api.as(Tokens.person("admin"))
                .contentType("application/json")
                .body(Map.of("name", "Porteur d'essai", "kind", "SERVICE", "territory", "REG-76"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract();
        return new Organisation(created.path("id"), created.path("code"));
    }

    record Organisation(String id, String code) {}

    /** The least that makes a project; more is put into it. */
    static Map<String, Object> draft(String title) {
        var draft = new HashMap<String, Object>();
        draft.put("title", title);
        draft.put("programme", "LABO");
        draft.put("organisationId", Shared.CARRIER.id());
        return draft;
    }

    static Map<String, Object> draft(String title, Map<String, ?> more) {
        var draft = draft(title);
        draft.putAll(more);
        return draft;
    }

    static RequestSpecification json(Tokens who, Object body) {
        return Api.as(who).contentType("application/json").body(body);
    }

    static ValidatableResponse create(Tokens who, Map<String, ?> draft) {
        return json(who, draft).post(URL).then();
    }

    static String created(Map<String, ?> draft) {
        return create(MISSION, draft).statusCode(201).extract().path("id");
    }

    static ValidatableResponse put(Tokens who, String id, String tag, Map<String, ?> draft) {
        return json(who, draft).header("If-Match", tag).put(URL + "/" + id).then();
    }

    static ValidatableResponse stage(Tokens who, String id, String stage, String reason) {
        var body = new HashMap<String, Object>();
        body.put("stage", stage);
        body.put("reason", reason);
        return json(who, body)
                .header("If-Match", tag(id))
                .post(URL + "/" + id + "/stage-changes")
                .then();
    }

    static ValidatableResponse status(Tokens who, String id, String weather, String synthesis) {
        return status(who, id, tag(id), weather, synthesis);
    }

    static ValidatableResponse status(Tokens who, String id, String tag, String weather, String synthesis) {
        return json(who, Map.of("weather", weather, "synthesis", synthesis))
                .header("If-Match", tag)
                .post(URL + "/" + id + "/status-updates")
                .then();
    }

    static ValidatableResponse get(Tokens who, String id) {
        return Api.as(who).get(URL + "/" + id).then();
    }

    static String tag(String id) {
        return get(MISSION, id).statusCode(200).extract().header("ETag");
    }

    static List<String> listed(Tokens who, String query) {
        return Api.as(who)
                .get(URL + "?limit=100&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** A word that only one test uses, to find its own projects among those of others. */
    static String word() {
        return "mot" + UUID.randomUUID().toString().replace("-", "");
    }

    private static final class Shared {
        static final Organisation CARRIER = organisation();
    }
}
