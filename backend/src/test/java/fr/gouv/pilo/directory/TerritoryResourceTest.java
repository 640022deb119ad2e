package fr.gouv.pilo.directory;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@PiloTest
class TerritoryResourceTest {
    private static final String URL = "/api/v1/territories";

    @Inject
    TerritoryTree tree;

    @Inject
    ReferenceService references;

    private static Tokens reader() {
        return Tokens.person("referent").territories("DEPT-31");
    }

    @Test
    void france_its_18_regions_101_departements_and_the_regions_36_arrondissements_are_known() {
        Api.as(reader())
                .get(URL + "?level=NAT")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].code", equalTo("NAT-FR"));
        Api.as(reader()).get(URL + "?level=REG").then().body("total", equalTo(18));
        Api.as(reader())
                .get(URL + "?level=DEPT&limit=100")
                .then()
                .body("total", equalTo(101))
                .body("items", hasSize(100));
        Api.as(reader())
                .get(URL + "?level=ARR&limit=50")
                .then()
                .body("total", equalTo(36))
                .body("items.code", hasItem("ARR-091"));
        Api.as(reader()).get(URL + "?parent=REG-76").then().body("total", equalTo(13));
    }

    @Test
    void a_territory_is_read_again_only_if_it_is_another_one() {
        var tag = Api.as(reader()).get(URL + "/DEPT-09").getHeader("ETag");
        Api.as(reader())
                .header("If-None-Match", tag)
                .get(URL + "/DEPT-09")
                .then()
                .statusCode(304);
        Api.as(reader())
                .header("If-None-Match", tag)
                .get(URL + "/DEPT-31")
                .then()
                .statusCode(200);
    }

    @Test
    void a_territory_tells_its_parent_its_capital_and_where_its_data_comes_from() {
        Api.as(reader())
                .get(URL + "/DEPT-09")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ariège"))
                .body("parent", equalTo("REG-76"))
                .body("zoneId", equalTo("D09"))
                .body("capital", equalTo("Foix"))
                .body("population", equalTo(155722))
                .body("source", startsWith("Insee"))
                .body("sourceDate", equalTo("2026"));
        Api.as(reader()).get(URL + "/DEPT-75").then().body("capital", is(nullValue()));
    }

    @Test
    void names_are_found_without_accents_and_sorted() {
        Api.as(reader())
                .get(URL + "?level=DEPT&q=pyrenees&sort=-name")
                .then()
                .statusCode(200)
                .body("items.code", contains("DEPT-66", "DEPT-64", "DEPT-65"));
        Api.as(reader())
                .get(URL + "?level=DEPT&q=pyrenees")
                .then()
                .body("items.name", each(containsString("Pyrénées")));
    }

    @Test
    void an_unknown_code_is_404_a_wrong_level_and_a_wrong_sort_are_400() {
        Api.as(reader()).get(URL + "/DEPT-99").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        Api.as(reader()).get(URL + "?level=COMMUNE").then().statusCode(400);
        Api.as(reader()).get(URL + "?sort=parent").then().statusCode(400);
        Api.anonymous().get(URL).then().statusCode(401);
    }

    @Test
    void the_list_is_also_a_csv_file() {
        var csv = Api.as(reader())
                .accept("text/csv")
                .get(URL + "?parent=DEPT-09")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                "code;level;name;parent;zoneId;capital;population;source;sourceDate",
                csv.lines().findFirst().orElseThrow());
        assertEquals(4, csv.lines().count());
    }

    @Test
    void the_tree_holds_departements_and_arrondissements_below_their_region() {
        assertEquals("REG-76", tree.instanceRegion());
        assertTrue(tree.contains("REG-76", "ARR-091"));
        assertTrue(tree.contains("NAT-FR", "DEPT-31"));
        assertFalse(tree.contains("DEPT-31", "REG-76"));
        assertFalse(tree.contains("REG-84", "DEPT-31"));
        assertEquals(50, tree.expand(Set.of("REG-76")).size());
        assertTrue(tree.expand(Set.of("REG-XX")).isEmpty());
    }

    @Test
    void loading_the_reference_data_again_changes_nothing() {
        String before = Api.as(reader())
                .get("/api/v1/organisations?sort=-updatedAt&limit=1")
                .then()
                .extract()
                .path("items[0].updatedAt");
        assertNotNull(before);
        references.load();
        Api.as(reader())
                .get("/api/v1/organisations?sort=-updatedAt&limit=1")
                .then()
                .body("items[0].updatedAt", equalTo(before));
    }

    @Test
    void two_replicas_that_start_together_load_once() throws Exception {
        var pool = Executors.newFixedThreadPool(3);
        try {
            var loads = List.of(1, 2, 3).stream()
                    .map(i -> pool.submit(references::load))
                    .toList();
            for (var load : loads) {
                load.get();
            }
        } finally {
            pool.shutdownNow();
        }
        Api.as(reader()).get("/api/v1/organisations?kind=EPCI").then().body("total", equalTo(164));
        Api.as(reader()).get(URL + "?level=ARR").then().body("total", equalTo(36));
    }

    @Test
    void words_of_a_name_are_parted_as_in_every_search() {
        for (var typed : java.util.List.of("hautes pyren", "pyrénées/hautes", "Hautes‑Pyrénées", "PYRENE hautes")) {
            Api.as(Tokens.person("assistant").territories("REG-76"))
                    .queryParam("q", typed)
                    .get("/api/v1/territories")
                    .then()
                    .statusCode(200)
                    .body("items.code", org.hamcrest.Matchers.hasItem("DEPT-65"));
        }
    }
}
