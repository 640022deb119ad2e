package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ADMIN;
import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.LEADERSHIP;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.PAYMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.PLANNED;
import static fr.gouv.pilo.spending.SpendingCalls.REQUESTS;
import static fr.gouv.pilo.spending.SpendingCalls.account;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.line;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.planned;
import static fr.gouv.pilo.spending.SpendingCalls.request;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who sees what of the spending, each refusal beside who may. */
@PiloTest
class SpendingScopeTest {
    private static final Tokens LEAD = Tokens.person("project-lead").territories("REG-76");

    /** What is tied to one project: an EJ with its payment and plan, and a request. */
    private record Tied(String number, String payment, String plan, String request) {
        List<String> urls() {
            return List.of(
                    COMMITMENTS + "/" + number,
                    PAYMENTS + "/" + payment,
                    PLANNED + "/" + plan,
                    REQUESTS + "/" + request);
        }

        List<String> lists() {
            return List.of(
                    COMMITMENTS + "?q=" + number,
                    PAYMENTS + "?commitment=" + number,
                    PLANNED + "?commitment=" + number);
        }
    }

    private static String project(Map<String, ?> more) {
        String organisation = json(ADMIN, Map.of("name", "Porteur d'essai", "kind", "SERVICE", "territory", "REG-76"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var draft = map("title", "Essai " + GoodCall.word(), "programme", "LABO", "organisationId", organisation);
        draft.putAll(more);
        return json(MISSION, draft)
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static Tied tied(String project) {
        var line = line("100000");
        var item = map("budgetLine", line, "amount", "10000.00", "project", project);
        String number = json(MISSION, commitment(line, Map.of("items", List.of(item))))
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
        String plan = json(MISSION, planned(number))
                .post(PLANNED)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var asked = request(line);
        asked.put("project", project);
        String request = json(MISSION, asked)
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .path("request.id");
        return new Tied(number, payment, plan, request);
    }

    private static void sees(Tokens who, Tied tied, boolean sees) {
        tied.urls()
                .forEach(url ->
                        assertEquals(sees ? 200 : 404, Api.as(who).get(url).statusCode(), url));
        tied.lists().forEach(url -> Api.as(who).get(url).then().statusCode(200).body("total", equalTo(sees ? 1 : 0)));
        Api.as(who)
                .get(REQUESTS + "?sort=-updatedAt&limit=100")
                .then()
                .body("items.id", sees ? hasItem(tied.request()) : not(hasItem(tied.request())));
    }

    @Test
    void what_is_tied_to_a_confidential_project_is_nowhere_for_who_may_not_see_it() {
        var tied = tied(project(Map.of("confidential", true, "leadAccountId", account(LEAD))));
        sees(MISSION, tied, true);
        sees(LEADERSHIP, tied, true);
        sees(LEAD, tied, true);
        sees(ASSISTANT, tied, false);
        sees(Tokens.person("budget-manager").territories("REG-76"), tied, false);
        sees(Tokens.machine("budget:read"), tied, false);
        var open = tied(project(Map.of()));
        sees(ASSISTANT, open, true);
        sees(Tokens.machine("budget:read"), open, true);
    }

    @Test
    void a_project_lead_reads_what_is_tied_to_own_projects_and_nothing_else() {
        sees(LEAD, tied(project(Map.of("leadAccountId", account(LEAD)))), true);
        sees(LEAD, tied(project(Map.of())), false);
    }

    @Test
    void a_project_lead_reads_of_a_shared_ej_the_postes_of_own_projects_alone() {
        var line = line("100000");
        var own = project(Map.of("leadAccountId", account(LEAD)));
        var items = List.of(
                map("budgetLine", line, "amount", "10.00", "project", own),
                map("budgetLine", line, "amount", "20.00", "project", project(Map.of())),
                map("budgetLine", line, "amount", "30.00"));
        var number = SpendingCalls.committed(commitment(line, Map.of("items", items)));
        Api.as(LEAD)
                .get(COMMITMENTS + "/" + number)
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1)))
                .body("operations.item", equalTo(List.of(1)));
        Api.as(MISSION)
                .get(COMMITMENTS + "/" + number)
                .then()
                .body("items.number", equalTo(List.of(1, 2, 3)))
                .body("operations.size()", equalTo(3));
    }

    @Test
    void a_machine_of_some_territories_reads_and_writes_what_is_tied_to_their_projects() {
        var here = project(Map.of("territories", List.of("DEPT-46")));
        var machine = Tokens.machine("budget:read budget:write").territories("DEPT-46");
        sees(machine, tied(here), true);
        sees(machine, tied(project(Map.of("territories", List.of("DEPT-31")))), false);
        var line = line("100000");
        json(machine, commitment(line)).post(COMMITMENTS).then().statusCode(403);
        var form =
                commitment(line, Map.of("items", List.of(map("budgetLine", line, "amount", "5.00", "project", here))));
        json(machine, form).post(COMMITMENTS).then().statusCode(201);
        var elsewhere = project(Map.of("territories", List.of("DEPT-31")));
        var other = commitment(
                line, Map.of("items", List.of(map("budgetLine", line, "amount", "5.00", "project", elsewhere))));
        json(machine, other).post(COMMITMENTS).then().statusCode(422);
    }

    @Test
    void a_person_without_territories_sees_no_money() {
        var tied = tied(project(Map.of()));
        sees(Tokens.person("mission-lead"), tied, false);
        json(Tokens.person("assistant"), commitment(line("100")))
                .post(COMMITMENTS)
                .then()
                .statusCode(403);
    }

    @Test
    void the_trail_of_what_is_tied_to_a_confidential_project_has_neither_number_nor_value() {
        var tied = tied(project(Map.of("confidential", true)));
        Api.as(ADMIN)
                .queryParam("objectType", "commitment")
                .queryParam("limit", 100)
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200)
                .body("items.objectId", not(hasItem(tied.number())));
    }
}
