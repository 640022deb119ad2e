package fr.gouv.pilo.launcher.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration's partner tool, bound to DEPT-31 by Keycloak itself, in front of the real API (S2). */
@Tag("live")
class PartnerMachineLiveTest {
    private static final LiveApi API = new LiveApi();
    private static final String INDICATOR = "IND-998";
    private static final String OTHER = "IND-997";
    private static final String DESCRIPTION =
            "indic_id;nom;tendance;thematique\n" + INDICATOR + ";Indicateur d'essai;HAUSSE;Essais\n";
    private static String partner;
    private static String unbounded;
    private static LiveKeycloak.Answer defining;

    /** A machine brings no value of a local indicator, and the demonstration has no other: one is defined for all. */
    @BeforeAll
    static void defineAnIndicator() throws IOException, InterruptedException {
        partner = machine("partner-demo");
        unbounded = machine("import-demo");
        var checked = API.check(unbounded, values("R76"), DESCRIPTION);
        defining = API.act(unbounded, address(checked) + "/application", "\"0\"");
        assertEquals("APPLIED", defining.text("status"), defining.body().toString());
    }

    @AfterAll
    static void takeItBack() throws IOException, InterruptedException {
        var left = API.act(
                unbounded,
                address(defining) + "/reversal",
                "\"" + defining.body().path("version").asText() + "\"");
        assertEquals("REVERSED", left.text("status"), left.body().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rates", "/measurements"})
    void the_partner_reads_rows_of_its_own_department_alone_S2(String list) throws IOException, InterruptedException {
        assertEquals(Set.of("DEPT-31"), territories(API.rows(partner, list)));
        for (var other : List.of("REG-76", "DEPT-46")) {
            assertEquals(List.of(), API.rows(partner, list + "?territory=" + other), other);
            assertFalse(API.rows(unbounded, list + "?territory=" + other).isEmpty(), other + " has rows");
        }
    }

    @Test
    void the_partner_is_told_no_explanation_of_another_territory_S2() throws IOException, InterruptedException {
        var path = "/rates/explanation?indicator=LOC-001&kind=FINAL&territory=";
        assertEquals(200, API.get(partner, path + "DEPT-31").status());
        for (var other : List.of("REG-76", "DEPT-46")) {
            assertEquals(404, API.get(partner, path + other).status(), other);
            assertEquals(200, API.get(unbounded, path + other).status(), other);
        }
    }

    @Test
    void the_partner_brings_a_value_of_its_own_department_S2() throws IOException, InterruptedException {
        var answer = check("D31");
        assertEquals(201, answer.status(), answer.body().toString());
        assertEquals("CHECKED", answer.text("status"), answer.body().toString());
        assertEquals(1, answer.body().path("counts").path("new").asInt());
        // Left as it was found: nobody has to apply what only a test brought.
        var left = API.act(partner, address(answer) + "/abandonment", "\"0\"");
        assertEquals("ABANDONED", left.text("status"), left.body().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"D46", "R76", "FRANCE"})
    void the_partner_is_refused_a_value_of_another_territory_S2(String zone) throws IOException, InterruptedException {
        var answer = check(zone);
        assertEquals(201, answer.status(), answer.body().toString());
        assertEquals("REFUSED", answer.text("status"), answer.body().toString());
        var issues = answer.body().path("issues");
        assertEquals(1, issues.size(), issues.toString());
        assertEquals("zone_id", issues.get(0).path("field").asText());
        assertEquals(zone, issues.get(0).path("value").asText());
        assertEquals("zone-forbidden", issues.get(0).path("code").asText());
    }

    @Test
    void the_partner_defines_no_indicator_for_the_region_S2() throws IOException, InterruptedException {
        var answer = API.check(partner, values("D31").replace(INDICATOR, OTHER), DESCRIPTION.replace(INDICATOR, OTHER));
        assertEquals("REFUSED", answer.text("status"), answer.body().toString());
        assertEquals(
                "define-forbidden",
                answer.body().path("issues").path(0).path("code").asText());
    }

    private static LiveKeycloak.Answer check(String zone) throws IOException, InterruptedException {
        return API.check(partner, values(zone), DESCRIPTION);
    }

    private static String values(String zone) {
        return "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n" + INDICATOR + ";" + zone
                + ";2026-10-01;va;50\n";
    }

    private static String address(LiveKeycloak.Answer of) {
        return "/measurement-imports/" + of.text("id");
    }

    private static Set<String> territories(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("territory").asText()).collect(Collectors.toSet());
    }

    private static String machine(String client) throws IOException, InterruptedException {
        var answer = new LiveKeycloak()
                .token(
                        "pilo",
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", "pilo-demo"));
        return answer.text("access_token");
    }
}
