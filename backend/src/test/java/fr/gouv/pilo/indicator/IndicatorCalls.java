package fr.gouv.pilo.indicator;

import static fr.gouv.pilo.GoodCall.on;
import static fr.gouv.pilo.GoodCall.sending;
import static fr.gouv.pilo.GoodCall.word;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.GoodCall;
import fr.gouv.pilo.rate.RateFixture;
import io.restassured.http.ContentType;
import java.util.Map;

/** The good calls of the indicators. */
public final class IndicatorCalls {
    private IndicatorCalls() {}

    /** @return the good call of an operation of the indicators; null for others */
    public static GoodCall good(String operation) {
        return switch (operation) {
            case "getIndicator", "listIndicatorVersions", "archiveIndicator" ->
                on(Map.of("code", RateFixture.local("SUM", "UP")));
            case "defineIndicator" ->
                sending(Map.of("code", RateFixture.nextLocal(), "definition", definition()), "code");
            case "reviseIndicator" ->
                sending(
                        Map.of("code", RateFixture.local("SUM", "UP")),
                        Map.of("definition", definition(), "reason", "Essai"),
                        "reason");
            case "deleteIndicator" -> on(Map.of("code", defined()));
            case "restoreIndicator" -> on(Map.of("code", archived()));
            default -> null;
        };
    }

    /** An indicator that nothing was ever measured with. */
    private static String defined() {
        var code = RateFixture.nextLocal();
        Api.as(GoodCall.CALLER)
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "definition", definition()))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    private static String archived() {
        var code = defined();
        Api.as(GoodCall.CALLER)
                .header("If-Match", "*")
                .post("/api/v1/indicators/" + code + "/archival")
                .then()
                .statusCode(200);
        return code;
    }

    private static Map<String, Object> definition() {
        return Map.of("name", "Indicateur " + word(), "direction", "UP");
    }
}
