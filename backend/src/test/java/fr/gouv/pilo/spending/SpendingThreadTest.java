package fr.gouv.pilo.spending;

import static fr.gouv.pilo.spending.SpendingCalls.ASSISTANT;
import static fr.gouv.pilo.spending.SpendingCalls.LEADERSHIP;
import static fr.gouv.pilo.spending.SpendingCalls.MISSION;
import static fr.gouv.pilo.spending.SpendingCalls.REQUESTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The money in the search box, in the thread and in the tables for scripts: for whom, and for whom not. */
@PiloTest
class SpendingThreadTest {
    private static final Tokens MANAGER = Tokens.person("budget-manager").territories("REG-76");
    private static final Tokens SCRIPT = Tokens.machine("budget:read projects:read");

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

    private static void sees(Tokens who, MoneyThread of, boolean sees) {
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

    private static String requestObject(MoneyThread of) {
        return Api.as(MISSION)
                .get(REQUESTS + "/" + of.request())
                .then()
                .extract()
                .path("request.object");
    }

    @Test
    void an_ej_is_found_and_its_thread_is_told_both_ways() {
        var open = MoneyThread.of(Map.of());
        for (var who : List.of(MISSION, ASSISTANT, LEADERSHIP, MANAGER, SCRIPT)) {
            sees(who, open, true);
            assertTrue(MoneyThread.inTables(who, open));
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
        var open = MoneyThread.of(Map.of());
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
        assertFalse(MoneyThread.inTables(mission, open));
    }

    @Test
    void what_is_tied_to_a_confidential_project_is_found_by_nobody_who_may_not_see_it() {
        var secret = MoneyThread.of(Map.of("confidential", true, "territories", List.of("DEPT-46")));
        for (var who : List.of(MISSION, LEADERSHIP)) {
            sees(who, secret, true);
            assertTrue(MoneyThread.inTables(who, secret));
        }
        for (var who : List.of(
                ASSISTANT,
                MANAGER,
                SCRIPT,
                Tokens.machine("budget:read projects:read").territories("DEPT-46"))) {
            sees(who, secret, false);
            assertFalse(MoneyThread.inTables(who, secret));
        }
    }

    @Test
    void a_machine_of_some_territories_finds_what_is_tied_to_their_projects_alone() {
        var machine = Tokens.machine("budget:read projects:read").territories("DEPT-46");
        var here = MoneyThread.of(Map.of("territories", List.of("DEPT-46", "DEPT-48")));
        var there = MoneyThread.of(Map.of("territories", List.of("DEPT-31")));
        assertEquals(List.of(here.number()), found(machine, here.number(), "commitment"));
        assertEquals(List.of(), found(machine, there.number(), "commitment"));
        assertTrue(MoneyThread.inTables(machine, here));
        assertFalse(MoneyThread.inTables(machine, there));
        // The line is the region's.
        assertEquals(List.of(), MoneyThread.rows(machine, "budget-lines", "id", here.line()));
        assertEquals(
                1, MoneyThread.rows(SCRIPT, "budget-lines", "id", here.line()).size());
        var alone = SpendingCalls.committed();
        assertEquals(List.of(), found(machine, alone, "commitment"));
        assertEquals(List.of(alone), found(SCRIPT, alone, "commitment"));
    }
}
