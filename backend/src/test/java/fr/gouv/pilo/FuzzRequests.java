package fr.gouv.pilo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gouv.pilo.ContractFile.Operation;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests drawn from the contract: most of each is what it asks for, some of it is not. */
final class FuzzRequests {
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "application/x-ndjson",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "*/*",
            "text/csv; profile=exchange",
            "text/html",
            "image/png",
            ";",
            "application/json;q=x",
            "");
    private static final List<String> BODY_TYPES = List.of(
            "application/json;charset=utf-8",
            "text/plain",
            "application/json;charset=nope",
            "multipart/form-data",
            ";");
    private static final String PART =
            "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n";
    private static final List<String> SHEETS = List.of(
            "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\nIND-304;D31;2024-01-01;va;25\n",
            "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\nIND-304;D99;hier;xx;abc\n",
            "indic_id;nom;tendance;thematique\nIND-304;Essai;HAUSSE;Essais\n",
            "",
            "a;b\n1;2\n",
            "\u0000\u0001\u0002");

    private static final java.time.Duration PATIENCE = java.time.Duration.ofSeconds(60);

    /** How often the objects of an operation are made anew: acts change them. */
    private static final int RENEWED = 12;

    private final FuzzDraw draw;
    private final GoodCalls calls = new GoodCalls();
    private final Map<String, GoodCall> known = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private final String full = GoodCalls.token();
    private int rotation;

    /** @param roles those of the access matrix, used in rotation */
    FuzzRequests(FuzzDraw draw, List<String> roles) {
        this.draw = draw;
        for (var role : roles) {
            tokens.add(AccessTest.token(role).sign());
        }
        tokens.add(Tokens.machine("projects:read", "roadmap:read", "roadmap:write")
                .territories("DEPT-31")
                .sign());
        tokens.add(Tokens.person("mission-lead").territories("REG-84").sign());
        tokens.add(Tokens.person("referent").territories("DEPT-31").sign());
        tokens.add("x.y.z");
    }

    HttpRequest next(Operation operation, int turn) {
        var call = call(operation);
        var request = HttpRequest.newBuilder()
                .timeout(PATIENCE)
                .uri(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + path(operation, call) + query(operation, call)));
        authorize(request, turn);
        if (draw.chance(20)) {
            request.header("Accept", draw.one(TYPES));
        }
        headers(operation, call, request);
        return request.method(operation.method().toUpperCase(java.util.Locale.ROOT), body(operation, call, request))
                .build();
    }

    private GoodCall call(Operation operation) {
        if (uses.merge(operation.id(), 1, Integer::sum) % RENEWED == 1) {
            known.put(operation.id(), calls.of(operation));
        }
        return known.get(operation.id());
    }

    /** Half of the time who may do everything, so that answers go deep; else each role in turn. */
    private void authorize(HttpRequest.Builder request, int turn) {
        if (turn % 2 == 0) {
            request.header("Authorization", "Bearer " + full);
        } else if (!draw.chance(6)) {
            request.header("Authorization", "Bearer " + tokens.get(rotation++ % tokens.size()));
        }
    }

    private String path(Operation operation, GoodCall call) {
        var path = operation.path();
        for (var parameter : operation.node().path("parameters")) {
            if ("path".equals(parameter.path("in").asText())) {
                var name = parameter.path("name").asText();
                var good = call.path().getOrDefault(name, draw.text(parameter.path("schema")));
                var value = draw.chance(80) ? String.valueOf(good) : draw.chance(50) ? draw.id() : draw.hostile();
                path = path.replace("{" + name + "}", value.isEmpty() || value.startsWith(".") ? "x" : encoded(value));
            }
        }
        return path;
    }

    private String query(Operation operation, GoodCall call) {
        var pairs = new ArrayList<String>();
        call.query()
                .forEach((name, value) -> pairs.add(name + "=" + encoded(draw.chance(90) ? value : draw.hostile())));
        for (var parameter : operation.node().path("parameters")) {
            var name = parameter.path("name").asText();
            if ("query".equals(parameter.path("in").asText()) && !call.query().containsKey(name) && draw.chance(18)) {
                for (int times = draw.one(List.of(1, 1, 1, 1, 2)); times > 0; times--) {
                    pairs.add(name + "="
                            + encoded(draw.chance(75) ? draw.text(parameter.path("schema")) : draw.hostile()));
                }
            }
        }
        if (draw.chance(2)) {
            pairs.add(draw.one(List.of(
                    "inconnu=1", "%00=1", "=", "q", "limit", "sort=,", "sort=-", "limit=%2B5", "offset=%D9%A2")));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private void headers(Operation operation, GoodCall call, HttpRequest.Builder request) {
        if (operation.hasParameter("If-Match") && draw.chance(90)) {
            var version = GoodCalls.version(operation, call);
            request.header(
                    "If-Match",
                    version != null && draw.chance(75)
                            ? version
                            : draw.one(List.of("\"999\"", "W/\"1\"", "*", "\"", ",", "x")));
        }
        if (operation.hasParameter("Idempotency-Key") && draw.chance(25)) {
            request.header("Idempotency-Key", draw.one(List.of("a", "b", "c", "", "x".repeat(201), draw.id())));
        }
        if (operation.answers("304") && draw.chance(30)) {
            request.header("If-None-Match", draw.one(List.of("\"0\"", "W/\"1\"", "*", "\"0-gzip\"", "\"")));
        }
        if (draw.chance(10)) {
            request.header(
                    draw.one(List.of("Accept-Language", "Range", "traceparent", "X-Request-Id", "Cookie")),
                    draw.one(List.of("", ";", "bytes=0-", "00-x", "\"", "a=b; c")));
        }
    }

    private HttpRequest.BodyPublisher body(Operation operation, GoodCall call, HttpRequest.Builder request) {
        if (operation.takes("multipart/form-data")) {
            request.header(
                    "Content-Type",
                    "multipart/form-data; boundary=" + draw.one(List.of("x", "x", "x", "x", "y", "\"\"")));
            return BodyPublishers.ofString(form());
        }
        if (!operation.takes("application/json")) {
            return draw.chance(3) ? BodyPublishers.ofString("x") : BodyPublishers.noBody();
        }
        request.header("Content-Type", draw.chance(95) ? "application/json" : draw.one(BODY_TYPES));
        ObjectNode good = Calls.JSON.valueToTree(call.otherBody());
        if (draw.chance(20)) {
            good = Calls.body(operation);
        }
        return BodyPublishers.ofString(draw.chance(3) ? draw.hostile() : draw.body(good));
    }

    private String form() {
        var form = new StringBuilder();
        for (int parts = draw.one(List.of(0, 1, 1, 2, 3)); parts > 0; parts--) {
            form.append("--x\r\n");
            form.append(
                    draw.chance(10)
                            ? draw.one(List.of("\r\n", "Content-Disposition: form-data\r\n\r\n", ": \r\n\r\n"))
                            : PART.formatted(
                                    draw.one(List.of("files", "files", "files", "metadata", "", "autre")),
                                    draw.one(List.of("a.csv", "a.xlsx", "", "é😀.csv", "../a.csv"))));
            form.append(draw.one(SHEETS)).append("\r\n");
        }
        return form + (draw.chance(95) ? "--x--\r\n" : "");
    }

    static JsonNode resolve(JsonNode schema) {
        var reference = schema.has("allOf")
                ? schema.get("allOf").get(0).path("$ref").asText()
                : schema.path("$ref").asText();
        return reference.isEmpty() ? schema : ContractFile.tree().at(reference.substring(1));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
