package fr.gouv.pilo.shared.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content as different programs write it. */
class XlsxShapesTest {
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    @TempDir
    Path directory;

    @Test
    void a_serial_is_of_the_day_that_a_spreadsheet_shows_at_each_edge() {
        assertEquals("2026-10-01", day("46295.9999999999", false));
        assertEquals("2026-09-30", day("46295.5", false));
        assertEquals("2026-09-30", day("46295.99999", false));
        assertEquals("2027-01-01", day("46387.99999999884", false));
        assertEquals("2026-12-31", day("46387.9999", false));
        assertEquals("2024-03-01", day("45351.9999999999", false));
        assertEquals("2024-02-29", day("45350.9999999999", false));
        assertEquals("2023-03-01", day("44985.9999999999", false));
        assertEquals("1900-02-28", day("59", false));
        assertEquals("1900-02-29", day("60", false));
        assertEquals("1900-03-01", day("61", false));
        assertEquals("1904-01-01", day("0", true));
        assertEquals("2026-10-01", day("44833.9999999999", true));
        assertEquals(SheetCell.Kind.NUMBER, SerialDay.read("NaN", false).kind());
        assertEquals(SheetCell.Kind.NUMBER, SerialDay.read("-1", false).kind());
        assertEquals("2027-01-01", SerialDay.iso("2026-12-31T23:59:59.9999").text());
        assertEquals("2026-12-31", SerialDay.iso("2026-12-31T23:59:59").text());
        assertEquals("2026-12-31", SerialDay.iso("2026-12-31").text());
    }

    private static String day(String serial, boolean from1904) {
        return SerialDay.read(serial, from1904).text();
    }

    @Test
    void letters_in_literals_colours_and_padding_are_no_orders() {
        for (var number : List.of(
                "#,##0.00\\ _D_M",
                "0_y",
                "0*d",
                "0\\d",
                "0\"jour d\"",
                "[Red]0",
                "[$DKK]0",
                "[$-40C]0",
                "General",
                "0;[Red]-0;\"day",
                "Standard",
                "0.00E+00",
                "h:mm",
                "[h]:mm:ss",
                "mm:ss.0",
                "@")) {
            assertFalse(NumberShape.of(number).isDate(), number);
        }
        for (var date : List.of(
                "dd/mm/yyyy",
                "[$-40C]d\\ mmmm\\ yyyy;@",
                "yyyy\\-mm\\-dd",
                "mmmm",
                "\"le \"d",
                "dd/mm/yyyy\\ hh:mm",
                "D")) {
            assertTrue(NumberShape.of(date).isDate(), date);
        }
        assertTrue(NumberShape.of("0.0\" \"%").isPercent());
        assertFalse(NumberShape.of("0\\%").isPercent());
        assertFalse(NumberShape.of("0\"%\"").isPercent());
    }

    @Test
    void parts_are_found_in_another_case_by_absolute_targets_and_in_the_strict_form() throws IOException {
        var rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46296</v></c></row>";
        var book = Workbooks.empty()
                .part("[content_types].XML", "<Types/>")
                .part("_RELS/.rels", relations("o", STRICT + "/officeDocument", "/Office/Book.xml"))
                .part("office/book.XML", """
                        <workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="%s"><sheets><sheet name="x" sheetId="1" r:id="s1"/></sheets></workbook>""".formatted(STRICT))
                .part(
                        "office/_rels/book.xml.rels",
                        "<Relationships>"
                                + relation("s1", STRICT + "/worksheet", "..\\Data\\one%20sheet.xml")
                                + relation("s2", STRICT + "/styles", "./looks.xml")
                                + relation("s3", STRICT + "/sharedStrings", "/office/words.xml") + "</Relationships>")
                .part("data/one sheet.xml", Workbooks.sheet(rows))
                .part(
                        "office/looks.xml",
                        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>")
                .part("office/words.xml", "<sst><si><r><t>un </t></r><r><t>mot</t></r></si></sst>");
        assertEquals(List.of("1 A un mot", "1 B 2026-10-01"), cells(book));
    }

    @Test
    void rows_and_cells_without_reference_or_out_of_order_are_read_where_they_stand() throws IOException {
        assertEquals(
                List.of("1 A 1", "1 B 2", "5 A 3", "3 B 4", "3 C 5"),
                cells(Workbooks.withRows(
                        "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"5\"><c r=\"A5\"><v>3</v></c></row>"
                                + "<row r=\"3\"><c r=\"C3\"><v>5</v></c><c r=\"b3\"><v>4</v></c></row>")));
        assertEquals(
                "file-broken",
                assertThrows(
                                UnreadableSheetException.class,
                                () -> cells(Workbooks.withRows(
                                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")))
                        .code());
    }

    @Test
    void a_workbook_that_counts_from_1904_is_read_so() throws IOException {
        var book = Workbooks.withRows("<row><c s=\"1\"><v>44834</v></c></row>");
        book.part("xl/workbook.xml", """
                <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/>
                <sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        assertEquals(List.of("1 A 2026-10-01"), cells(book));
    }

    private static String relations(String id, String type, String target) {
        return "<Relationships>" + relation(id, type, target) + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    private List<String> cells(Workbooks book) throws IOException {
        var path = book.write(directory, "a.xlsx");
        try (var rows = SheetFile.open(path, "a.xlsx", ReadingTime.start())) {
            var cells = new ArrayList<String>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                for (var i = 0; i < row.cells().size(); i++) {
                    if (!row.cell(i).isBlank()) {
                        cells.add("%d %c %s"
                                .formatted(row.line(), 'A' + i, row.cell(i).text()));
                    }
                }
            }
            return cells;
        }
    }
}
