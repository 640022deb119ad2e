package fr.gouv.pilo.demo;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rates of the demonstration set, as the API answers them. */
final class DemoRates {
    static final List<String> DEPARTMENTS =
            List.of("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82");
    static final Tokens CHARGEE = Tokens.person("mission-lead").territories("REG-76");

    private DemoRates() {}

    static Map<String, Map<String, Object>> items(String indicator) {
        return ratesOf(indicator, null);
    }

    static Map<String, Map<String, Object>> ratesOf(String indicator, String asOf) {
        var request = Api.as(CHARGEE).queryParam("indicator", indicator).queryParam("kind", "FINAL");
        if (asOf != null) {
            request.queryParam("asOf", asOf);
        }
        return byTerritory(request.get("/api/v1/rates?limit=100").then().statusCode(200));
    }

    static Map<String, Map<String, Object>> priorityRates(String code) {
        var id = Api.as(CHARGEE)
                .get("/api/v1/priorities?limit=100")
                .jsonPath()
                .getString("items.find { it.code == '" + code + "' }.id");
        return byTerritory(Api.as(CHARGEE)
                .get("/api/v1/priorities/" + id + "/rates?limit=100")
                .then()
                .statusCode(200));
    }

    private static Map<String, Map<String, Object>> byTerritory(ValidatableResponse response) {
        Map<String, Map<String, Object>> items = new TreeMap<>();
        List<Map<String, Object>> all = response.extract().jsonPath().getList("items");
        all.forEach(item -> items.put((String) item.get("territory"), item));
        return items;
    }

    static ValidatableResponse explanation(String indicator, String territory) {
        return Api.as(CHARGEE)
                .queryParam("indicator", indicator)
                .queryParam("territory", territory)
                .get("/api/v1/rates/explanation")
                .then()
                .statusCode(200);
    }
}
