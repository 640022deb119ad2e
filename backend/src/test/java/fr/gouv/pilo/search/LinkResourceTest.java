package fr.gouv.pilo.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.contribution.Links;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.arc.All;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class LinkResourceTest {
    private static final Tokens MISSION = GoodCall.CALLER;

    @Inject
    @All
    List<Links> rooms;

    @Inject
    Sql sql;

    private record Made(String code, String organisation, String title) {}

    private static Made project(Map<String, Object> more) {
        var title = "Fil " + UUID.randomUUID();
        var organisation = GoodCall.created(
                        "organisations", Map.of("name", "Porteur " + title, "kind", "SERVICE", "territory", "REG-76"))
                .get("id");
        var body = new HashMap<String, Object>(Map.of(
                "title",
                title,
                "programme",
                "LABO",
                "organisationId",
                organisation,
                "territories",
                List.of("DEPT-46")));
        body.putAll(more);
        String code = Api.as(MISSION)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        String carrier = Api.as(MISSION)
                .get("/api/v1/organisations/" + organisation)
                .then()
                .extract()
                .path("code");
        return new Made(code, carrier, title);
    }

    private static List<String> linked(Tokens who, String kind, String code, String to) {
        List<List<String>> found = Api.as(who)
                .queryParam("kind", kind)
                .queryParam("code", code)
                .get("/api/v1/links")
                .then()
                .statusCode(200)
                .extract()
                .path("groups.findAll { it.kind == '" + to + "' }.items.title");
        return found.stream().flatMap(List::stream).toList();
    }

    @Test
    void each_view_has_the_columns_that_all_share() {
        assertFalse(rooms.isEmpty());
        rooms.forEach(room -> {
            assertTrue(room.view().endsWith("_read"), room.view());
            assertFalse(room.rights().isEmpty(), room.view());
            assertEquals(
                    Links.COLUMNS,
                    sql.list(
                            "SELECT column_name FROM information_schema.columns WHERE table_name = ? ORDER BY ordinal_position",
                            row -> row.getString(1),
                            room.view()));
        });
    }

    @Test
    void the_thread_is_told_both_ways() {
        var made = project(Map.of());
        assertEquals(List.of("Lot"), linked(MISSION, "project", made.code(), "territory"));
        assertEquals(List.of("Porteur " + made.title()), linked(MISSION, "project", made.code(), "organisation"));
        assertEquals(List.of(made.title()), linked(MISSION, "organisation", made.organisation(), "project"));
        assertFalse(linked(MISSION, "territory", "DEPT-46", "project").isEmpty());
    }

    @Test
    void s2_who_may_not_read_one_end_is_told_neither() {
        var made = project(Map.of());
        assertEquals(
                List.of(made.title()),
                linked(
                        Tokens.machine("projects:read").territories("DEPT-46"),
                        "organisation",
                        made.organisation(),
                        "project"));
        for (var who : List.of(
                Tokens.person("admin").territories("REG-76"),
                Tokens.person("mission-lead").territories("REG-84"),
                Tokens.person("mission-lead"),
                Tokens.machine("projects:read").territories("DEPT-31"))) {
            assertEquals(List.of(), linked(who, "organisation", made.organisation(), "project"));
            assertEquals(List.of(), linked(who, "project", made.code(), "organisation"));
        }
        // Without the roadmap, the page of a territory is not theirs.
        assertEquals(
                List.of(),
                linked(Tokens.person("project-lead").territories("REG-76"), "project", made.code(), "territory"));
    }

    @Test
    void s2_a_confidential_project_ties_nothing_for_others() {
        var made = project(Map.of("confidential", true));
        assertEquals(List.of("Lot"), linked(MISSION, "project", made.code(), "territory"));
        var assistant = Tokens.person("assistant").territories("REG-76");
        assertEquals(List.of(), linked(assistant, "project", made.code(), "territory"));
        assertEquals(List.of(), linked(assistant, "organisation", made.organisation(), "project"));
    }

    @Test
    void an_unknown_object_is_tied_to_nothing_and_a_missing_name_is_refused() {
        assertEquals(List.of(), linked(MISSION, "project", "PRJ-1900-001", "organisation"));
        Api.as(MISSION).get("/api/v1/links?kind=project").then().statusCode(400);
    }
}
