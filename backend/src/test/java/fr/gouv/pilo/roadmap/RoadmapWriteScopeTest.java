package fr.gouv.pilo.roadmap;

import static fr.gouv.pilo.rate.RateFixture.lead;
import static fr.gouv.pilo.rate.RateFixture.local;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S2 on writing: the region's roadmap is defined by who writes for the whole region. */
@PiloTest
class RoadmapWriteScopeTest {
    private static final String ROADMAPS = "/api/v1/roadmaps";
    private static final String PRIORITIES = "/api/v1/priorities";

    private static final Tokens OF_ANOTHER_REGION =
            Tokens.person("mission-lead").territories("REG-84");
    private static final Tokens OF_NOWHERE = Tokens.person("mission-lead");
    private static final Tokens OF_A_PART = Tokens.person("mission-lead").territories("DEPT-46");

    private final String code =
            "PORTEE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void s2_a_roadmap_is_defined_and_changed_for_the_whole_region_only() {
        var values = roadmap("Avant");
        for (var stranger : List.of(OF_ANOTHER_REGION, OF_NOWHERE, OF_A_PART)) {
            post(stranger, ROADMAPS, values).then().statusCode(403);
        }
        var created = post(lead(), ROADMAPS, values);
        created.then().statusCode(201);
        var path = ROADMAPS + "/" + created.path("id");
        put(OF_ANOTHER_REGION, path, created, roadmap("Après")).then().statusCode(404);
        put(OF_NOWHERE, path, created, roadmap("Après")).then().statusCode(404);
        put(OF_A_PART, path, created, roadmap("Après")).then().statusCode(403);
        Api.as(lead()).get(path).then().statusCode(200).body("title", equalTo("Avant"));
    }

    @Test
    void s2_a_priority_is_defined_and_changed_for_the_whole_region_only() {
        var own = local("SUM", "UP");
        for (var stranger : List.of(OF_ANOTHER_REGION, OF_NOWHERE, OF_A_PART)) {
            post(stranger, PRIORITIES, priority(own)).then().statusCode(403);
        }
        var created = post(lead(), PRIORITIES, priority(own));
        created.then().statusCode(201);
        var path = PRIORITIES + "/" + created.path("id");
        put(OF_ANOTHER_REGION, path, created, priority()).then().statusCode(404);
        put(OF_NOWHERE, path, created, priority()).then().statusCode(404);
        put(OF_A_PART, path, created, priority()).then().statusCode(403);
        Api.as(lead()).get(path).then().statusCode(200).body("indicators", contains(own));
    }

    private Map<String, Object> roadmap(String title) {
        return Map.of("code", code, "title", title, "startsOn", "2025-01-01", "endsOn", "2027-12-31");
    }

    private Map<String, Object> priority(String... indicators) {
        return Map.of(
                "code",
                code,
                "title",
                "Priorité " + code,
                "kind",
                "PRIORITY_POLICY",
                "origin",
                "LOCAL",
                "indicators",
                List.of(indicators));
    }

    private static Response post(Tokens caller, String path, Map<String, Object> body) {
        return Api.as(caller).contentType(ContentType.JSON).body(body).post(path);
    }

    private static Response put(Tokens caller, String path, Response read, Map<String, Object> body) {
        return Api.as(caller)
                .contentType(ContentType.JSON)
                .header("If-Match", read.getHeader("ETag"))
                .body(body)
                .put(path);
    }
}
