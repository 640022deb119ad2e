package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.newLocal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.indicator.CreateIndicator;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.Indicators;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@PiloTest
class MeasurementResourceTest {
    @Inject
    Indicators indicators;

    @Inject
    Measurements measurements;

    @Test
    void s2_values_are_seen_within_the_callers_scope_only() {
        var national = newIndicator();
        applied(
                lead(),
                exchange(
                        national + ";R76;2024-01-01;va;1",
                        national + ";R44;2024-01-01;va;2",
                        national + ";FRANCE;2024-01-01;va;3"),
                metadata(national));
        var code = newLocal();
        var id = indicators.create(
                CreateIndicator.of(code, "X", "Accès", Direction.UP, "%", java.util.Map.of(), java.util.Map.of()),
                null);
        measurements.record(List.of(value(id, "DEPT-46", "4", null)), "essai");
        territories(lead(), national).body("items.territory", containsInAnyOrder("REG-76", "REG-44", "NAT-FR"));
        territories(lead(), code).body("items.territory", contains("DEPT-46"));
        territories(Tokens.person("referent").territories("DEPT-31"), code)
                .body("items.territory", contains("DEPT-46"));
        territories(Tokens.person("leadership").territories("REG-44"), national).body("total", equalTo(3));
        territories(Tokens.person("leadership").territories("REG-44"), code).body("total", equalTo(0));
        territories(Tokens.person("leadership"), national).body("total", equalTo(0));
        territories(Tokens.machine("roadmap:read").territories("REG-76"), national)
                .body("items.territory", contains("REG-76"));
        territories(Tokens.machine("roadmap:read").territories("REG-76"), code)
                .body("items.territory", contains("DEPT-46"));
        territories(Tokens.machine("roadmap:read").territories("DEPT-31"), code).body("total", equalTo(0));
        territories(Tokens.machine("roadmap:read"), code).body("total", equalTo(1));
        var own = newIndicator();
        applied(lead(), exchange(own + ";D31;2024-01-01;va;1"), metadata(own));
        for (var format : List.of("text/csv", "application/x-ndjson", "text/csv; profile=exchange")) {
            var text = Api.as(Tokens.machine("roadmap:read").territories("DEPT-31"))
                    .accept(format)
                    .get("/api/v1/measurements?indicator=" + own + "&indicator=" + national + "&indicator=" + code)
                    .asString();
            Assertions.assertTrue(text.contains(own), text);
            Assertions.assertFalse(text.contains(national) || text.contains(code), text);
        }
    }

    @Test
    void r6_typed_values_follow_the_latest_knowledge_and_keep_their_past() {
        var code = newLocal();
        var id = indicators.create(
                CreateIndicator.of(code, "X", "Accès", Direction.UP, "%", java.util.Map.of(), java.util.Map.of()),
                Instant.parse("2025-01-01T00:00:00Z"));
        measurements.record(
                List.of(
                        value(id, "DEPT-46", "60", "2026-11-02T08:00:00Z"),
                        value(id, "DEPT-46", "58", "2026-10-01T08:00:00Z"),
                        value(id, "DEPT-31", "7", null)),
                "essai");
        measurements.record(List.of(value(id, "DEPT-31", "7.0", null)), "essai");
        territories(lead(), code).body("items.value", contains("7", "60"));
        Api.as(lead())
                .queryParam("knownAt", "2026-10-09T10:00:00Z")
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .body("items.value", contains("58"));
        Assertions.assertEquals(List.of("DEPT-31 7", "DEPT-46 60"), known(id, null));
        Assertions.assertEquals(List.of("DEPT-46 58"), known(id, Instant.parse("2026-10-09T10:00:00Z")));
    }

    @Test
    void filters_by_type_month_and_import_and_refuses_bad_ones() {
        var code = newIndicator();
        var importId = applied(
                lead(),
                exchange(code + ";R76;2024-01-01;va;1", code + ";R76;2024-06-01;va;2", code + ";R76;2027-12-01;vc;9"),
                metadata(code));
        values("indicator=" + code + "&type=TARGET").body("items.month", contains("2027-12"));
        values("indicator=" + code + "&type=CURRENT&type=TARGET&from=2024-02&to=2027-12")
                .body("items.value", contains("2", "9"));
        values("importId=" + importId + "&sort=-month").body("items.value", contains("9", "2", "1"));
        values("indicator=" + code + "&territory=DEPT-31").body("total", equalTo(0));
        for (var bad : List.of(
                "from=2024",
                "type=va",
                "updatedSince=hier",
                "knownAt=2024-01-01",
                "sort=color",
                "zone=R76",
                "limit=abc")) {
            Api.as(lead())
                    .get("/api/v1/measurements?" + bad)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        Api.as(lead()).get("/api/v1/indicators").then().body("items.code", each(notNullValue()));
    }

    private static NewValue value(UUID indicator, String territory, String value, String recordedAt) {
        return new NewValue(
                indicator,
                territory,
                MeasurementType.CURRENT,
                YearMonth.of(2026, 9),
                new BigDecimal(value),
                null,
                recordedAt == null ? null : Instant.parse(recordedAt));
    }

    private List<String> known(UUID indicator, Instant knownAt) {
        var found = new ArrayList<String>();
        QuarkusTransaction.requiringNew()
                .run(() -> measurements.forEachKnown(
                        List.of(indicator),
                        knownAt,
                        value -> found.add(value.territory() + " "
                                + value.value().stripTrailingZeros().toPlainString())));
        return found;
    }

    private static io.restassured.response.ValidatableResponse territories(Tokens as, String code) {
        return Api.as(as).get("/api/v1/measurements?indicator=" + code).then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse values(String query) {
        return Api.as(lead()).get("/api/v1/measurements?" + query).then().statusCode(200);
    }
}
