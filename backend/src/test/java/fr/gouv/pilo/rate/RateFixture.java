package fr.gouv.pilo.rate;

import static org.hamcrest.Matchers.equalTo;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.measurement.MeasurementType;
import fr.gouv.pilo.measurement.Measurements;
import fr.gouv.pilo.measurement.NewValue;
import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Indicators and values as the mission lead brings them, on codes that no other test uses. */
public final class RateFixture {
    private static final Tokens LEAD = Tokens.person("mission-lead").territories("REG-76");
    private static final AtomicInteger NATIONAL = new AtomicInteger(7_000);
    private static final AtomicInteger LOCAL = new AtomicInteger(300);

    private RateFixture() {}

    public static Tokens lead() {
        return LEAD;
    }

    /** An indicator that must rise, known from the metadata of its first import; its values as exchange rows. */
    public static String national(String... zoneDateTypeValue) {
        var code = nextNational();
        var metadata = "indic_id;nom;tendance;thematique\n" + code + ";Indicateur d'essai " + code + ";HAUSSE;Essais "
                + code + "\n";
        apply(check(code, zoneDateTypeValue, metadata));
        return code;
    }

    public static String nextNational() {
        return "IND-" + NATIONAL.incrementAndGet();
    }

    /** @return the import's id */
    public static String add(String code, String... zoneDateTypeValue) {
        var id = check(code, zoneDateTypeValue, null);
        apply(id);
        return id;
    }

    /** Values of a local indicator, which no file brings. */
    public static void addLocal(String code, String... territoryMonthTypeValue) {
        var id = bean(Indicators.class).find(code).orElseThrow().id();
        var values = Stream.of(territoryMonthTypeValue)
                .map(row -> row.split(";"))
                .map(row -> new NewValue(
                        id,
                        row[0],
                        MeasurementType.valueOf(row[2]),
                        YearMonth.parse(row[1]),
                        new BigDecimal(row[3]),
                        null,
                        null))
                .toList();
        bean(Measurements.class).record(values, "essai");
    }

    /** A value as if it had been known since a past instant. */
    static void record(
            UUID indicator, String territory, MeasurementType type, YearMonth month, String value, Instant recordedAt) {
        bean(Measurements.class)
                .record(
                        List.of(new NewValue(
                                indicator, territory, type, month, new BigDecimal(value), null, recordedAt)),
                        "essai");
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /** @return the id of an import that awaits its application */
    public static String checked(String code, String... zoneDateTypeValue) {
        return check(code, zoneDateTypeValue, null);
    }

    /** @return the id of an import that was checked, then left */
    public static String abandoned(String code, String... zoneDateTypeValue) {
        var id = checked(code, zoneDateTypeValue);
        act(id, "abandonment");
        return id;
    }

    public static void undo(String importId) {
        act(importId, "reversal");
    }

    public static String nextLocal() {
        return "LOC-" + LOCAL.incrementAndGet();
    }

    /** A local indicator of the départements, aggregated to the region. */
    public static String local(String aggregation, String direction) {
        var code = nextLocal();
        var definition = Map.of(
                "name",
                "Indicateur local d'essai " + code,
                "direction",
                direction,
                "unitShort",
                "dossiers",
                "periodicity",
                "MONTHLY",
                "delayMonths",
                1,
                "levels",
                List.of("DEPT", "REG"),
                "aggregation",
                Map.of("DEPT", "TYPED", "REG", aggregation),
                "weights",
                Map.of("DEPT", "60", "REG", "60"),
                "applicableTerritories",
                List.of("DEPT-09", "DEPT-31", "DEPT-46"));
        Api.as(lead())
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "definition", definition))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    public static ValidatableResponse rates(Tokens as, String indicator) {
        return Api.as(as)
                .queryParam("indicator", indicator)
                .queryParam("kind", "FINAL")
                .queryParam("limit", 100)
                .get("/api/v1/rates")
                .then()
                .statusCode(200);
    }

    public static Map<String, Map<String, Object>> byTerritory(ValidatableResponse response) {
        Map<String, Map<String, Object>> items = new TreeMap<>();
        List<Map<String, Object>> all = response.extract().jsonPath().getList("items");
        all.forEach(item -> items.put((String) item.get("territory"), item));
        return items;
    }

    public static ValidatableResponse explanation(Tokens as, String indicator, String territory) {
        return Api.as(as)
                .queryParam("indicator", indicator)
                .queryParam("territory", territory)
                .get("/api/v1/rates/explanation")
                .then();
    }

    private static String check(String code, String[] rows, String metadata) {
        var text = new StringBuilder("identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n");
        for (var row : rows) {
            text.append(code).append(';').append(row).append('\n');
        }
        var request = Api.as(lead()).multiPart("files", "valeurs.csv", bytes(text.toString()), "text/csv");
        if (metadata != null) {
            request.multiPart("metadata", "indicateurs.csv", bytes(metadata), "text/csv");
        }
        return request.post("/api/v1/measurement-imports")
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .extract()
                .path("id");
    }

    private static void apply(String id) {
        act(id, "application");
    }

    private static void act(String id, String act) {
        var path = "/api/v1/measurement-imports/" + id;
        var etag = Api.as(lead()).get(path).getHeader("ETag");
        Api.as(lead())
                .header("If-Match", etag == null ? "*" : etag)
                .post(path + "/" + act)
                .then()
                .statusCode(200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static JsonPath json(ValidatableResponse response) {
        return response.extract().jsonPath();
    }
}
