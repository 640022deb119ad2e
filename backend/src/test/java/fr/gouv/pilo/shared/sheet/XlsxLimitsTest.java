package fr.gouv.pilo.shared.sheet;

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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one file may cost: time that grows with its size, memory that is counted for all readings together. */
class XlsxLimitsTest {
    private static final Duration QUICKLY = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void a_number_format_of_many_brackets_is_read_in_one_pass() {
        for (var mark : List.of("[", "\"", "\\", "_", "*", "[x]", "\"d\"")) {
            var styles = "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode='"
                    + mark.repeat(100_000)
                    + "'/></numFmts><cellXfs>" + "<xf numFmtId=\"164\"/>".repeat(1_000) + "</cellXfs></styleSheet>";
            var path = Workbooks.withRows("<row><c s=\"0\"><v>46296</v></c></row>")
                    .part("xl/styles.xml", styles)
                    .write(directory, "format.xlsx");
            assertEquals(List.of("NUMBER 46296"), assertTimeout(QUICKLY, () -> cells(path)));
        }
    }

    @Test
    void an_element_of_many_namespaces_is_refused_at_once() {
        var names = new StringBuilder("<worksheet");
        for (var i = 0; i < 200_000; i++) {
            names.append(" xmlns:a").append(i).append("=\"u").append(i).append('"');
        }
        var path = Workbooks.withRows("")
                .part("xl/worksheets/sheet1.xml", names + "><sheetData/></worksheet>")
                .write(directory, "names.xlsx");
        assertTimeout(QUICKLY, () -> assertRefused("file-limit", path));
    }

    @Test
    void an_element_of_many_attributes_or_of_great_depth_is_refused_at_once() {
        var attributes = new StringBuilder("<row");
        for (var i = 0; i < 200_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        var wide = Workbooks.withRows(attributes + "/>").write(directory, "wide.xlsx");
        assertTimeout(QUICKLY, () -> assertRefused("file-broken", wide));
        var deep = Workbooks.withRows("<x>".repeat(1_000_000)).write(directory, "deep.xlsx");
        assertTimeout(QUICKLY, () -> assertRefused("file-limit", deep));
    }

    @Test
    void a_piece_of_markup_that_never_ends_is_refused_before_it_is_held() {
        var endless = "x".repeat(2_000_000);
        for (var rows : List.of(
                "<row a=\"" + endless + "\"/>",
                "<row a='>" + endless + "'/>",
                "<row " + " ".repeat(2_000_000) + "/>",
                "<!--" + endless + "-->",
                "<!-->" + endless + "-->",
                "<?x " + endless + "?>",
                "<![CDATA[" + endless + "]]>",
                "&#" + "0".repeat(2_000_000) + "65;")) {
            assertRefused("file-limit", Workbooks.withRows(rows).write(directory, "piece.xlsx"));
        }
        var doctype = Workbooks.withRows("")
                .part("xl/worksheets/sheet1.xml", "<!DOCTYPE a [" + endless + "]><worksheet/>")
                .write(directory, "doctype.xlsx");
        assertRefused("file-xml", doctype);
    }

    @Test
    void markup_as_endlessas_a_workbook_may_need_is_read() throws IOException {
        var rows = "<row a=\"" + "x".repeat(900_000) + "\" b='>' c=\"'\"/><!-- " + "x".repeat(60_000)
                + " > <row/> & --><?x > <row/> ?><row><c t=\"str\"><v>&lt;1 ]]&gt;<![CDATA[<&-->]]></v></c></row>";
        var path = Workbooks.withRows(rows).write(directory, "long.xlsx");
        assertEquals(List.of("TEXT <1 ]]><&-->"), cells(path));
    }

    @Test
    void names_without_end_are_refused_before_they_are_all_held() {
        for (var one : List.of(
                "<b%d/>",
                "<b c%d=\"\"/>", "<b xmlns:c%d=\"u\"/>", "<b xmlns=\"u%d\"/>", "<?c%d ?>", "<row a%d=\"\"/>")) {
            var rows = new StringBuilder();
            for (var i = 0; i < 20_000; i++) {
                rows.append(one.formatted(i));
            }
            assertRefused("file-limit", Workbooks.withRows(rows.toString()).write(directory, "names.xlsx"));
        }
    }

    @Test
    void what_is_kept_of_formats_and_relations_is_short() {
        var id = "i".repeat(256);
        assertRefused(
                "file-limit",
                Workbooks.withRows("")
                        .part(
                                "xl/styles.xml",
                                "<styleSheet><numFmt numFmtId=\"" + id + "\" formatCode=\"0\"/></styleSheet>")
                        .write(directory, "format.xlsx"));
        var relation = "<Relationship Id=\"%s\" Type=\"x/%s\" Target=\"%s\"/>";
        var many = new StringBuilder();
        for (var i = 0; i < 2_000; i++) {
            many.append(relation.formatted("r" + i, "t" + i, "t".repeat(1_900)));
        }
        for (var relations : List.of(
                relation.formatted(id, "a", "a"),
                relation.formatted("a", "a".repeat(2_001), "a"),
                relation.formatted("a", "a", "a".repeat(2_001)),
                many)) {
            assertRefused(
                    "file-limit",
                    Workbooks.withRows("")
                            .part("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>")
                            .write(directory, "relations.xlsx"));
        }
    }

    @Test
    void six_hundred_thousand_shared_texts_weigh_what_their_part_weighs() throws IOException {
        var texts = new StringBuilder("<sst>");
        for (var i = 0; i < 600_000; i++) {
            texts.append("<si><t>texte ").append(i).append("</t></si>");
        }
        var path = Workbooks.withRows("<row><c t=\"s\"><v>599999</v></c><c t=\"s\"><v>0</v></c></row>")
                .part("xl/sharedStrings.xml", texts + "</sst>")
                .write(directory, "texts.xlsx");
        var part = texts.length() + "</sst>".length();
        try (var rows = XlsxRows.open(path, ReadingTime.start(), new ReadingMemory(part / 1024 + 1, Duration.ZERO))) {
            assertEquals("texte 599999", rows.next().cell(0).text());
        }
        var tooSmall = new ReadingMemory(part / 1024 - 1, Duration.ZERO);
        assertThrows(UnreadableSheetException.class, () -> XlsxRows.open(path, ReadingTime.start(), tooSmall));
    }

    @Test
    void readings_share_one_memory_and_give_it_back_whatever_happens() throws IOException {
        var texts = "<sst>" + "<si><t>x</t></si>".repeat(200) + "</sst>";
        var path = Workbooks.withRows("<row><c t=\"s\"><v>3</v></c></row>")
                .part("xl/sharedStrings.xml", texts)
                .write(directory, "t.xlsx");
        var broken = Workbooks.withRows("")
                .part("xl/sharedStrings.xml", texts.substring(0, texts.length() - 3) + "     ")
                .write(directory, "b.xlsx");
        var memory = new ReadingMemory(5, Duration.ZERO);
        for (var i = 0; i < 3; i++) {
            try (var first = XlsxRows.open(path, ReadingTime.start(), memory)) {
                assertThrows(SheetsBusyException.class, () -> XlsxRows.open(path, ReadingTime.start(), memory));
                assertEquals("x", first.next().cell(0).text());
            }
            assertThrows(UnreadableSheetException.class, () -> XlsxRows.open(broken, ReadingTime.start(), memory));
        }
    }

    @Test
    void a_reading_that_lasts_is_stopped_with_a_sentence() throws IOException {
        var book =
                Workbooks.withRows("<row><c><v>1</v></c></row>".repeat(20_000)).write(directory, "long.xlsx");
        var csv = Files.write(
                directory.resolve("long.csv"), "a;b\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        for (var path : List.of(book, csv)) {
            var ticks = new AtomicLong();
            var time =
                    new ReadingTime(() -> ticks.addAndGet(Duration.ofSeconds(10).toNanos()), Duration.ofSeconds(60));
            var refusal = assertThrows(UnreadableSheetException.class, () -> all(path, time));
            assertEquals("file-slow", refusal.code());
            assertTrue(refusal.reason().contains("dépasse 60 secondes"), refusal.reason());
        }
    }

    @Test
    void a_directory_of_many_names_is_refused_before_it_is_loaded() {
        var book = Workbooks.withRows("");
        for (var i = 0; i < 2_100; i++) {
            book.part("x/" + i, "");
        }
        assertRefused("file-limit", book.write(directory, "many.xlsx"));
    }

    private static List<String> cells(Path path) throws IOException {
        return all(path, ReadingTime.start());
    }

    private static List<String> all(Path path, ReadingTime time) throws IOException {
        try (var rows = SheetFile.open(path, path.getFileName().toString(), time)) {
            var cells = new ArrayList<String>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                row.cells().forEach(cell -> cells.add(cell.kind() + " " + cell.text()));
            }
            return cells;
        }
    }

    private static void assertRefused(String code, Path path) {
        var refusal = assertThrows(UnreadableSheetException.class, () -> cells(path));
        assertEquals(code, refusal.code(), refusal.reason());
    }
}
