package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.COMMITMENTS;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.REQUESTS;
import static fr.gouv.pilo.spending.SpendingCalls.act;
import static fr.gouv.pilo.spending.SpendingCalls.commitment;
import static fr.gouv.pilo.spending.SpendingCalls.json;
import static fr.gouv.pilo.spending.SpendingCalls.map;
import static fr.gouv.pilo.spending.SpendingCalls.request;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.contribution.HomePart.HomeTaskItem;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of the money awaits whom on the home page; each that is told nothing beside one that is. */
@PiloTest
class SpendingHomeTest {
    private static final Tokens MANAGER = Tokens.person("budget-manager").territories("REG-76");

    @Inject
    Sql sql;

    @Inject
    BusinessClock clock;

    private String line;
    private String programme;

    @BeforeEach
    void a_pot_whose_acts_end_soon() {
        programme = "%04d".formatted(ThreadLocalRandom.current().nextInt(1, 10_000));
        line = HomePots.endingSoon(programme, today());
    }

    private LocalDate today() {
        return clock.today();
    }

    private static ValidatableResponse home(Tokens who) {
        return Api.as(who).get("/api/v1/home").then().statusCode(200);
    }

    private static String task(String kind, String key) {
        return "tasks.find { it.kind == '" + kind + "' && it.objectKey == '" + key + "' }";
    }

    private static String project(Map<String, ?> more) {
        var organisation = GoodCall.created(
                        "organisations", Map.of("name", "Porteur d'essai", "kind", "SERVICE", "territory", "REG-76"))
                .get("id");
        var draft = new HashMap<String, Object>(
                map("title", "Essai " + GoodCall.word(), "programme", "LABO", "organisationId", organisation));
        draft.putAll(more);
        return json(MISSION, draft)
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** Signed today with a tranche that is due today. */
    private String committed(Map<String, ?> more) {
        var tranche = map("name", "TO1", "amount", "3000.00", "dueOn", today().toString());
        var form = commitment(line, Map.of("signedOn", today().toString(), "tranches", List.of(tranche)));
        form.put("fiscalYear", today().getYear());
        form.putAll(more);
        return json(MISSION, form)
                .post(COMMITMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("commitment.number");
    }

    private Map<String, Object> tied(String project) {
        var item = SpendingCalls.item(line, "10000.00");
        item.put("project", project);
        return map("items", List.of(item));
    }

    private static void acknowledge(String number, String day) {
        act(GoodCall.CALLER, number, "acceptances", map("acknowledgedOn", day, "amount", "4500.00"))
                .then()
                .statusCode(201);
    }

    @Test
    void a_tranche_that_is_due_and_a_service_that_is_not_paid_await_who_types() {
        var number = committed(Map.of());
        acknowledge(number, today().toString());
        var tranche = task("TRANCHE_TO_AFFIRM", number);
        var pay = task("SERVICE_TO_PAY", number);
        home(MANAGER)
                .body("audience", equalTo("BUDGET_MANAGER"))
                .body(tranche + ".dueDate", equalTo(today().toString()))
                .body(tranche + ".late", equalTo(false))
                .body(tranche + ".actLabel", equalTo("Affermir"))
                .body(tranche + ".actPath", equalTo("/budget/engagements/" + number + "/affermissement"))
                .body(tranche + ".sentence", startsWith("« TO1 », 3\u202F000\u00A0€\u00a0: à affermir avant le "))
                .body(pay + ".dueDate", equalTo(today().plusDays(1).toString()))
                .body(pay + ".sentence", equalTo("4\u202F500\u00A0€ de service fait non payés."))
                .body(pay + ".actPath", equalTo("/budget/paiements/nouveau?commitment=" + number));
        act(GoodCall.CALLER, number, "tranche-affirmations", map("tranche", "TO1", "affirmedOn", today().toString()))
                .then()
                .statusCode(201);
        home(MANAGER).body(tranche, nullValue()).body(pay + ".key", nullValue());
        home(Tokens.person("ditp")).body("tasks", empty());
        home(Tokens.person("budget-manager")).body(pay, nullValue());
    }

    @Test
    void after_its_closing_date_an_act_is_proposed_no_more() {
        var number = committed(Map.of());
        home(MANAGER).body(task("TRANCHE_TO_AFFIRM", number) + ".objectKey", equalTo(number));
        var later = map(
                "name",
                "TO1",
                "amount",
                "3000.00",
                "dueOn",
                today().plusDays(20).toString());
        var next = committed(Map.of("tranches", List.of(later)));
        home(MANAGER)
                .body(
                        task("TRANCHE_TO_AFFIRM", next) + ".dueDate",
                        equalTo(today().plusDays(1).toString()))
                .body(
                        task("TRANCHE_TO_AFFIRM", next) + ".sentence",
                        endsWith("après le dernier engagement de l’année."));
        sql.update(
                "UPDATE budget_closing SET last_commitment = ? WHERE budget_programme = ?",
                today().minusDays(1),
                programme);
        home(MANAGER).body(task("TRANCHE_TO_AFFIRM", number), nullValue());
    }

    @Test
    void what_is_tied_to_a_confidential_project_awaits_only_who_may_see_it() {
        var lead = Tokens.person("project-lead")
                .territories("REG-76")
                .subject(UUID.randomUUID().toString());
        var account = SpendingCalls.account(lead);
        var secret = committed(tied(project(Map.of("confidential", true, "leadAccountId", account))));
        var open = committed(tied(project(Map.of())));
        home(MANAGER).body("tasks.objectKey", hasItem(open)).body("tasks.objectKey", not(hasItem(secret)));
        // Its own lead reads, and types nothing.
        home(lead)
                .body(task("TRANCHE_TO_AFFIRM", secret) + ".dueDate", equalTo(today().toString()))
                .body(task("TRANCHE_TO_AFFIRM", secret) + ".act", nullValue())
                .body("tasks.objectKey", not(hasItem(open)));
    }

    @Test
    void a_request_awaits_who_may_approve_it_and_never_who_asked() {
        var form = request(line);
        form.put("amount", "48000.00");
        String request = json(ASSISTANT, form)
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .path("request.id");
        var leadership = Tokens.person("leadership").territories("REG-76");
        var told = task("REQUEST_TO_APPROVE", request);
        home(leadership)
                .body(told + ".actLabel", equalTo("Décider"))
                .body(told + ".actPath", equalTo("/budget/demandes/" + request))
                .body(told + ".dueDate", equalTo(today().plusDays(1).toString()));
        // The same person by two roles: who asked approves nothing of it.
        home(MANAGER).body(told, nullValue());
        var both = Tokens.person("assistant", "leadership").territories("REG-76");
        var asked =
                json(both, form).post(REQUESTS).then().statusCode(201).extract().<String>path("request.id");
        home(leadership).body(task("REQUEST_TO_APPROVE", asked) + ".objectKey", equalTo(asked));
        var rows = awaiting(SpendingCalls.account(both));
        assertTrue(rows.contains(request));
        assertTrue(!rows.contains(asked));
        home(Tokens.person("leadership").territories("REG-84")).body("tasks", empty());
        form.put("project", project(Map.of("confidential", true)));
        var secret = json(MISSION, form)
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("request.id");
        home(leadership).body(task("REQUEST_TO_APPROVE", secret) + ".objectKey", equalTo(secret));
        home(Tokens.person("leadership").territories("DEPT-31")).body("tasks.objectKey", not(hasItem(secret)));
    }

    @Inject
    SpendingHomeRepository reads;

    private List<String> awaiting(String account) {
        var asker = new SpendingHomeRepository.Asker(UUID.fromString(account), "true", "true");
        return reads.waiting(List.of(SpendingHomeRepository.Kind.REQUEST_TO_APPROVE), asker, today(), today()).stream()
                .map(SpendingHomeRepository.Waiting::key)
                .toList();
    }

    @Test
    void a_prepared_constatation_awaits_the_person_who_is_designated() {
        var officer = Tokens.person("project-lead")
                .territories("REG-76")
                .subject(UUID.randomUUID().toString());
        var account = SpendingCalls.account(officer);
        var form = new HashMap<String, Object>(tied(project(Map.of("leadAccountId", account))));
        form.put("officer", account);
        var number = committed(form);
        act(ASSISTANT, number, "acceptances", map("acknowledgedOn", today().toString(), "amount", "700.00"))
                .then()
                .statusCode(201);
        home(officer)
                .body(task("SERVICE_TO_SIGN", number) + ".actPath", equalTo("/budget/engagements/" + number))
                .body(task("SERVICE_TO_SIGN", number) + ".act", equalTo("SIGN_ACCEPTANCE"));
        home(MANAGER).body(task("SERVICE_TO_SIGN", number), nullValue());
    }

    @Test
    void commitments_that_nobody_served_for_ninety_days_are_one_task_with_their_sum() {
        committed(Map.of("signedOn", today().minusDays(91).toString(), "tranches", List.of()));
        var idle = "tasks.find { it.kind == 'IDLE_COMMITMENTS' }";
        home(MANAGER).body(idle + ".late", equalTo(true)).body("figures.code", hasItem("IDLE_COMMITMENTS"));
        List<Object> told = home(MANAGER).extract().path("tasks.findAll { it.kind == 'IDLE_COMMITMENTS' }");
        assertEquals(1, told.size());
    }

    @Test
    void the_card_says_the_next_closing_date_and_ae_and_cp_each_on_a_bar() {
        committed(Map.of());
        var card = "cards.find { it.key == 'budget' }";
        home(MANAGER)
                .body(card + ".title", equalTo("Dernier engagement demain"))
                .body(
                        card + ".path",
                        equalTo("/budget?scheme=" + SpendingCalls.schemeOf(line) + "&year=" + today().getYear()))
                .body(card + ".amounts.bars.name", equalTo(List.of("AE", "CP")))
                .body(card + ".amounts.bars[0].total", equalTo("1000000.00"))
                .body(
                        card + ".amounts.bars[0].parts.amount.subList(0, 3)",
                        equalTo(List.of("10000.00", "0.00", "990000.00")))
                .body(card + ".amounts.bars[0].parts[3].amount", nullValue())
                .body("tasks.find { it.kind == 'CLOSING_DATE' }.actLabel", equalTo("Voir les demandes"))
                .body("tasks.find { it.kind == 'CARRY_OVER_TO_REQUEST' }.actPath", equalTo("/budget/reports/nouveau"));
        for (var who : List.of(
                Tokens.person("ditp"),
                Tokens.person("project-lead").territories("REG-76"),
                Tokens.person("mission-lead"),
                Tokens.person("admin"))) {
            home(who).body("cards.key", not(hasItem("budget")));
        }
        home(ASSISTANT).body("tasks.kind", not(hasItem("CARRY_OVER_TO_REQUEST")));
        sql.update(
                "UPDATE budget_closing SET last_commitment = NULL, last_acknowledgement = NULL, last_payment_request = NULL, switchover = NULL, reopening = NULL WHERE budget_programme = ?",
                programme);
        home(MANAGER)
                .body(card + ".title", equalTo("Budget " + today().getYear()))
                .body("tasks.find { it.kind == 'CLOSING_DATES_UNKNOWN' }.actLabel", equalTo(unknown(today())));
        var lastQuarter = today().withMonth(10).withDayOfMonth(1);
        assertEquals("Renseigner", unknown(lastQuarter));
        assertNull(unknown(lastQuarter.minusDays(1)));
    }

    /** What to do on a day of this year about closing dates that are not set; null for nothing yet. */
    private String unknown(LocalDate on) {
        var pot = reads.pot(on.getYear()).orElseThrow();
        return new SpendingTasks(on, true)
                .closing(new HomeMoney.Year(on.getYear(), pot, null), true)
                .map(HomeTaskItem::actLabel)
                .orElse(null);
    }
}
