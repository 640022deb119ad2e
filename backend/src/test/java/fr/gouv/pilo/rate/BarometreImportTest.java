package fr.gouv.pilo.rate;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.Barometre;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** R20 and R1–R6 through the real import: the 43 files of the DITP go in as one, and the report lists the eighteen. */
@PiloTest
class BarometreImportTest {

    private static final Tokens LEAD = Tokens.person("mission-lead").territories("REG-76");
    private static final String IMPORTS = "/api/v1/measurement-imports";

    @Test
    void r20_the_report_lists_exactly_the_eighteen_and_says_that_their_values_were_rounded() throws IOException {
        var id = imported();
        var report = Api.as(LEAD)
                .get(IMPORTS + "/" + id + "/differences?limit=100")
                .then()
                .statusCode(200)
                .body("total", equalTo(18))
                .body("items.reason", each(equalTo("ROUNDED_INPUTS")))
                .extract()
                .jsonPath();
        assertEquals(named(), differing(report));
        explanationsRecompute();
        var territories = Api.as(LEAD)
                .accept("text/csv")
                .get("/api/v1/rates?kind=FINAL&indicator=IND-200&level=DEPT")
                .asString();
        assertEquals(102, territories.lines().count(), "one line a département of France, and the heading");
    }

    private static String imported() throws IOException {
        var request = Api.as(LEAD);
        for (var file : Barometre.values()) {
            request.multiPart("files", file.getFileName().toString(), Files.readAllBytes(file), "text/csv");
        }
        var metadata = Files.readAllBytes(Barometre.metadata());
        String id = request.multiPart("metadata", "indicateurs.csv", metadata, "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .extract()
                .path("id");
        var etag = Api.as(LEAD).get(IMPORTS + "/" + id).getHeader("ETag");
        Api.as(LEAD)
                .header("If-Match", etag == null ? "*" : etag)
                .post(IMPORTS + "/" + id + "/application")
                .then()
                .statusCode(200);
        return id;
    }

    /** R16, on the region's départements of one indicator that falls and one that rises. */
    private static void explanationsRecompute() {
        var linear = 0;
        for (var indicator : List.of("IND-297", "IND-312")) {
            List<Map<String, Object>> rates = Api.as(LEAD)
                    .get("/api/v1/rates?kind=FINAL&limit=100&level=DEPT&indicator=" + indicator)
                    .jsonPath()
                    .getList("items.findAll { it.rate != null }");
            for (Map<String, Object> rate : rates.subList(0, 10)) {
                var why = Api.as(LEAD)
                        .get("/api/v1/rates/explanation?indicator=" + indicator + "&territory=" + rate.get("territory"))
                        .jsonPath();
                assertEquals(rate.get("rate"), why.getString("rate"));
                if ("LINEAR".equals(why.getString("rule"))) {
                    linear++;
                    assertEquals(why.getString("unboundedRate"), recomputed(why));
                }
            }
        }
        assertTrue(linear > 0, "no rate of the linear rule was recomputed");
    }

    private static String recomputed(JsonPath why) {
        var initial = new BigDecimal(why.getString("initial.value"));
        return new BigDecimal(why.getString("current.value"))
                .subtract(initial)
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(why.getString("target.value")).subtract(initial), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Set<String> differing(JsonPath report) {
        Set<String> found = new TreeSet<>();
        List<Map<String, Object>> items = report.getList("items");
        items.forEach(item -> found.add(item.get("indicator") + " " + item.get("territory")));
        return found;
    }

    private static Set<String> named() {
        Set<String> named = new TreeSet<>(List.of("IND-744 NAT-FR", "IND-957 REG-11"));
        for (var department : "07 09 17 23 24 38 44 45 64 67 68 70 78 86 93 971".split(" ")) {
            named.add("IND-297 DEPT-" + department);
        }
        return named;
    }
}
