package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** p7: 100,000 values checked, previewed and applied, in a heap of 256 MB. */
final class ImportBench {
    private static final int ROWS = 100_000;
    private static final List<String> ZONES =
            List.of("D09", "D11", "D12", "D30", "D31", "D32", "D34", "D46", "D48", "D65", "D66", "D81", "D82");
    private static final String URL = "/api/v1/measurement-imports";
    private static final String LIMIT = "pilo-bench";

    private final Path jar;
    private final Database database;
    private final String issuer;
    private final Table table;

    ImportBench(Path jar, Database database, String issuer, Table table) {
        this.jar = jar;
        this.database = database;
        this.issuer = issuer;
        this.table = table;
    }

    void run() throws Exception {
        try (var product = Product.start(jar, database, issuer, "256m", "/api/v1/me", Bench.token())) {
            // The first is small: classes are loaded, as they are in a product that has been running.
            cycle(product, 1_000, 2030);
            var api = product.cpu();
            var sql = database.cpu();
            var started = System.nanoTime();
            var done = cycle(product, ROWS, 2040);
            var wall = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) / 1000.0;
            api = product.cpu() - api;
            sql = database.cpu() - sql;
            assertEquals(ROWS, done.at("/counts/new").asInt());
            table.add(
                    "p7",
                    "import of 100,000 measurements",
                    "≥ 10,000 rows/s of CPU, heap ≤ 256 MB",
                    "%.0f rows/s of CPU (API %.1f s, PostgreSQL %.1f s; %.1f s in all), heap limit 256 MB, RSS %d MB"
                            .formatted(ROWS / (api + sql), api, sql, wall, product.residentMegabytes()),
                    ROWS / (api + sql) >= 10_000);
        }
    }

    private static JsonNode cycle(Product product, int rows, int year) throws Exception {
        var file = file(rows, year);
        var body = ("--" + LIMIT + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"valeurs.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + LIMIT + "--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        var checked = product.post(
                URL,
                Bench.token(),
                HttpRequest.BodyPublishers.ofByteArray(body),
                "Content-Type",
                "multipart/form-data; boundary=" + LIMIT);
        assertEquals(201, checked.statusCode(), checked.body());
        var found = new ObjectMapper().readTree(checked.body());
        assertEquals("CHECKED", found.get("status").asText(), checked.body());
        var applied = product.post(
                URL + "/" + found.get("id").asText() + "/application",
                Bench.token(),
                HttpRequest.BodyPublishers.noBody(),
                "If-Match",
                checked.headers().firstValue("ETag").orElse("*"));
        assertEquals(200, applied.statusCode(), applied.body());
        return new ObjectMapper().readTree(applied.body());
    }

    private static String file(int rows, int year) {
        var text = new StringBuilder("identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur\n");
        for (int i = 0; i < rows; i++) {
            var month = i / (400 * ZONES.size());
            text.append("IND-%d;%s;;%d-%02d-01;va;%d,5%n"
                    .formatted(
                            1000 + i % 400,
                            ZONES.get(i / 400 % ZONES.size()),
                            year + month / 12,
                            1 + month % 12,
                            i % 90));
        }
        return text.toString();
    }
}
