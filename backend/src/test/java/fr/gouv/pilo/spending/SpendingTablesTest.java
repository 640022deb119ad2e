package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The money in the tables for scripts and on a territory's page. */
@PiloTest
class SpendingTablesTest {
    private static final Tokens MANAGER = Tokens.person("budget-manager").territories("REG-76");
    private static final Tokens SCRIPT = Tokens.machine("budget:read projects:read");

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
        var of = MoneyThread.of(Map.of("territories", List.of("DEPT-48")));
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

    /** "4 projets : …" */
    private static int projects(Tokens who, String territory) {
        String sentence = Api.as(who)
                .get("/api/v1/territories/" + territory + "/facts?limit=100")
                .then()
                .extract()
                .path("items.find { it.key == 'budget' }.sentence");
        return sentence == null ? 0 : Integer.parseInt(sentence.split(" ")[0]);
    }

    @Test
    void a_territory_s_page_names_no_confidential_project_to_who_may_not_see_it() {
        var secret = MoneyThread.of(Map.of("confidential", true, "territories", List.of("DEPT-46")));
        assertFalse(facts(MANAGER, "DEPT-46").contains(secret.title()));
        assertTrue(projects(MISSION, "DEPT-46") > projects(MANAGER, "DEPT-46"));
    }

    @Test
    void the_tables_say_the_figures_that_the_lists_say() {
        var of = MoneyThread.of(Map.of());
        var item = MoneyThread.rows(SCRIPT, "commitments", "commitment", of.number())
                .get(0);
        assertEquals(
                List.of("10000.00", "1000.00", "9000.00"),
                List.of(item.getString("net"), item.getString("paid"), item.getString("remainingToPay")));
        assertEquals(of.project(), item.getString("project"));
        var line = MoneyThread.rows(SCRIPT, "budget-lines", "id", of.line()).get(0);
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
        var execution = MoneyThread.rows(Tokens.machine("reporting:read"), "budget-executions", "scheme", scheme)
                .get(0);
        assertEquals("9000.00", execution.getString("remainingToPay"));
        assertEquals("10000.00", execution.getString("consumedAe"));
        assertEquals(
                List.of(),
                MoneyThread.rows(
                        Tokens.machine("reporting:read").territories("DEPT-31"),
                        "budget-executions",
                        "scheme",
                        scheme));
    }
}
