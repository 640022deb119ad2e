package fr.gouv.pilo;

import fr.gouv.pilo.ContractFile.Operation;
import fr.gouv.pilo.rate.RateFixture;
import fr.gouv.pilo.referent.ReferentCalls;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** For each operation of the contract a call that succeeds, on an object of its own. Kept by hand, as the access matrix is. */
final class GoodCalls {
    private static final Tokens CALLER = Calls.someone(UUID.randomUUID().toString());
    private static final Map<String, Call> READINGS = new HashMap<>();
    private static final String VALUE = "D31;2022-01-01;vi;0";
    private static final String OTHER = "D31;2024-01-01;va;25";

    /** @param path parameters of the path by name, of an object that exists
     * @param wrong the property of the body that too long a text makes wrong, or null without a JSON body */
    record Call(Map<String, Object> path, Map<String, String> query, Map<String, Object> body, String wrong) {
        Response send(Operation operation, String version) {
            return send(operation, version, body);
        }

        Response send(Operation operation, String version, Map<String, Object> body) {
            RequestSpecification request = request();
            if (version != null && operation.hasParameter("If-Match")) {
                request.header("If-Match", version);
            }
            if (operation.takes("multipart/form-data")) {
                files(request);
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

        Call elsewhere() {
            Map<String, Object> unknown = new TreeMap<>(path);
            unknown.replaceAll(
                    (name, value) -> value instanceof Integer ? value : "00000000-0000-7000-8000-000000000000");
            return new Call(unknown, query, body, wrong);
        }

        Map<String, Object> wrongBody() {
            return with("x".repeat(3_001));
        }

        /** As good, and not what stands there already. */
        Map<String, Object> otherBody() {
            return wrong == null ? body : with("Autre " + word());
        }

        private Map<String, Object> with(String text) {
            Map<String, Object> changed = new HashMap<>(body);
            changed.put(wrong, text);
            return changed;
        }
    }

    /** @return the version of the object that the operation changes, as its reading gives it; null if it asks for none */
    static String version(Operation operation, Call call) {
        if (!operation.hasParameter("If-Match")) {
            return null;
        }
        String object = operation.path().replaceAll("(/\\{[^}]+}).*", "$1");
        Map<String, Object> path = new TreeMap<>(call.path());
        path.keySet().removeIf(name -> !object.contains("{" + name + "}"));
        return Api.as(CALLER).get(object, path).getHeader("ETag");
    }

    /** That of who may do everything, on whose behalf all is made. */
    static String token() {
        return CALLER.sign();
    }

    Call of(Operation operation) {
        // Readings change nothing: one object serves them all.
        return "get".equals(operation.method())
                ? READINGS.computeIfAbsent(operation.id(), id -> made(operation))
                : made(operation);
    }

    private Call made(Operation operation) {
        return switch (operation.id()) {
            case "listAccounts",
                    "listAuditEntries",
                    "verifyAudit",
                    "getHome",
                    "getMe",
                    "getNomenclatures",
                    "listIndicators",
                    "listMeasurementImports",
                    "checkMeasurementImport",
                    "listMeasurements",
                    "listOrganisations",
                    "listPriorities",
                    "listProjects",
                    "countProjectsByStage",
                    "listRates",
                    "listRoadmaps",
                    "listTerritories" -> on(Map.of());
            case "getTerritory", "getTerritoryRoadmap", "listTerritoryFacts" -> on(Map.of("code", "DEPT-31"));
            case "getIndicator", "listIndicatorVersions" -> on(Map.of("code", RateFixture.local("SUM", "UP")));
            case "explainRate" ->
                new Call(
                        Map.of(),
                        Map.of("indicator", RateFixture.national(VALUE), "territory", "DEPT-31"),
                        Map.of(),
                        null);
            case "defineIndicator" ->
                writing(Map.of(), Map.of("code", RateFixture.nextLocal(), "definition", definition()), "code");
            case "reviseIndicator" ->
                writing(
                        Map.of("code", RateFixture.local("SUM", "UP")),
                        Map.of("definition", definition(), "reason", "Essai"),
                        "reason");
            case "deleteIndicator" -> on(Map.of("code", defined()));
            case "archiveIndicator" -> on(Map.of("code", RateFixture.local("SUM", "UP")));
            case "restoreIndicator" -> on(Map.of("code", archived()));
            case "getMeasurementImport",
                    "listMeasurementImportChanges",
                    "listMeasurementImportIssues",
                    "applyMeasurementImport",
                    "abandonMeasurementImport" ->
                on(Map.of("id", RateFixture.checked(RateFixture.national(VALUE), OTHER)));
            case "getMeasurementImportFile" ->
                on(Map.of("id", RateFixture.checked(RateFixture.national(VALUE), OTHER), "position", 0));
            case "listRateDifferences", "reverseMeasurementImport" ->
                on(Map.of("id", RateFixture.add(RateFixture.national(VALUE), OTHER)));
            default -> ofObjects(operation);
        };
    }

    private Call ofObjects(Operation operation) {
        return switch (operation.id()) {
            case "createOrganisation" -> writing(Map.of(), organisation(), "name");
            case "updateOrganisation" -> rewriting("organisations", organisation(), "name");
            case "getOrganisation" -> on(created("organisations", organisation()));
            case "createPriority" -> writing(Map.of(), priority(), "title");
            case "updatePriority" -> rewriting("priorities", priority(), "title");
            case "getPriority", "deletePriority", "listPriorityRates" -> on(created("priorities", priority()));
            case "explainPriorityRate" ->
                new Call(created("priorities", priority()), Map.of("territory", "DEPT-31"), Map.of(), null);
            case "createProject" -> writing(Map.of(), project(), "title");
            case "updateProject" -> rewriting("projects", project(), "title");
            case "getProject", "archiveProject", "listProjectHistory" -> on(created("projects", project()));
            case "changeProjectStage" ->
                writing(created("projects", project()), Map.of("stage", "ABANDON", "reason", "Essai"), "reason");
            case "updateProjectStatus" ->
                writing(created("projects", project()), Map.of("weather", "SOLEIL", "synthesis", "Essai"), "synthesis");
            case "createRoadmap" -> writing(Map.of(), roadmap(), "title");
            case "updateRoadmap" -> rewriting("roadmaps", roadmap(), "title");
            case "getRoadmap" -> on(created("roadmaps", roadmap()));
            default -> ofRooms(operation);
        };
    }

    /** Those of a room stand beside its builder. */
    private static Call ofRooms(Operation operation) {
        var good = ReferentCalls.good(operation.id());
        if (good == null) {
            throw new AssertionError(operation + " has no good call: add it beside its room's builder");
        }
        return writing(good.path(), good.body(), good.wrong());
    }

    private static Call on(Map<String, Object> path) {
        return new Call(path, Map.of(), Map.of(), null);
    }

    private static Call writing(Map<String, Object> path, Map<String, Object> body, String wrong) {
        return new Call(path, Map.of(), body, wrong);
    }

    /** Some properties, as codes, never change: what is sent again is what was sent first. */
    private static Call rewriting(String collection, Map<String, Object> body, String wrong) {
        return writing(created(collection, body), body, wrong);
    }

    private static Map<String, Object> created(String collection, Map<String, Object> body) {
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

    /** An indicator that nothing was ever measured with. */
    private static String defined() {
        String code = RateFixture.nextLocal();
        Api.as(CALLER)
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "definition", definition()))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    private static String archived() {
        String code = defined();
        Api.as(CALLER)
                .header("If-Match", "*")
                .post("/api/v1/indicators/" + code + "/archival")
                .then()
                .statusCode(200);
        return code;
    }

    private static Map<String, Object> organisation() {
        return Map.of("name", "Organisme " + word(), "kind", "SERVICE", "territory", "REG-76");
    }

    private static Map<String, Object> project() {
        return Map.of(
                "title",
                "Projet " + word(),
                "programme",
                "LABO",
                "organisationId",
                created("organisations", organisation()).get("id"));
    }

    private static Map<String, Object> priority() {
        return Map.of(
                "code",
                word(),
                "title",
                "Priorité d'essai",
                "kind",
                "PRIORITY_POLICY",
                "origin",
                "LOCAL",
                "indicators",
                List.of());
    }

    private static Map<String, Object> roadmap() {
        return Map.of("code", word(), "title", "Essai", "startsOn", "2025-01-01", "endsOn", "2027-12-31");
    }

    private static Map<String, Object> definition() {
        return Map.of("name", "Indicateur " + word(), "direction", "UP");
    }

    private static String word() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static void files(RequestSpecification request) {
        String code = RateFixture.nextNational();
        String values = "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n" + code + ";" + VALUE + "\n";
        String metadata = "indic_id;nom;tendance;thematique\n" + code + ";Essai;HAUSSE;Essais\n";
        request.multiPart("files", "valeurs.csv", values.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("metadata", "indicateurs.csv", metadata.getBytes(StandardCharsets.UTF_8), "text/csv");
    }
}
