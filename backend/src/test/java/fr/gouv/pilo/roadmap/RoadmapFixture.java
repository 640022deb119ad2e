package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.rate.RateFixture;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;

/** A roadmap as the mission lead composes it, with priorities that no other test uses. */
public final class RoadmapFixture {
    private RoadmapFixture() {}

    /** Puts an indicator in a roadmap, in a priority of its own. */
    public static void chosen(String indicator) {
        var code = "CHOIX-" + indicator;
        post("/api/v1/roadmaps", Map.of("code", code, "title", code, "startsOn", "2025-01-01", "endsOn", "2027-12-31"));
        post(
                "/api/v1/priorities",
                Map.of(
                        "code",
                        code,
                        "title",
                        code,
                        "kind",
                        "PRIORITY_POLICY",
                        "origin",
                        "LOCAL",
                        "roadmap",
                        code,
                        "indicators",
                        List.of(indicator)));
    }

    private static void post(String address, Map<String, Object> body) {
        Api.as(RateFixture.lead())
                .contentType(ContentType.JSON)
                .body(body)
                .post(address)
                .then()
                .statusCode(201);
    }
}
