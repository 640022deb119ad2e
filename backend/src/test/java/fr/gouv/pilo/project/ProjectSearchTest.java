package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@PiloTest
class ProjectSearchTest {
    private record Cases(String source, String title, List<String> found, List<String> notFound) {}

    private static Cases cases() throws IOException {
        try (var file = ProjectSearchTest.class.getResourceAsStream("/cases/search.json")) {
            return new ObjectMapper().readValue(file, Cases.class);
        }
    }

    /** Its own word keeps the title apart from those of other tests: a stop word alone is asked without it. */
    @Test
    void every_case_of_the_file_finds_its_project() throws IOException {
        var cases = cases();
        var id = created(draft(cases.title() + " " + word()));
        var all = new ArrayList<>(cases.found());
        all.addAll(cases.notFound());
        assertTrue(all.size() >= 17, "cases: " + all.size());
        var missed = all.stream()
                .filter(typed -> !Api.as(MISSION)
                        .queryParam("q", typed)
                        .queryParam("sort", "-createdAt")
                        .queryParam("limit", 100)
                        .get(URL)
                        .<List<String>>path("items.id")
                        .contains(id))
                .toList();
        assertEquals(List.of(), missed);
    }
}
