package fr.gouv.pilo.project;

import static fr.gouv.pilo.Each.assertAll;
import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.put;
import static fr.gouv.pilo.project.ProjectApi.stage;
import static fr.gouv.pilo.project.ProjectApi.status;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static fr.gouv.pilo.project.ProjectApi.word;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What {@code updatedSince} tells of a project that left a caller's sight: that it left, once, and nothing else. */
@PiloTest
class ProjectChangesTest {
    private static final Tokens SCRIPT = Tokens.machine("projects:read");
    private static final Tokens SCRIPT_31 = Tokens.machine("projects:read").territories("DEPT-31");

    @Inject
    Sql sql;

    @Test
    void s2_no_filter_and_no_order_tells_what_a_withdrawn_project_holds_now() {
        var since = now();
        var secret = word();
        var lead = UUID.fromString(
                Api.as(MISSION).get("/api/v1/me").then().extract().path("id"));
        var id = created(draft("Encore public", Map.of("territories", List.of("DEPT-46"))));
        var other = created(draft("Jamais lu", Map.of("confidential", true)));
        hide(id, secret, Map.of("territories", List.of("DEPT-31"), "leadAccountId", lead.toString()));
        stage(MISSION, id, "EXPERIMENTATION", "Essai").statusCode(201);
        status(MISSION, id, "ORAGE", secret).statusCode(201);
        assertAll(Stream.of(
                        "q=" + secret,
                        "q=absent" + secret,
                        "stage=EXPERIMENTATION",
                        "stage=CAPITALISATION",
                        "weather=ORAGE",
                        "weather=SOLEIL",
                        "programme=ITN7",
                        "axis=AXE_3",
                        "orientation=QUALITE",
                        "territory=DEPT-31",
                        "territory=DEPT-46",
                        "territory=DEPT-12",
                        "lead=" + lead,
                        "lead=" + UUID.randomUUID())
                .map(filter -> (Executable) () -> {
                    var told = told(SCRIPT, since, filter);
                    assertTrue(told.contains(id), filter + " hides that it left");
                    assertFalse(told.contains(other), filter + " tells what was never seen");
                }));
    }

    @Test
    void s2_those_that_left_stand_last_in_the_order_of_their_ids_whatever_is_sorted_by() {
        var since = now();
        var left = new ArrayList<String>();
        for (var title : List.of("M", "A", "Z")) {
            left.add(created(draft("Trié " + title)));
        }
        var kept = created(draft("Trié, gardé"));
        var secret = List.of("C", "Z", "A");
        for (var i = 0; i < left.size(); i++) {
            hide(left.get(i), secret.get(i), Map.of());
        }
        left.sort(String::compareTo);
        assertAll(Stream.of("title", "-title", "stage", "-weather", "updatedAt", "-updatedAt", "code", "startDate")
                .map(sort -> () -> {
                    var told = told(SCRIPT, since, "sort=" + sort);
                    assertTrue(told.contains(kept), "something is compared");
                    assertEquals(left, told.stream().filter(left::contains).toList(), sort);
                    assertTrue(told.indexOf(kept) < told.indexOf(left.get(0)), sort);
                }));
    }

    @Test
    void s2_a_withdrawn_project_is_told_once_whatever_is_done_with_it_after() {
        var before = now();
        var id = created(draft("Retiré"));
        hide(id, "Retiré", Map.of());
        assertTrue(told(SCRIPT, before, "").contains(id));
        var after = now();
        put(MISSION, id, tag(id), draft("Changé", Map.of("confidential", true, "territories", List.of("DEPT-31"))))
                .statusCode(200);
        status(MISSION, id, "NUAGE", "Changé encore").statusCode(201);
        Api.as(MISSION)
                .header("If-Match", tag(id))
                .delete(URL + "/" + id)
                .then()
                .statusCode(204);
        assertFalse(told(SCRIPT, after, "").contains(id));
        assertTrue(told(MISSION, after, "").contains(id), "it is told to who still sees it");
    }

    @Test
    void s2_a_project_that_left_a_machines_territories_is_told_once_even_if_it_turns_secret_later() {
        var before = now();
        var id = created(draft("Déménage", Map.of("territories", List.of("DEPT-31"))));
        put(MISSION, id, tag(id), draft("Déménage", Map.of("territories", List.of("DEPT-46"))))
                .statusCode(200);
        assertTrue(told(SCRIPT_31, before, "territory=DEPT-31").contains(id));
        var after = now();
        hide(id, "Secret", Map.of("territories", List.of("DEPT-46")));
        assertFalse(told(SCRIPT_31, after, "").contains(id));
        assertTrue(told(SCRIPT, after, "").contains(id), "it has just left the sight of this one");
    }

    @Test
    void s2_a_former_lead_of_a_confidential_project_learns_that_it_left() {
        var former = Tokens.person("project-lead").territories("REG-76");
        String account = Api.as(former).get("/api/v1/me").then().extract().path("id");
        var id = created(draft("Confié", Map.of("confidential", true, "leadAccountId", account)));
        var since = now();
        assertFalse(told(former, since, "").contains(id));
        hide(id, "Repris", Map.of());
        assertTrue(told(former, since, "lead=me").contains(id));
        assertFalse(told(SCRIPT, since, "").contains(id), "never seen");
    }

    @Test
    void the_page_and_its_total_count_what_left() {
        var since = now();
        var id = created(draft("Compté"));
        hide(id, "Compté", Map.of());
        var none = Map.of("id", id, "deleted", true);
        Api.as(SCRIPT)
                .queryParam("updatedSince", since)
                .queryParam("q", word())
                .queryParam("limit", 1)
                .get(URL)
                .then()
                .statusCode(200)
                .body("items[0].deleted", equalTo(none.get("deleted")));
        var total = Api.as(SCRIPT)
                .queryParam("updatedSince", since)
                .queryParam("q", word())
                .queryParam("limit", 1)
                .get(URL)
                .then()
                .extract()
                .jsonPath()
                .getInt("total");
        assertEquals(told(SCRIPT, since, "q=" + word()).size(), total);
    }

    private void hide(String id, String title, Map<String, ?> more) {
        var secret = new HashMap<String, Object>(more);
        secret.put("confidential", true);
        put(MISSION, id, tag(id), draft(title, secret)).statusCode(200);
    }

    /** An instant after all that is committed: nextSince itself is a second early, so that nothing is lost. */
    private String now() {
        return sql.one("SELECT clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class)
                        .toInstant()
                        .toString())
                .orElseThrow();
    }

    private static List<String> told(Tokens who, String since, String query) {
        return Api.as(who)
                .queryParam("updatedSince", since)
                .queryParam("limit", 100)
                .get(URL + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
