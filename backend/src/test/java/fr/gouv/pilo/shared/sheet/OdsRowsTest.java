package fr.gouv.pilo.shared.sheet;

import static fr.gouv.pilo.shared.sheet.OpenDocuments.cell;
import static fr.gouv.pilo.shared.sheet.OpenDocuments.hidden;
import static fr.gouv.pilo.shared.sheet.OpenDocuments.row;
import static fr.gouv.pilo.shared.sheet.OpenDocuments.sheet;
import static fr.gouv.pilo.shared.sheet.OpenDocuments.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ODS, as LibreOffice writes it and as somebody of ill will may. */
class OdsRowsTest {
    private static final Duration QUICKLY = Duration.ofSeconds(60);
    private static final int TRIES = 400;

    @TempDir
    Path directory;

    @Test
    void a_cell_gives_the_value_that_is_stored_and_its_kind() throws IOException {
        var path = OpenDocuments.write(
                directory,
                "a.ods",
                sheet(
                        "AE",
                        row(
                                "",
                                text("EJ"),
                                cell(
                                        "office:value-type=\"currency\" office:value=\"-1250.10\"",
                                        "<text:p>-1 250,10 €</text:p>"),
                                cell(
                                        "office:value-type=\"float\" office:value=\"2.5000000000000004\"",
                                        "<text:p>2,5</text:p>"),
                                cell("office:value-type=\"percentage\" office:value=\"0.25\"", "<text:p>25 %</text:p>"),
                                cell("office:value-type=\"date\" office:date-value=\"2026-03-01T23:59:59.9999\"", ""),
                                cell(
                                        "office:value-type=\"boolean\" office:boolean-value=\"true\"",
                                        "<text:p>x</text:p>"),
                                cell(
                                        "table:formula=\"of:=SUM([.A1])\" office:value-type=\"float\" office:value=\"3\"",
                                        ""))));
        assertEquals(
                List.of(
                        "1 TEXT EJ|NUMBER -1250.1|NUMBER 2.5|PERCENT 0.25|DATE 2026-03-02|TEXT VRAI|FORMULA =SUM([.A1])"),
                rows(path));
    }

    @Test
    void a_text_is_what_is_shown_without_notes_and_shapes() throws IOException {
        var note = "<office:annotation><text:p>note</text:p></office:annotation>";
        var path = OpenDocuments.write(
                directory,
                "a.ods",
                sheet(
                        "a",
                        row(
                                "",
                                text("a<text:s text:c=\"2\"/>b<text:tab/>c\n   d"),
                                cell(
                                        "office:value-type=\"string\"",
                                        note + "<text:p>un</text:p><text:p><text:span>de</text:span>ux</text:p>"),
                                cell("", "<text:p>sans type</text:p>"),
                                text("&lt;é&amp;<text:line-break/>fin"))));
        assertEquals(List.of("1 TEXT a  b\tc d|TEXT un\ndeux|TEXT sans type|TEXT <é&\nfin"), rows(path));
    }

    @Test
    void rows_and_cells_that_are_the_same_are_all_given_at_their_place() throws IOException {
        var path = OpenDocuments.write(
                directory,
                "a.ods",
                sheet(
                        "a",
                        row("", cell("table:number-columns-repeated=\"2\"", ""), text("h")),
                        row("table:number-rows-repeated=\"3\"", cell("table:number-columns-repeated=\"16384\"", "")),
                        "<table:table-row-group>"
                                + row(
                                        "table:number-rows-repeated=\"2\"",
                                        text("x"),
                                        "<table:covered-table-cell/>",
                                        cell(
                                                "table:number-columns-repeated=\"2\" office:value-type=\"float\" office:value=\"1\"",
                                                ""))
                                + "</table:table-row-group>",
                        row("table:visibility=\"filter\"", text("cachée")),
                        row(
                                "table:number-rows-repeated=\"1048566\"",
                                cell("table:number-columns-repeated=\"16384\"", ""))));
        assertEquals(
                List.of(
                        "1 TEXT |TEXT |TEXT h",
                        "5 TEXT x|TEXT |NUMBER 1|NUMBER 1",
                        "6 TEXT x|TEXT |NUMBER 1|NUMBER 1",
                        "7 TEXT cachée hidden"),
                rows(path));
    }

    @Test
    void twelve_thousand_rows_that_are_the_same_are_twelve_thousand() throws IOException {
        var path = OpenDocuments.write(
                directory, "a.ods", sheet("a", row("table:number-rows-repeated=\"12000\"", text("x"))));
        assertEquals(12_000, rows(path).size());
    }

    @Test
    void all_sheets_are_named_and_the_first_that_shows_is_begun() throws IOException {
        var path = OpenDocuments.write(
                directory,
                "a.ods",
                hidden("Listes", row("", text("z"))),
                sheet("AE", row("", text("a"))),
                sheet("CP", row("", text("b"))));
        try (var rows = SheetFile.open(path, "a.ods", ReadingTime.start())) {
            assertEquals(
                    List.of(
                            new SheetRows.Sheet("Listes", true),
                            new SheetRows.Sheet("AE", false),
                            new SheetRows.Sheet("CP", false)),
                    rows.sheets());
            assertEquals("a", rows.next().cell(0).text());
            for (var i = 0; i < 2; i++) {
                rows.begin(2);
                assertEquals("b", rows.next().cell(0).text());
                assertEquals(null, rows.next());
            }
            rows.begin(0);
            assertEquals("z", rows.next().cell(0).text());
        }
    }

    @Test
    void what_is_repeated_without_measure_is_refused_at_once() {
        var wide = "table:number-columns-repeated=\"200\"";
        assertTimeout(QUICKLY, () -> {
            assertRefused(
                    "file-limit",
                    sheet("a", row("table:number-rows-repeated=\"1048576\"", cell(wide, "<text:p>x</text:p>"))));
            assertRefused(
                    "file-limit",
                    sheet("a", row("", cell("table:number-columns-repeated=\"2147483647\"", "<text:p>x</text:p>"))));
            assertRefused("file-limit", sheet("a", row("", text("<text:s text:c=\"2147483647\"/>b"))));
            assertRefused("file-limit", sheet("a").repeat(257));
            assertRefused("file-limit", "<table:table>" + "<x>".repeat(1_000_000));
            assertRefused("file-limit", sheet("a", row("", text("x".repeat(40_000)))));
        });
    }

    @Test
    void a_file_that_is_no_such_workbook_is_refused_in_words() throws IOException {
        assertEquals(
                "file-kind",
                refusal(OpenDocuments.withBody("<office:text/>").write(directory, "a.ods"))
                        .code());
        assertEquals(
                "file-kind",
                refusal(Workbooks.withRows("").write(directory, "a.ods")).code());
        assertEquals(
                "file-kind",
                refusal(Files.write(directory.resolve("a.ods"), "a;b".getBytes(StandardCharsets.UTF_8)))
                        .code());
        assertEquals(
                "file-broken",
                refusal(OpenDocuments.write(directory, "a.ods", hidden("a"))).code());
        var locked = OpenDocuments.withSheets(sheet("a"))
                .part("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>")
                .write(directory, "a.ods");
        assertTrue(refusal(locked).reason().contains("mot de passe"));
        var bomb = OpenDocuments.withSheets(sheet("a"))
                .part("content.xml", " ".repeat(20_000_000))
                .write(directory, "a.ods");
        assertEquals("file-limit", refusal(bomb).code());
        var doctype = OpenDocuments.withSheets(sheet("a"))
                .part("content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                .write(directory, "a.ods");
        assertEquals("file-xml", refusal(doctype).code());
    }

    @Test
    void s19_any_ods_gives_rows_or_a_refusal() throws IOException {
        var random = new Random(76);
        var sane = OpenDocuments.content("<office:spreadsheet>"
                + sheet("a", row("", text("a"), text("b")), row("table:number-rows-repeated=\"2\"", text("c")))
                + "</office:spreadsheet>");
        var read = 0;
        for (var i = 0; i < TRIES; i++) {
            var at = random.nextInt(sane.length());
            var broken = sane.substring(0, at)
                    + "\"<>&/ 9".charAt(random.nextInt(7))
                    + sane.substring(at + random.nextInt(2));
            var path = OpenDocuments.withBody("").part("content.xml", broken).write(directory, "f.ods");
            try {
                read += rows(path).size();
            } catch (UnreadableSheetException told) {
                assertTrue(!told.reason().isBlank());
                read++;
            }
        }
        assertTrue(read >= TRIES, read + " of " + TRIES);
    }

    @Test
    void many_sheets_read_in_turn_weigh_what_they_hold_once() throws IOException {
        var random = new Random(76);
        var large = new StringBuilder();
        for (var i = 0; i < 200; i++) {
            large.append(row("", text(letters(random))));
        }
        var path = OpenDocuments.write(
                directory,
                "a.ods",
                sheet("a", large.toString()),
                sheet("b", large.toString()),
                sheet("c", large.toString()));
        try (var rows = SheetFile.open(path, "a.ods", ReadingTime.start())) {
            for (var i = 0; i < 24; i++) {
                rows.begin(i % 3);
                assertEquals(30_000, rows.next().cell(0).text().length());
            }
        }
    }

    private static String letters(Random random) {
        return random.ints(30_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void assertRefused(String code, String table) {
        assertEquals(
                code, refusal(OpenDocuments.write(directory, "a.ods", table)).code());
    }

    private static UnreadableSheetException refusal(Path path) {
        return assertThrows(UnreadableSheetException.class, () -> rows(path));
    }

    private static List<String> rows(Path path) throws IOException {
        try (var rows = SheetFile.open(path, path.getFileName().toString(), ReadingTime.start())) {
            var read = new ArrayList<String>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                var cells = row.cells().stream()
                        .map(cell -> cell.kind() + " " + cell.text())
                        .toList();
                read.add(row.line() + " " + String.join("|", cells) + (row.hidden() ? " hidden" : ""));
            }
            return read;
        }
    }
}
