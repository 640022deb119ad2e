package fr.gouv.pilo.measurement;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Imports as a script makes them, on indicators that no other test uses. */
public final class ImportFixture {
    public static final String IMPORTS = "/api/v1/measurement-imports";
    private static final String EXCHANGE = "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n";
    private static final Tokens LEAD = Tokens.person("mission-lead").territories("REG-76");
    private static final AtomicInteger LAST = new AtomicInteger(5_000);
    private static final AtomicInteger LAST_LOCAL = new AtomicInteger(900);

    private ImportFixture() {}

    public static String newIndicator() {
        return "IND-" + LAST.incrementAndGet();
    }

    public static Tokens lead() {
        return LEAD;
    }

    public static byte[] metadata(String... codes) {
        var text = new StringBuilder("indic_id;nom;tendance;thematique\n");
        for (var code : codes) {
            text.append(code).append(";Indicateur d'essai ").append(code).append(";HAUSSE;Essais\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @param rows such as "IND-304;R76;2024-01-01;va;2.5" */
    public static byte[] exchange(String... rows) {
        return (EXCHANGE + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    public static ValidatableResponse check(Tokens as, byte[] values, byte[] metadata) {
        var request = Api.as(as).multiPart("files", "valeurs.csv", values, "text/csv");
        if (metadata != null) {
            request.multiPart("metadata", "indicateurs.csv", metadata, "text/csv");
        }
        return request.post(IMPORTS).then();
    }

    public static ValidatableResponse workbook(Path file, String code) {
        return Api.as(lead())
                .multiPart("files", file.toFile())
                .multiPart("metadata", "m.csv", metadata(code), "text/csv")
                .post(IMPORTS)
                .then();
    }

    /** A checked import; fails if it is refused. */
    public static String checked(Tokens as, byte[] values, byte[] metadata) {
        return check(as, values, metadata)
                .statusCode(201)
                .body("status", org.hamcrest.Matchers.equalTo("CHECKED"))
                .extract()
                .path("id");
    }

    public static ValidatableResponse apply(Tokens as, String id) {
        return act(as, id, "application");
    }

    public static ValidatableResponse reverse(Tokens as, String id) {
        return act(as, id, "reversal");
    }

    public static ValidatableResponse abandon(Tokens as, String id) {
        return act(as, id, "abandonment");
    }

    private static ValidatableResponse act(Tokens as, String id, String act) {
        var etag = Api.as(as).get(IMPORTS + "/" + id).getHeader("ETag");
        return Api.as(as)
                .header("If-Match", etag == null ? "*" : etag)
                .post(IMPORTS + "/" + id + "/" + act)
                .then();
    }

    public static String applied(Tokens as, byte[] values, byte[] metadata) {
        var id = checked(as, values, metadata);
        apply(as, id).statusCode(200).body("status", org.hamcrest.Matchers.equalTo("APPLIED"));
        return id;
    }

    public static ValidatableResponse values(String code) {
        return Api.as(lead())
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .statusCode(200);
    }

    public static ValidatableResponse values(String code, String parameter, String value) {
        return Api.as(lead())
                .queryParam(parameter, value)
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .statusCode(200);
    }

    /** A code of the region's own that no other test uses. */
    public static String newLocal() {
        return "LOC-" + LAST_LOCAL.incrementAndGet();
    }
}
