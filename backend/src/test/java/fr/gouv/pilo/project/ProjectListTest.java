package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.MISSION;
import static fr.gouv.pilo.project.ProjectApi.URL;
import static fr.gouv.pilo.project.ProjectApi.created;
import static fr.gouv.pilo.project.ProjectApi.draft;
import static fr.gouv.pilo.project.ProjectApi.get;
import static fr.gouv.pilo.project.ProjectApi.listed;
import static fr.gouv.pilo.project.ProjectApi.put;
import static fr.gouv.pilo.project.ProjectApi.stage;
import static fr.gouv.pilo.project.ProjectApi.status;
import static fr.gouv.pilo.project.ProjectApi.tag;
import static fr.gouv.pilo.project.ProjectApi.word;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Finding, filtering, sorting, counting and exporting projects. */
@PiloTest
class ProjectListTest {
    @Test
    void filters_are_an_or_inside_and_an_and_between() {
        var word = word();
        var a = created(draft(
                word,
                Map.of(
                        "programme",
                        "INCUBO",
                        "axis",
                        "AXE_2",
                        "territories",
                        List.of("DEPT-46"),
                        "orientations",
                        List.of("QUALITE"))));
        var b = created(draft(word, Map.of("programme", "ITN7", "territories", List.of("DEPT-09"))));
        status(MISSION, b, "ORAGE", "Bloqué.").statusCode(201);
        stage(MISSION, b, "CADRAGE", null).statusCode(201);
        var q = "q=" + word + "&";
        assertEquals(List.of(b, a), listed(MISSION, q + "sort=-code"));
        assertEquals(List.of(a), listed(MISSION, q + "stage=VEILLE"));
        assertEquals(2, listed(MISSION, q + "stage=VEILLE&stage=CADRAGE").size());
        assertEquals(List.of(a), listed(MISSION, q + "programme=INCUBO&axis=AXE_2"));
        assertEquals(List.of(), listed(MISSION, q + "programme=ITN7&axis=AXE_2"));
        assertEquals(List.of(a), listed(MISSION, q + "orientation=QUALITE"));
        assertEquals(List.of(b), listed(MISSION, q + "territory=DEPT-09"));
        assertEquals(2, listed(MISSION, q + "territory=REG-76").size());
        assertEquals(List.of(b), listed(MISSION, q + "weather=ORAGE"));
        assertEquals(List.of(), listed(MISSION, q + "lead=" + UUID.randomUUID()));
        assertEquals(List.of(), listed(MISSION, q + "lead=me"));
        String me = Api.as(MISSION).get("/api/v1/me").path("id");
        put(MISSION, a, tag(a), draft(word, Map.of("leadAccountId", me))).statusCode(200);
        assertEquals(List.of(a), listed(MISSION, q + "lead=me"));
        assertEquals(List.of(a), listed(MISSION, q + "lead=" + me));
        Api.as(MISSION)
                .get(URL + "/stage-counts?" + q + "sort=title")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("stages", hasSize(9))
                .body("stages[0].count", equalTo(1))
                .body("stages[1].count", equalTo(1))
                .body("weathers.find { it.weather == 'ORAGE' }.count", equalTo(1));
        for (var bad : List.of(
                "stage=RIEN",
                "lead=abc",
                "sort=description",
                "limit=abc",
                "limit=101",
                "etape=VEILLE",
                "updatedSince=hier",
                "archived=oui",
                "late=oui")) {
            Api.as(MISSION).get(URL + "?" + bad).then().statusCode(400);
        }
    }

    @Test
    void late_projects_are_found_counted_and_sorted_by_their_next_date_and_an_ended_one_is_never_late() {
        var word = word();
        var today = BusinessDay.today();
        // Further than home pages look: nobody's task of another test is pushed out.
        var soon = today.plusDays(40).toString();
        var late = created(
                draft(word + " tard", due("2026-03-01", today.plusDays(55).toString())));
        var later = created(draft(word + " bientôt", due(soon)));
        var none = created(draft(word + " sans jalon"));
        var over = created(draft(word + " fini", due("2026-02-01")));
        stage(MISSION, over, "ABANDON", "Sans suite.").statusCode(201);
        var q = "q=" + word + "&";
        assertEquals(List.of(late), listed(MISSION, q + "late=true"));
        assertEquals(4, listed(MISSION, q + "late=false").size());
        assertEquals(
                List.of(late, later),
                listed(MISSION, q + "sort=nextMilestoneDate").subList(0, 2));
        assertEquals(
                List.of(later, late),
                listed(MISSION, q + "sort=-nextMilestoneDate").subList(0, 2));
        Api.as(MISSION).get(URL + "/stage-counts?" + q).then().body("late", equalTo(1), "total", equalTo(4));
        put(MISSION, none, tag(none), draft(word, due("2026-01-31"))).statusCode(200);
        put(MISSION, late, tag(late), draft(word, due(today.plusDays(70).toString())))
                .statusCode(200);
        assertEquals(List.of(none), listed(MISSION, q + "late=true"), "what is due follows the milestones");
        Api.as(MISSION)
                .header("If-Match", tag(none))
                .delete(URL + "/" + none)
                .then()
                .statusCode(204);
        assertEquals(List.of(), listed(MISSION, q + "late=true&archived=true"), "nothing is late once archived");
        Api.as(MISSION)
                .get(URL + "/stage-counts?archived=true&" + q)
                .then()
                .body("late", equalTo(0), "total", equalTo(1));
    }

    private static Map<String, Object> due(String... dates) {
        return Map.of(
                "milestones",
                Arrays.stream(dates)
                        .map(date -> Map.of("name", "Jalon du " + date, "plannedDate", date))
                        .toList());
    }

    @Test
    void the_counts_by_stage_find_what_the_list_finds_a_begun_word_and_a_code_too() {
        var word = "Zygomatique" + UUID.randomUUID().toString().substring(0, 8);
        var code = Api.as(MISSION)
                .get(URL + "/" + created(draft(word + " en ligne")))
                .<String>path("code");
        for (var typed : List.of(word, word.substring(0, 14), "ligne " + word.substring(0, 14), code)) {
            var found = Api.as(MISSION).queryParam("q", typed).get(URL).<Integer>path("total");
            Api.as(MISSION)
                    .queryParam("q", typed)
                    .get(URL + "/stage-counts")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(found));
            // A number may begin a longer one.
            assertTrue(typed.equals(code) ? found > 0 : found == 1, typed);
        }
    }

    @Test
    void search_is_french_and_folds_accents_and_cases() {
        var word = word();
        var id = created(draft("Dématérialiser les déclarations " + word));
        assertEquals(List.of(id), listed(MISSION, "q=DECLARATION " + word));
        assertEquals(List.of(id), listed(MISSION, "q=dematerialisation " + word));
        String code = get(MISSION, id).extract().path("code");
        assertTrue(listed(MISSION, "q=" + code).contains(id));
        for (var hostile : List.of("' OR 1=1 --", "a & | !", "(((", "\\", "%")) {
            Api.as(MISSION).queryParam("q", hostile).get(URL).then().statusCode(200);
        }
    }

    @Test
    void titles_sort_by_the_french_collation() {
        var word = word();
        var titles = List.of("zèbre " + word, "Éclair " + word, "eau " + word, "Fait " + word);
        titles.forEach(title -> created(draft(title)));
        Api.as(MISSION)
                .get(URL + "?sort=title&q=" + word)
                .then()
                .body("items.title", contains("eau " + word, "Éclair " + word, "Fait " + word, "zèbre " + word));
    }

    @Test
    void the_list_answers_in_four_formats_with_the_same_filters() {
        var word = word();
        created(draft("=SOMME(A1) " + word));
        var url = URL + "?q=" + word;
        var csv = Api.as(MISSION)
                .accept("text/csv")
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.startsWith("id;code;title;programme;axis;"));
        assertTrue(csv.contains("'=SOMME(A1) " + word));
        assertEquals(2, csv.lines().count());
        Api.as(MISSION)
                .accept("application/x-ndjson")
                .get(url)
                .then()
                .statusCode(200)
                .body(containsString(word));
        var xlsx = Api.as(MISSION)
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(url)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals('P', xlsx[0]);
    }

    @Test
    void updated_since_tells_changes_and_deletions() {
        var kept = created(draft("Gardé"));
        var gone = created(draft("Retiré"));
        String since = Api.as(MISSION).get(URL + "?limit=1").then().extract().path("nextSince");
        put(MISSION, kept, "\"0\"", draft("Gardé et modifié")).statusCode(200);
        Api.as(MISSION)
                .header("If-Match", "\"0\"")
                .delete(URL + "/" + gone)
                .then()
                .statusCode(204);
        Api.as(MISSION)
                .queryParam("updatedSince", since)
                .queryParam("limit", 100)
                .get(URL)
                .then()
                .statusCode(200)
                .body("items.id", hasItems(kept, gone))
                .body("items.find { it.id == '" + gone + "' }", equalTo(Map.of("id", gone, "deleted", true)))
                .body("items.find { it.id == '" + kept + "' }.title", equalTo("Gardé et modifié"));
    }

    @Test
    void the_nomenclatures_give_labels_and_axes() {
        Api.as(Tokens.person("oasis-member"))
                .get("/api/v1/nomenclatures")
                .then()
                .statusCode(200)
                .body("stages", hasSize(9))
                .body("stages[6].label", equalTo("Passage à l’échelle"))
                .body("axes.findAll { it.programme == 'INCUBO' }", hasSize(4))
                .body("axes.findAll { it.programme == 'ITN7' }", hasSize(3))
                .body("programmes.code", hasItem("LABO"))
                .body("programmes.code", not(hasItem("RIEN")));
    }
}
