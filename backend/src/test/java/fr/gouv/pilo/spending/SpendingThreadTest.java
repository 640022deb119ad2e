package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.LEADERSHIP;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.REQUESTS;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.page.SheetFormats;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The money in the search box, in the thread, in the tables for scripts and on a territory's page: for whom, and for whom not. */
@PiloTest
class SpendingThreadTest {
    private static final Tokens MANAGER = Tokens.person("budget-manager").territories("REG-76");
    private static final Tokens SCRIPT = Tokens.machine("budget:read projects:read");

    /** One project with its line, EJ, supplier, payment and request. */
    private record Thread(
            String project,
            String title,
            String line,
            String number,
            String object,
            String supplier,
            String supplierName,
            String payment,
            String request) {}

    private static Map<String, Object> organisation(String name, String kind) {
        return GoodCall.created("organisations", Map.of("name", name, "kind", kind, "territory", "REG-76"));
    }

    private static Thread thread(Map<String, ?> more) {
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
        var asked = request(line);
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
        return new Thread(project, title, line, number, object, code, supplierName, payment, request);
    }

    /** Letters alone, for digits would part the word. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + GoodCall.word().replaceAll("[^a-z]", "");
    }

    private static List<String> found(Tokens who, String typed, String kind) {
        List<List<String>> codes = Api.as(who)
                .queryParam("q", typed)
                .queryParam("limit", 20)
                .get("/api/v1/search")
                .then()
                .statusCode(200)
                .extract()
                .path("groups.findAll { it.kind == '" + kind + "' }.items.code");
        return codes.stream().flatMap(List::stream).toList();
    }

    private static List<String> linked(Tokens who, String kind, String code, String to) {
        List<List<String>> found = Api.as(who)
                .queryParam("kind", kind)
                .queryParam("code", code)
                .get("/api/v1/links")
                .then()
                .statusCode(200)
                .extract()
                .path("groups.findAll { it.kind == '" + to + "' }.items.code");
        return found.stream().flatMap(List::stream).toList();
    }

    private static List<JsonPath> rows(Tokens who, String table, String column, String value) {
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
                .map(JsonPath::from)
                .filter(row -> value.equals(row.getString(column)))
                .toList();
    }

    private static void sees(Tokens who, Thread of, boolean sees) {
        var one = sees ? List.of(of.number()) : List.<String>of();
        assertEquals(one, found(who, of.number(), "commitment"));
        assertEquals(one, found(who, of.object(), "commitment"));
        assertEquals(one, found(who, of.supplierName(), "commitment"));
        assertEquals(sees ? List.of(of.request()) : List.of(), found(who, requestObject(of), "commitment-request"));
        assertEquals(one, linked(who, "project", of.project(), "commitment"));
        assertEquals(one, linked(who, "organisation", of.supplier(), "commitment"));
        assertEquals(one, linked(who, "budget-line", of.line(), "commitment"));
        assertEquals(sees ? List.of(of.project()) : List.of(), linked(who, "commitment", of.number(), "project"));
        assertEquals(sees ? List.of(of.supplier()) : List.of(), linked(who, "commitment", of.number(), "organisation"));
        assertEquals(sees ? List.of(of.line()) : List.of(), linked(who, "commitment", of.number(), "budget-line"));
    }

    private static String requestObject(Thread of) {
        return Api.as(MISSION)
                .get(REQUESTS + "/" + of.request())
                .then()
                .extract()
                .path("request.object");
    }

    private static boolean inTables(Tokens who, Thread of) {
        var commitments = rows(who, "commitments", "commitment", of.number()).size();
        assertEquals(commitments, rows(who, "payments", "id", of.payment()).size());
        return commitments == 1;
    }

    @Test
    void an_ej_is_found_and_its_thread_is_told_both_ways() {
        var open = thread(Map.of());
        for (var who : List.of(MISSION, ASSISTANT, LEADERSHIP, MANAGER, SCRIPT)) {
            sees(who, open, true);
            assertTrue(inTables(who, open));
        }
        String note = Api.as(MISSION)
                .queryParam("q", open.number())
                .get("/api/v1/search")
                .then()
                .extract()
                .path("groups.find { it.kind == 'commitment' }.items[0].note");
        assertEquals(
                open.number() + ", " + open.supplierName() + ", 10\u202F000\u00A0€ dont 1\u202F000\u00A0€ payés", note);
        assertEquals(
                List.of(open.number()),
                found(MISSION, open.object().replace("Objet", "Objte"), "commitment"),
                "a typing error");
    }

    @Test
    void who_reads_no_money_finds_none_of_it() {
        var open = thread(Map.of());
        for (var who : List.of(
                Tokens.person("referent").territories("REG-76"),
                Tokens.person("sgar-colleague").territories("REG-76"),
                Tokens.person("ditp"),
                Tokens.person("admin"),
                Tokens.person("project-lead").territories("REG-76"),
                Tokens.machine("projects:read"),
                Tokens.machine("reporting:read"),
                Tokens.person("mission-lead"),
                Tokens.person("mission-lead").territories("REG-84"))) {
            sees(who, open, false);
        }
        for (var table : List.of("commitments", "payments", "budget-lines", "budget-movements")) {
            Api.as(Tokens.person("ditp"))
                    .get("/api/v1/datasets/" + table + "/rows")
                    .then()
                    .statusCode(404);
            Api.as(Tokens.machine("reporting:read"))
                    .get("/api/v1/datasets/" + table + "/rows")
                    .then()
                    .statusCode(404);
        }
        var mission = Tokens.person("mission-lead");
        assertFalse(inTables(mission, open));
    }

    @Test
    void what_is_tied_to_a_confidential_project_is_found_by_nobody_who_may_not_see_it() {
        var secret = thread(Map.of("confidential", true, "territories", List.of("DEPT-46")));
        for (var who : List.of(MISSION, LEADERSHIP)) {
            sees(who, secret, true);
            assertTrue(inTables(who, secret));
        }
        for (var who : List.of(
                ASSISTANT,
                MANAGER,
                SCRIPT,
                Tokens.machine("budget:read projects:read").territories("DEPT-46"))) {
            sees(who, secret, false);
            assertFalse(inTables(who, secret));
        }
        assertTrue(facts(MISSION, "DEPT-46").contains(secret.title()));
        assertFalse(facts(ASSISTANT, "DEPT-46").contains(secret.title()));
    }

    @Test
    void a_machine_of_some_territories_finds_what_is_tied_to_their_projects_alone() {
        var machine = Tokens.machine("budget:read projects:read").territories("DEPT-46");
        var here = thread(Map.of("territories", List.of("DEPT-46", "DEPT-48")));
        var there = thread(Map.of("territories", List.of("DEPT-31")));
        assertEquals(List.of(here.number()), found(machine, here.number(), "commitment"));
        assertEquals(List.of(), found(machine, there.number(), "commitment"));
        assertTrue(inTables(machine, here));
        assertFalse(inTables(machine, there));
        // The line is the region's.
        assertEquals(List.of(), rows(machine, "budget-lines", "id", here.line()));
        assertEquals(1, rows(SCRIPT, "budget-lines", "id", here.line()).size());
        var alone = SpendingCalls.committed();
        assertEquals(List.of(), found(machine, alone, "commitment"));
        assertEquals(List.of(alone), found(SCRIPT, alone, "commitment"));
    }

    private static String facts(Tokens who, String territory) {
        return Api.as(who)
                .get("/api/v1/territories/" + territory + "/facts?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_territory_s_page_tells_the_money_of_its_projects_to_who_reads_it() {
        var of = thread(Map.of("territories", List.of("DEPT-48")));
        var told = "items.find { it.key == 'budget' }";
        String sentence = Api.as(MANAGER)
                .get("/api/v1/territories/DEPT-48/facts")
                .then()
                .extract()
                .path(told + ".sentence");
        assertTrue(sentence.contains("engagés") && sentence.contains("payés"), sentence);
        Object none = Api.as(Tokens.person("referent").territories("DEPT-48"))
                .get("/api/v1/territories/DEPT-48/facts")
                .then()
                .extract()
                .path(told);
        assertEquals(null, none);
        assertFalse(facts(Tokens.person("project-lead").territories("REG-76"), "DEPT-48")
                .contains(of.title()));
    }

    @Test
    void the_tables_say_the_figures_that_the_lists_say() {
        var of = thread(Map.of());
        var item = rows(SCRIPT, "commitments", "commitment", of.number()).get(0);
        assertEquals(
                List.of("10000.00", "1000.00", "9000.00"),
                List.of(item.getString("net"), item.getString("paid"), item.getString("remainingToPay")));
        assertEquals(of.project(), item.getString("project"));
        var line = rows(SCRIPT, "budget-lines", "id", of.line()).get(0);
        var listed = Api.as(SCRIPT)
                .get("/api/v1/budget-lines/" + of.line())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (var figure : List.of(
                "openedAe",
                "consumedAe",
                "availableAe",
                "freeAe",
                "openedCp",
                "paidCp",
                "availableCp",
                "remainingToPay")) {
            assertEquals(listed.getString(figure), line.getString(figure), figure);
        }
        var scheme = line.getString("scheme");
        var execution = rows(Tokens.machine("reporting:read"), "budget-executions", "scheme", scheme)
                .get(0);
        assertEquals("9000.00", execution.getString("remainingToPay"));
        assertEquals("10000.00", execution.getString("consumedAe"));
        assertEquals(
                List.of(),
                rows(Tokens.machine("reporting:read").territories("DEPT-31"), "budget-executions", "scheme", scheme));
    }
}
