package fr.gouv.pilo.funding;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;
import static fr.gouv.pilo.GoodCall.word;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;

/** Builds schemes, lines and movements through the API, as a script would; and the good calls of the room. */
public final class FundingCalls {
    public static final Tokens MISSION = Tokens.person("mission-lead").territories("REG-76");
    static final String LINES = "/api/v1/budget-lines";
    static final String MOVEMENTS = "/api/v1/movements";
    static final String EXECUTIONS = "/api/v1/budget-executions";
    static final String CARRY_OVERS = "/api/v1/carry-overs";

    private FundingCalls() {}

    /** @return the good call of an operation of this room; null for those of others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "createFundingScheme" -> sending(scheme("S-" + word()), "name");
            case "getFundingScheme" -> on(Map.of("code", scheme()));
            case "updateFundingScheme" -> rewritten(scheme());
            case "createBudgetLine" -> sending(line(scheme(), 2026), "label");
            case "getBudgetLine" -> on(Map.of("id", ownLine()));
            case "updateBudgetLine" -> rewrittenLine(scheme());
            case "createMovement" -> sending(opening(createdLine(scheme(), 2026), "10.00", "5.00"), "reason");
            case "getMovement" -> on(Map.of("id", opened(ownLine(), "10.00", "5.00")));
            case "reverseMovement" ->
                sending(
                        Map.of("id", opened(createdLine(scheme(), 2026), "10.00", "5.00")),
                        new HashMap<>(Map.of("reason", "Essai")),
                        "reason");
            default -> ofTheYear(operation);
        };
    }

    private static GoodCall ofTheYear(String operation) {
        return switch (operation) {
            case "createCarryOver" -> sending(request(withCredits(), "AE", "5.00"), "reason");
            case "getCarryOver" -> on(Map.of("id", requested(ownLineWithCredits(), "AE", "5.00")));
            case "decideCarryOver" ->
                sending(
                        Map.of("id", requested(withCredits(), "AE", "5.00")),
                        new HashMap<>(Map.of("decidedOn", "2027-02-15", "reference", "Arrêté")),
                        "reference");
            case "openCarryOver" -> openable();
            case "refuseCarryOver" ->
                sending(
                        Map.of("id", requested(withCredits(), "AE", "5.00")),
                        new HashMap<>(Map.of("reason", "Essai")),
                        "reason");
            case "getClosingDates" -> on(Map.of("year", "2031"), Map.of("programme", "0349"));
            case "updateClosingDates" ->
                new GoodCall(
                        Map.of("year", "2032"),
                        Map.of("programme", "0349"),
                        new HashMap<>(Map.of("lastCommitment", "2032-12-04", "note", "Note")),
                        "note");
            case "listClosingDocuments" -> on(Map.of("year", "2033"), Map.of("programme", "0349"));
            case "storeClosingDocument" ->
                new GoodCall(Map.of("year", "2033"), Map.of("programme", "0349"), Map.of("file", NOTE), null);
            case "getClosingDocument", "removeClosingDocument" ->
                on(
                        Map.of(
                                "year",
                                "2033",
                                "document",
                                attached("/api/v1/fiscal-years/2033/closing-dates/documents?programme=0349")),
                        Map.of("programme", "0349"));
            case "listCarryOverDocuments" -> on(Map.of("id", requested(ownLineWithCredits(), "AE", "5.00")));
            case "storeCarryOverDocument" ->
                sending(Map.of("id", requested(withCredits(), "AE", "5.00")), Map.of("file", NOTE), null);
            case "getCarryOverDocument", "removeCarryOverDocument" -> {
                var id = requested(ownLineWithCredits(), "AE", "5.00");
                yield on(Map.of("id", id, "document", attached(CARRY_OVERS + "/" + id + "/documents")));
            }
            case "createPaymentForecast" -> sending(forecast(scheme()), "note");
            case "getPaymentForecast", "deletePaymentForecast" -> on(Map.of("id", forecasted(scheme())));
            case "updatePaymentForecast" -> rewrittenForecast(scheme());
            default -> null;
        };
    }

    static final byte[] NOTE = "note;date\nDRFiP;2026-10-12\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    static String attached(String url) {
        return Api.as(MISSION)
                .multiPart("file", "note.csv", NOTE, "text/csv")
                .post(url)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static GoodCall rewritten(String code) {
        return sending(Map.of("code", code), scheme(code), "name");
    }

    private static GoodCall rewrittenLine(String scheme) {
        return sending(Map.of("id", createdLine(scheme, 2026)), line(scheme, 2026), "label");
    }

    private static GoodCall rewrittenForecast(String scheme) {
        return sending(Map.of("id", forecasted(scheme)), forecast(scheme), "note");
    }

    private static GoodCall openable() {
        var scheme = scheme();
        var line = createdLine(scheme, 2026);
        opened(line, "10.00", "5.00");
        createdLine(scheme, 2027);
        var id = requested(line, "AE", "5.00");
        decided(id);
        return sending(
                Map.of("id", id),
                new HashMap<>(Map.of("openedOn", "2027-03-10", "reference", "Notification")),
                "reference");
    }

    static RequestSpecification json(Tokens who, Object body) {
        return Api.as(who).contentType(ContentType.JSON).body(body);
    }

    static String made(String url, Map<String, Object> body) {
        return json(MISSION, body).post(url).then().statusCode(201).extract().path("id");
    }

    static Map<String, Object> scheme(String code) {
        return new HashMap<>(Map.of("code", code, "name", "Dispositif " + code, "ledger", "ETAT"));
    }

    /** @return the code of a scheme that no other test uses */
    public static String scheme() {
        var code = "S-" + word();
        made("/api/v1/funding-schemes", scheme(code));
        return code;
    }

    static String external() {
        var body = scheme("X-" + word());
        body.put("ledger", "EXTERNE");
        made("/api/v1/funding-schemes", body);
        return (String) body.get("code");
    }

    static Map<String, Object> line(String scheme, int year) {
        return new HashMap<>(Map.of("scheme", scheme, "fiscalYear", year, "budgetProgramme", "0349"));
    }

    static Map<String, Object> line(String scheme, int year, Map<String, ?> more) {
        var line = line(scheme, year);
        line.putAll(more);
        return line;
    }

    public static String createdLine(String scheme, int year) {
        return made(LINES, line(scheme, year));
    }

    static String createdLine(String scheme, int year, Map<String, ?> more) {
        return made(LINES, line(scheme, year, more));
    }

    static String onAxis(String scheme, int year, String axis) {
        return createdLine(scheme, year, Map.of("programme", "INCUBO", "axis", axis));
    }

    /** A line that each role of the matrix reads: that of a project which the project lead carries. */
    private static String ownLine() {
        return createdLine(scheme(), 2026, Map.of("project", project(GoodCall.accountOf("project-lead"), false)));
    }

    private static String ownLineWithCredits() {
        var line = ownLine();
        opened(line, "10.00", "5.00");
        return line;
    }

    private static String withCredits() {
        var line = createdLine(scheme(), 2026);
        opened(line, "10.00", "5.00");
        return line;
    }

    /** @return the code of a new project */
    static String project(String lead, boolean confidential) {
        var carrier = json(Tokens.person("admin"), Map.of("name", "Porteur", "kind", "SERVICE", "territory", "REG-76"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var draft = new HashMap<String, Object>(Map.of(
                "title",
                "Projet " + word(),
                "programme",
                "LABO",
                "organisationId",
                carrier,
                "confidential",
                confidential));
        draft.put("territories", java.util.List.of("DEPT-46"));
        if (lead != null) {
            draft.put("leadAccountId", lead);
        }
        return json(MISSION, draft)
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    static Map<String, Object> opening(String line, String ae, String cp) {
        return movement(line, "OUVERTURE", ae, cp);
    }

    static Map<String, Object> movement(String line, String kind, String ae, String cp) {
        return new HashMap<>(Map.of(
                "kind", kind, "budgetLine", line, "ae", ae, "cp", cp, "valueDate", "2026-01-01", "reason", "Essai"));
    }

    static Response move(Map<String, Object> movement) {
        return json(MISSION, movement).post(MOVEMENTS);
    }

    public static String opened(String line, String ae, String cp) {
        return move(opening(line, ae, cp)).then().statusCode(201).extract().path("id");
    }

    static Map<String, Object> request(String line, String ledger, String amount) {
        return new HashMap<>(Map.of("budgetLine", line, "ledger", ledger, "amount", amount, "reason", "Essai"));
    }

    static String requested(String line, String ledger, String amount) {
        return made(CARRY_OVERS, request(line, ledger, amount));
    }

    static void decided(String id) {
        act(id, "decisions", Map.of("decidedOn", "2027-02-15")).statusCode(201);
    }

    static ValidatableResponse act(String id, String act, Map<String, ?> body) {
        var tag = Api.as(MISSION).get(CARRY_OVERS + "/" + id).getHeader("ETag");
        return json(MISSION, body)
                .header("If-Match", tag)
                .post(CARRY_OVERS + "/" + id + "/" + act)
                .then();
    }

    private static Map<String, Object> forecast(String scheme) {
        return new HashMap<>(Map.of("scheme", scheme, "fiscalYear", 2027, "amount", "150000.00", "note", "Essai"));
    }

    private static String forecasted(String scheme) {
        return made("/api/v1/payment-forecasts", forecast(scheme));
    }

    static ValidatableResponse line(String id) {
        return Api.as(MISSION).get(LINES + "/" + id).then().statusCode(200);
    }

    static ValidatableResponse executions(String scheme, String query) {
        return Api.as(MISSION)
                .get(EXECUTIONS + "?limit=100&scheme=" + scheme + query)
                .then()
                .statusCode(200);
    }
}
