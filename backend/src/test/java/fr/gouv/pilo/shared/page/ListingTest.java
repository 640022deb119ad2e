package fr.gouv.pilo.shared.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One list in its four formats; the trail serves as the list. */
@PiloTest
class ListingTest {
    private final Tokens admin = Tokens.person("admin").claim("name", "=HYPERLINK(\"x\")");

    @BeforeEach
    void three_entries() {
        for (var i = 0; i < 3; i++) {
            Api.as(admin).post("/api/v1/audit-verifications").then().statusCode(201);
        }
    }

    @Test
    void a_page_tells_total_and_links_its_neighbours() {
        Api.as(admin)
                .get("/api/v1/audit-entries?limit=1&offset=1&act=audit.verify")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("limit", equalTo(1))
                .body("offset", equalTo(1))
                .header("Link", containsString("act=audit.verify&offset=2>; rel=\"next\""))
                .header("Link", containsString("rel=\"prev\""));
    }

    @Test
    void csv_has_all_rows_and_neutralises_text_that_looks_like_a_formula_S15() {
        var csv = Api.as(admin)
                .accept("text/csv")
                .get("/api/v1/audit-entries?limit=1")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("journal.csv"))
                .extract()
                .asString();
        var lines = csv.lines().toList();
        assertEquals("id;occurredAt;accountName;act;objectType;objectId;requestId;change", lines.get(0));
        assertTrue(lines.size() > 3, "an export has no row limit");
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
    }

    @Test
    void xlsx_opens_has_french_headers_and_neutralises_text_that_looks_like_a_formula_S15() throws IOException {
        var bytes = Api.as(admin)
                .accept(SheetFormats.XLSX)
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = workbook.getFirstSheet().openStream()) {
            var all = rows.toList();
            assertEquals("Identifiant", all.get(0).getCellText(0));
            assertTrue(all.size() > 3);
            assertTrue(all.stream().anyMatch(row -> "'=HYPERLINK(\"x\")".equals(row.getCellText(2))));
        }
    }

    /** Shared strings would hold every text of a list in memory until the file ends: ten exports took all of it. */
    @Test
    void xlsx_writes_its_texts_as_they_come(@TempDir Path folder) throws IOException {
        var bytes = Api.as(admin)
                .accept(SheetFormats.XLSX)
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var file = Files.write(folder.resolve("liste.xlsx"), bytes);
        var texts = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                var content = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                texts += part.getName().startsWith("xl/worksheets/") ? content.split("inlineStr", -1).length - 1 : 0;
                assertTrue(!part.getName().endsWith("sharedStrings.xml") || !content.contains("<si>"), content);
            }
        }
        assertTrue(texts > 10, "texts in the sheet: " + texts);
    }

    @Test
    void ndjson_has_one_object_a_line() {
        var text = Api.as(admin)
                .accept(SheetFormats.NDJSON)
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(text.lines().count() >= 3);
        assertTrue(text.lines().allMatch(line -> line.startsWith("{\"id\":\"") && line.endsWith("}")));
        assertTrue(text.endsWith("}\n"));
    }

    @Test
    void ndjson_of_nothing_is_empty_not_a_blank_line() {
        // Without the validator, which takes no body at all for a missing one.
        var text = given().auth()
                .oauth2(admin.sign())
                .accept(SheetFormats.NDJSON)
                .get("/api/v1/organisations?q=introuvablezzz")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals("", text);
    }

    @Test
    void an_unknown_sort_is_refused_with_the_possible_ones_S14() {
        Api.as(admin)
                .get("/api/v1/audit-entries?sort=id;drop table account")
                .then()
                .statusCode(400)
                .body("detail", containsString("occurredAt"));
    }
}
