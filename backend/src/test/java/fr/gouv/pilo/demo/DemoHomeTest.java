package fr.gouv.pilo.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The home on the demonstration set. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoHomeTest {
    @Test
    void a_stale_figure_of_the_home_leads_to_its_territory() {
        var tasks = Api.as(Tokens.person("mission-lead").territories("REG-76"))
                .get("/api/v1/home")
                .jsonPath()
                .<Map<String, Object>>getList("tasks.findAll { it.kind == 'STALE_FIGURE' }");
        assertFalse(tasks.isEmpty());
        tasks.forEach(task -> assertNotNull(task.get("territory"), task.toString()));
    }
}
