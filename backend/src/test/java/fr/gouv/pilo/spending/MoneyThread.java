package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.REQUESTS;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.page.SheetFormats;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One project with its line, EJ, supplier, payment and request; and who finds it in the tables for scripts. */
record MoneyThread(
        String project,
        String title,
        String line,
        String number,
        String object,
        String supplier,
        String supplierName,
        String payment,
        String request) {

    static Map<String, Object> organisation(String name, String kind) {
        return GoodCall.created("organisations", Map.of("name", name, "kind", kind, "territory", "REG-76"));
    }

    static MoneyThread of(Map<String, ?> more) {
        var title = "Projet " + letters();
        var draft = new HashMap<String, Object>(map(
                "title",
                title,
                "programme",
                "LABO",
                "organisationId",
                organisation("Porteur d'essai", "SERVICE").get("id")));
        draft.putAll(more);
        String project = json(MISSION, draft)
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        var supplierName = "Prestataire " + letters();
        var supplier = organisation(supplierName, "PROVIDER");
        var line = SpendingCalls.line("100000");
        var item = map("budgetLine", line, "amount", "10000.00", "project", project);
        var object = "Objet " + letters();
        var form = commitment(line, Map.of("items", List.of(item), "supplier", supplier.get("id"), "object", object));
        String number = json(MISSION, form)
                .post(COMMITMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("commitment.number");
        String payment = json(MISSION, SpendingCalls.advance(number))
                .post(PAYMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("payment.id");
        var asked = SpendingCalls.request(line);
        asked.put("project", project);
        asked.put("object", "Demande " + letters());
        String request = json(MISSION, asked)
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .path("request.id");
        String code = Api.as(MISSION)
                .get("/api/v1/organisations/" + supplier.get("id"))
                .then()
                .extract()
                .path("code");
        return new MoneyThread(project, title, line, number, object, code, supplierName, payment, request);
    }

    /** Letters alone, for digits would part the word. */
    static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + GoodCall.word().replaceAll("[^a-z]", "");
    }

    static List<JsonPath> rows(Tokens who, String table, String column, String value) {
        int total = Api.as(who)
                .get("/api/v1/datasets/" + table + "/rows?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        // A file without rows has no body to hold against the contract.
        if (total == 0) {
            return List.of();
        }
        return Api.as(who)
                .accept(SheetFormats.NDJSON)
                .get("/api/v1/datasets/" + table + "/rows")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                // Reading each of some thousand rows takes minutes; a row that names it somewhere is read.
                .filter(row -> row.contains('"' + value + '"'))
                .map(JsonPath::from)
                .filter(row -> value.equals(row.getString(column)))
                .toList();
    }

    static boolean inTables(Tokens who, MoneyThread of) {
        var commitments = rows(who, "commitments", "commitment", of.number()).size();
        assertEquals(commitments, rows(who, "payments", "id", of.payment()).size());
        return commitments == 1;
    }
}
