package fr.gouv.pilo.shared.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Documents as a room offers them: told by their content, bounded, given back as they came. */
@PiloTest
class DocumentsTest {
    private static final Tokens SOMEONE =
            Tokens.person(UUID.randomUUID().toString()).territories("REG-76");

    private final String owner = UUID.randomUUID().toString();

    @Inject
    Sql sql;

    @Inject
    DocumentProbeService service;

    private static String url(String owner) {
        return "/api/v1/essais-documents/" + owner + "/documents";
    }

    private ValidatableResponse send(String name, byte[] content) {
        return given().auth()
                .oauth2(SOMEONE.sign())
                .multiPart("file", name, content, "application/octet-stream")
                .post(url(owner))
                .then();
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(SOMEONE.sign()).get(url(owner) + path).then();
    }

    private int stored() {
        return sql.one("SELECT count(*) AS n FROM document WHERE owner_id = ?", row -> row.getInt("n"), owner)
                .orElseThrow();
    }

    @Test
    void each_kind_is_told_by_its_content_and_listed_in_its_order() {
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("note.pdf", SampleFiles.PDF);
        samples.put("table.xlsx", SampleFiles.office("xl/workbook.xml"));
        samples.put("table.ods", SampleFiles.openDocument("spreadsheet"));
        samples.put("note.docx", SampleFiles.office("word/document.xml"));
        samples.put("note.ODT", SampleFiles.openDocument("text"));
        samples.put("photo.png", SampleFiles.PNG);
        samples.put("photo.jpeg", SampleFiles.JPEG);
        samples.put("extrait.csv", SampleFiles.CSV);
        samples.put("lisez-moi.txt", SampleFiles.text("Arrêté du 3 décembre 2026 : 5 < 6."));
        samples.forEach((name, content) -> send(name, content).statusCode(201).body("size", equalTo(content.length)));
        get("").body("name", equalTo(List.copyOf(samples.keySet())))
                .body("kind", contains("PDF", "XLSX", "ODS", "DOCX", "ODT", "PNG", "JPEG", "CSV", "TEXT"));
    }

    @Test
    void a_name_at_odds_with_the_content_is_refused_and_leaves_nothing() {
        Map.of(
                        "note.pdf", SampleFiles.PNG,
                        "photo.png", SampleFiles.PDF,
                        "extrait.csv", SampleFiles.office("xl/workbook.xml"),
                        "table.xlsx", SampleFiles.office("word/document.xml"),
                        "table.ods", SampleFiles.openDocument("text"),
                        "sans-nom", SampleFiles.PDF,
                        "pdf", SampleFiles.PDF,
                        "note.pdf.exe", SampleFiles.PDF)
                .forEach((name, content) -> send(name, content)
                        .statusCode(422)
                        .body("violations[0].pointer", equalTo("/file"))
                        .body("violations[0].code", equalTo("file-name"))
                        .body("violations[0].message", containsString("« " + name + " »")));
        assertEquals(0, stored());
    }

    @Test
    void what_is_of_no_kind_that_is_taken_is_refused() {
        var both = SampleFiles.zip("[Content_Types].xml", "a", "xl/workbook.xml", "b", "word/document.xml", "c");
        for (var content : List.of(
                SampleFiles.text("<html><script>alert(1)</script></html>"),
                SampleFiles.text("\uFEFF  <!DOCTYPE html>"),
                SampleFiles.text("<svg onload='x()'/>"),
                SampleFiles.text("MZ\u0000\u0001"),
                SampleFiles.text("a;b\u001B[31m"),
                SampleFiles.zip("a.txt", "x"),
                SampleFiles.zip("mimetype", "application/vnd.oasis.opendocument.presentation"),
                SampleFiles.text("PK\u0003\u0004 pas une archive"),
                SampleFiles.text("GIF89a\u0000"),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0},
                both)) {
            send("note.txt", content).statusCode(422).body("violations[0].code", equalTo("file-kind"));
        }
        send("vide.pdf", new byte[0]).statusCode(422).body("violations[0].code", equalTo("file-empty"));
        for (var macros : List.of("xl/vbaProject.bin", "Basic/Standard/script-lb.xml")) {
            send("table.xlsx", SampleFiles.zip("[Content_Types].xml", "a", "xl/workbook.xml", "b", macros, "c"))
                    .statusCode(422)
                    .body("violations[0].code", equalTo("file-macros"));
        }
        assertEquals(0, stored());
    }

    @Test
    void ten_megabytes_are_taken_and_one_byte_more_is_not() {
        var largest = Arrays.copyOf(SampleFiles.PDF, (int) SentFile.MAX_BYTES);
        String id = send("grand.pdf", largest).statusCode(201).extract().path("id");
        assertArrayEquals(largest, get("/" + id).statusCode(200).extract().asByteArray());
        send("grand.pdf", Arrays.copyOf(SampleFiles.PDF, largest.length + 1))
                .statusCode(413)
                .body("detail", equalTo("Le fichier « grand.pdf » fait plus de 10 Mo ; découpez-le."));
        assertEquals(1, stored());
    }

    @Test
    void of_a_stream_without_end_no_more_is_read_than_tells_that_it_is_too_long() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 'a';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                given += length;
                return length;
            }
        };
        var refusal = assertThrows(ProblemException.class, () -> service.store(owner, "sans-fin.txt", endless));
        assertEquals(ProblemCode.TOO_LARGE, refusal.code());
        assertTrue(
                endless.given > SentFile.MAX_BYTES && endless.given < SentFile.MAX_BYTES + 100_000, "" + endless.given);
        assertEquals(0, stored());
    }

    @Test
    void a_document_comes_back_as_an_attachment_under_its_own_name_whatever_the_name() {
        Map.of(
                        "Arrêté n° 12 (été).pdf",
                        "Arr%C3%AAt%C3%A9%20n%C2%B0%2012%20%28%C3%A9t%C3%A9%29.pdf",
                        "..".concat("/../etc/passwd.pdf"),
                        "passwd.pdf",
                        "C:\\Mes documents\\note.pdf",
                        "note.pdf",
                        "gauche\u202Efdp.pdf",
                        "gauche_fdp.pdf",
                        "a\tb;c*d.pdf",
                        "a_b_c_d.pdf",
                        "e\u0301te\u0301.pdf",
                        "%C3%A9t%C3%A9.pdf",
                        "a\u0085b\u2028c.pdf",
                        "a_b_c.pdf")
                .forEach((sent, told) -> {
                    try (var content = new java.io.ByteArrayInputStream(SampleFiles.PDF)) {
                        var id = service.store(owner, sent, content).id();
                        get("/" + id)
                                .statusCode(200)
                                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''" + told))
                                .header("X-Content-Type-Options", equalTo("nosniff"))
                                .header("Content-Type", equalTo("application/octet-stream"));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        assertEquals(7, stored());
    }

    @Test
    void a_document_belongs_to_its_owner_and_goes_from_sight_when_removed() {
        String id = send("note.pdf", SampleFiles.PDF).statusCode(201).extract().path("id");
        given().auth()
                .oauth2(SOMEONE.sign())
                .get(url("autre") + "/" + id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(SOMEONE.sign())
                .delete(url(owner) + "/" + id)
                .then()
                .statusCode(204);
        get("/" + id).statusCode(404).body("detail", equalTo("Ce document n'existe pas."));
        get("").body("", hasSize(0));
        assertEquals(1, stored());
        var acts = sql.list(
                "SELECT act FROM audit_entry WHERE object_type = ? AND object_id = ? ORDER BY occurred_at, id",
                row -> row.getString("act"),
                DocumentProbeService.TYPE,
                owner);
        assertEquals(List.of("document.store", "document.remove"), acts);
    }

    @Test
    void what_is_erased_keeps_its_digest_only() {
        send("note.pdf", SampleFiles.PDF).statusCode(201);
        assertEquals(1, service.erase(owner));
        assertEquals(0, service.erase(owner));
        var kept = sql.one(
                "SELECT name || coalesce(length(content), 0) || length(sha256) AS kept FROM document WHERE owner_id = ?",
                row -> row.getString("kept"),
                owner);
        assertEquals("064", kept.orElseThrow());
    }

    @Test
    void the_same_request_twice_stores_once() {
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(SOMEONE.sign())
                    .header("Idempotency-Key", key)
                    .multiPart("file", "note.pdf", SampleFiles.PDF, "application/pdf")
                    .post(url(owner))
                    .then()
                    .statusCode(201);
        }
        assertEquals(1, stored());
    }
}
