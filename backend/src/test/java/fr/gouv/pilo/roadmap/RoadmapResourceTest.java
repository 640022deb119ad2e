package fr.gouv.pilo.roadmap;

import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.rate.RateFixture.addLocal;
import static fr.gouv.pilo.rate.RateFixture.byTerritory;
import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static fr.gouv.pilo.rate.RateFixture.national;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@PiloTest
class RoadmapResourceTest {
    private static final AtomicInteger LAST = new AtomicInteger();
    private static final String PRIORITIES = "/api/v1/priorities";

    @Test
    void a_roadmap_is_defined_read_and_changed_by_who_has_read_it() {
        var code = "FDR-ESSAI-" + LAST.incrementAndGet();
        var created = post("/api/v1/roadmaps", roadmap(code, "2025-01-01", "2027-12-31"));
        created.then().statusCode(201).body("priorityPolicies", equalTo(0));
        var path = "/api/v1/roadmaps/" + created.path("id");
        post("/api/v1/roadmaps", roadmap(code, "2025-01-01", "2027-12-31"))
                .then()
                .statusCode(409);
        post("/api/v1/roadmaps", roadmap(code + "-B", "2027-01-01", "2025-12-31"))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/endsOn"));
        var longer = roadmap(code, "2025-01-01", "2028-12-31");
        put(path, null, longer).then().statusCode(428);
        put(path, created.getHeader("ETag"), longer).then().statusCode(200).body("endsOn", equalTo("2028-12-31"));
        put(path, created.getHeader("ETag"), longer).then().statusCode(412);
        String author = Api.as(lead()).get("/api/v1/me").path("displayName");
        Api.as(lead()).get(path).then().statusCode(200).body("updatedBy", equalTo(author));
        Api.as(Tokens.machine("roadmap:read")).get(path).then().statusCode(200).body("updatedBy", nullValue());
        unsigned(lead(), "/api/v1/roadmaps?limit=100");
        Api.as(lead()).get("/api/v1/roadmaps?q=essai").then().statusCode(200).body("items.code", hasItem(code));
        Api.as(lead()).get("/api/v1/roadmaps/nothing").then().statusCode(404);
    }

    @Test
    void r9_r10_a_priority_has_a_rate_in_each_territory_with_its_sentence() {
        var first = local("SUM", "UP");
        var second = local("SUM", "UP");
        values(first, "5", "6", "2");
        values(second, "7", "8", "3");
        String id = priority("PRIORITY_POLICY", first, second).path("id");
        var rates = byTerritory(Api.as(lead())
                .get(PRIORITIES + "/" + id + "/rates?limit=100")
                .then()
                .statusCode(200));
        assertEquals("60.00", rates.get("DEPT-09").get("rate"));
        assertEquals("70.00", rates.get("DEPT-31").get("rate"));
        assertEquals("25.00", rates.get("DEPT-46").get("rate"));
        assertEquals("-35.00", rates.get("DEPT-46").get("gap"));
        assertEquals(List.of("GAP_BELOW_MEDIAN"), rates.get("DEPT-46").get("alerts"));
        assertEquals("51.67", rates.get("REG-76").get("rate"));
        assertEquals("NOT_APPLICABLE", rates.get("DEPT-48").get("absence"));
        Api.as(lead())
                .get(PRIORITIES + "/" + id + "/explanation?territory=DEPT-09")
                .then()
                .statusCode(200)
                .body("indicators.realWeight", contains("50.0000", "50.0000"))
                .body("figures.sentence", containsString("Moyenne pondérée"))
                .body("comparisonSentence", containsString("sur 3 territoires"));
        Api.as(lead())
                .get("/api/v1/rates/explanation?indicator=" + first + "&territory=DEPT-09")
                .then()
                .statusCode(200)
                .body("weight.real", equalTo("50.0000"))
                .body("weight.sentence", containsString("50 sur 100"));
    }

    @Test
    void a_priority_tells_who_changed_it_last() {
        String id = priority("PRIORITY_POLICY", local("SUM", "UP")).path("id");
        String author = Api.as(lead()).get("/api/v1/me").path("displayName");
        Api.as(lead()).get(PRIORITIES + "/" + id).then().statusCode(200).body("updatedBy", equalTo(author));
        Api.as(Tokens.machine("roadmap:read"))
                .get(PRIORITIES + "/" + id)
                .then()
                .statusCode(200)
                .body("updatedBy", nullValue());
        unsigned(lead(), PRIORITIES + "?limit=100");
    }

    /** A list tells of nobody who wrote in it. */
    private static void unsigned(Tokens reader, String list) {
        Api.as(reader)
                .get(list)
                .then()
                .statusCode(200)
                .body("items", not(empty()))
                .body("items.updatedBy", each(nullValue()));
    }

    @Test
    void r10_a_structuring_project_without_one_rate_says_which_one_is_missing() {
        var first = local("SUM", "UP");
        var second = local("SUM", "UP");
        values(first, "5", "6", "2");
        addLocal(second, "DEPT-09;2024-12;INITIAL;0", "DEPT-09;2027-12;TARGET;10");
        String id = priority("STRUCTURING_PROJECT", first, second).path("id");
        var rates = byTerritory(Api.as(lead())
                .get(PRIORITIES + "/" + id + "/rates?level=DEPT&limit=100")
                .then());
        assertEquals(null, rates.get("DEPT-09").get("rate"));
        assertEquals("UNKNOWN", rates.get("DEPT-09").get("absence"));
        assertEquals(true, rates.get("DEPT-09").get("sentence").toString().contains(second));
    }

    @Test
    void r6_r17_an_indicator_that_moves_leaves_its_former_priority_and_raises_both_versions() {
        var indicator = local("SUM", "UP");
        var first = priority("PRIORITY_POLICY", indicator);
        var second = priority("PRIORITY_POLICY", indicator);
        var firstPath = PRIORITIES + "/" + first.path("id");
        var left = Api.as(lead()).get(firstPath);
        left.then().statusCode(200).body("indicators", empty());
        assertEquals(false, left.getHeader("ETag").equals(first.getHeader("ETag")));
        second.then().body("indicators", contains(indicator));
        var back = body(first.path("code"), "PRIORITY_POLICY", indicator);
        put(firstPath, first.getHeader("ETag"), back).then().statusCode(412);
        put(firstPath, left.getHeader("ETag"), back).then().statusCode(200).body("indicators", contains(indicator));
        Api.as(lead())
                .get(PRIORITIES + "?indicator=" + indicator)
                .then()
                .statusCode(200)
                .body("items.code", contains((String) first.path("code")));
    }

    @Test
    void an_indicator_that_comes_with_a_theme_joins_the_priority_of_that_theme() {
        var code = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        Api.as(lead())
                .get(PRIORITIES + "?indicator=" + code)
                .then()
                .statusCode(200)
                .body("items.theme", contains("Essais " + code))
                .body("items.origin", contains("NATIONAL"))
                .body("items[0].code", equalTo("TH-ESSAIS-" + code));
        String id = Api.as(lead()).get(PRIORITIES + "?indicator=" + code).path("items[0].id");
        Api.as(lead())
                .get(PRIORITIES + "/" + id + "/explanation?territory=DEPT-31")
                .then()
                .statusCode(200)
                .body("figures.rule", equalTo("NO_WEIGHT"))
                .body("figures.sentence", containsString("aucun poids"));
    }

    @Test
    void s2_the_roadmap_of_this_region_does_not_exist_for_another_but_national_priorities_do() {
        var own = local("SUM", "UP");
        values(own, "5", "6", "2");
        String id = priority("PRIORITY_POLICY", own).path("id");
        var alone = local("SUM", "UP");
        values(alone, "5", "6", "2");
        Api.as(lead())
                .get("/api/v1/territories/DEPT-31/roadmap-summary")
                .then()
                .body("priorities.indicators.flatten().code", hasItem(own))
                .body("otherIndicators.code", hasItem(alone));
        var themed = national("D31;2022-01-01;vi;0", "D31;2024-01-01;va;25", "D31;2026-12-01;vc;100");
        var bretagne = Tokens.person("referent").territories("REG-53");
        Api.as(bretagne).get(PRIORITIES + "/" + id).then().statusCode(404);
        Api.as(bretagne).get(PRIORITIES + "/" + id + "/rates").then().statusCode(404);
        Api.as(bretagne).get(PRIORITIES + "?indicator=" + own).then().body("total", equalTo(0));
        Api.as(bretagne).get(PRIORITIES + "?indicator=" + themed).then().body("total", equalTo(1));
        Api.as(bretagne)
                .get("/api/v1/territories/DEPT-31/roadmap-summary")
                .then()
                .statusCode(200)
                .body("priorities.indicators.flatten().code", not(hasItem(own)))
                .body("otherIndicators.code", not(hasItem(alone)));
        var partner = Tokens.machine("roadmap:read").territories("DEPT-31");
        Api.as(partner)
                .get("/api/v1/territories/DEPT-46/roadmap-summary")
                .then()
                .statusCode(404);
        Api.as(partner)
                .get(PRIORITIES + "/" + id + "/rates?limit=100")
                .then()
                .statusCode(200)
                .body("items.territory", contains("DEPT-31"));
    }

    @Test
    void r17_a_priority_as_of_before_it_was_known_has_no_indicator() {
        var own = local("SUM", "UP");
        values(own, "5", "6", "2");
        String id = priority("PRIORITY_POLICY", own).path("id");
        var before = BusinessDay.today().minusDays(2);
        Api.as(lead())
                .get("/api/v1/territories/DEPT-09/roadmap-summary?asOf=" + before)
                .then()
                .statusCode(200)
                .body("priorities.id", not(hasItem(id)));
        Api.as(lead())
                .get("/api/v1/territories/DEPT-09/roadmap-summary")
                .then()
                .statusCode(200)
                .body("priorities.find { it.id == '" + id + "' }.indicators", hasSize(1));
    }

    private static void values(String code, String ariege, String hauteGaronne, String lot) {
        var current = Map.of("DEPT-09", ariege, "DEPT-31", hauteGaronne, "DEPT-46", lot);
        current.forEach((territory, value) -> addLocal(
                code,
                territory + ";2024-12;INITIAL;0",
                territory + ";2026-10;CURRENT;" + value,
                territory + ";2027-12;TARGET;10"));
    }

    private static Response priority(String kind, String... indicators) {
        var created = post(PRIORITIES, body("ESSAI-" + LAST.incrementAndGet(), kind, indicators));
        created.then().statusCode(201);
        return created;
    }

    private static Map<String, Object> body(String code, String kind, String... indicators) {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code);
        body.put("title", "Priorité d'essai " + code);
        body.put("kind", kind);
        body.put("origin", "LOCAL");
        body.put("indicators", List.of(indicators));
        return body;
    }

    private static Map<String, Object> roadmap(String code, String from, String to) {
        return Map.of("code", code, "title", "Feuille d'essai " + code, "startsOn", from, "endsOn", to);
    }

    private static Response post(String path, Map<String, Object> body) {
        return Api.as(lead()).contentType(ContentType.JSON).body(body).post(path);
    }

    private static Response put(String path, String etag, Map<String, Object> body) {
        var request = Api.as(lead()).contentType(ContentType.JSON).body(body);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.put(path);
    }
}
