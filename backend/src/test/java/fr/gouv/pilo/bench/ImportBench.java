package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

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

    /** Ratios of rounds, each of an import and of COPY of the very rows that it wrote. */
    void run(int rounds) throws Exception {
        try (var product = Product.start(jar, database, issuer, "256m", "/api/v1/me", Bench.token())) {
            // The first is small: classes are loaded, as they are in a product that has been running.
            cycle(product, 1_000, 2030);
            var found = new ArrayList<Round>();
            for (var i = 0; i < rounds; i++) {
                found.add(round(product, 2040 + 10 * i));
            }
            found.sort(Comparator.comparingDouble(Round::ratio));
            var median = found.get(found.size() / 2);
            table.add(
                    "p7",
                    "import of 100,000 measurements",
                    "≤ 4 × the CPU of COPY, heap ≤ 256 MB",
                    "%.2f × COPY (API %.2f s and PostgreSQL %.2f s of CPU against %.2f s), heap limit 256 MB, RSS %d MB"
                            .formatted(
                                    median.ratio(), median.api, median.sql, median.copy, product.residentMegabytes()),
                    median.ratio() <= 4);
        }
    }

    private record Round(double api, double sql, double copy) {
        double ratio() {
            return (api + sql) / copy;
        }
    }

    private Round round(Product product, int year) throws Exception {
        // As in life, where minutes lie between two imports: nothing of the last one is still under way.
        while (!(boolean) database.rows("SELECT max(updated_at) < changes_known_until() AS over FROM measurement")
                .get(0)
                .get("over")) {
            Thread.sleep(200);
        }
        var api = product.cpu();
        var sql = database.cpu();
        var done = cycle(product, ROWS, year);
        api = product.cpu() - api;
        sql = database.cpu() - sql;
        assertEquals(ROWS, done.at("/counts/new").asInt());
        return new Round(api, sql, copy(done.get("id").asText()));
    }

    /** Takes the rows of the import out of both tables, and measures COPY as it puts them in again. */
    private double copy(String importId) throws Exception {
        try (var connection = database.owner()) {
            var tables = List.of("measurement_import_row", "measurement");
            var rows = new ArrayList<byte[]>();
            for (var name : tables) {
                rows.add(takenOut(connection, name, importId));
            }
            try (var statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE measurement");
                statement.execute("VACUUM ANALYZE measurement_import_row");
            }
            var before = database.cpu();
            for (var i = 0; i < tables.size(); i++) {
                var copied = copies(connection)
                        .copyIn("COPY " + tables.get(i) + " FROM STDIN", new ByteArrayInputStream(rows.get(i)));
                assertEquals(ROWS, copied, tables.get(i));
            }
            return database.cpu() - before;
        }
    }

    private static byte[] takenOut(Connection connection, String table, String importId) throws Exception {
        var rows = new ByteArrayOutputStream();
        var where = " WHERE import_id = '" + importId + "'";
        var read = copies(connection).copyOut("COPY (SELECT * FROM " + table + where + ") TO STDOUT", rows);
        assertEquals(ROWS, read, table);
        try (var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            statement.execute("DELETE FROM " + table + where);
            statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
        return rows.toByteArray();
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
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
        assertEquals(rows, found.at("/counts/new").asInt(), "seen at the check");
        return new ObjectMapper().readTree(applied.body());
    }

    private static String file(int rows, int year) {
        var text = new StringBuilder("identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur\n");
        for (var i = 0; i < rows; i++) {
            var month = i / (400 * ZONES.size());
            text.append("IND-%d;%s;;%d-%02d-01;va;%d,5%n"
                    .formatted(
                            1000 + i % 400,
                            ZONES.get(i / 400 % ZONES.size()),
                            year + month / 12,
                            1 + month % 12,
                            Math.floorMod(Integer.hashCode(i) * 0x9E3779B1 >>> 7, 90)));
        }
        return text.toString();
    }
}
