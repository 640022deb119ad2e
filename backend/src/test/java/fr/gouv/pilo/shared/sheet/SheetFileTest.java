package fr.gouv.pilo.shared.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTest {
    @TempDir
    Path directory;

    @Test
    void csv_is_read_with_semicolons_or_commas_and_any_line_end() throws IOException {
        assertEquals(
                List.of("1 a|b", "2 1|2,5", "3 x|y"),
                rows(csv("a;b\r\n1;2,5\rx;y\n".getBytes(StandardCharsets.UTF_8))));
        assertEquals(List.of("1 a|b", "2 1|2;5"), rows(csv("a,b\n1,2;5".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void quoted_cells_hold_separators_quotes_and_lines() throws IOException {
        var text = "a;b\n\"x;\"\"y\"\"\";\"1\r\n2\"\n\n;3\n";
        assertEquals(List.of("1 a|b", "2 x;\"y\"|1\n2", "5 |3"), rows(csv(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void utf_8_with_or_without_mark_and_windows_1252_give_the_same_text() throws IOException {
        var text = "a;b\né;œ’\n";
        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(Charset.forName("windows-1252")))) {
            assertEquals(List.of("1 a|b", "2 é|œ’"), rows(csv(bytes)));
        }
    }

    @Test
    void s19_a_file_that_is_not_what_its_name_says_is_refused() throws IOException {
        assertRefused(
                "file-kind", "le contenu est un document PDF", csv("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8)));
        assertRefused("file-kind", "un classeur XLSX ou une archive ZIP", csv(new byte[] {'P', 'K', 3, 4, 0}));
        assertRefused("file-kind", "n'est pas du texte", csv(new byte[] {'a', 0, 'b', '\n'}));
        assertRefused("file-encoding", "UTF-16", csv("a;b".getBytes(StandardCharsets.UTF_16)));
        assertRefused(
                "file-kind",
                "le contenu est d'une autre nature",
                file("a.xlsx", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8)));
        assertRefused("file-kind", "Excel ancien (.xls)", file("b.xlsx", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0
        }));
        assertRefused("file-kind", "Seuls les fichiers .csv, .xlsx et .ods", file("c.xls", new byte[] {'P', 'K'}));
        assertRefused("file-empty", "Le fichier est vide", csv(new byte[0]));
    }

    @Test
    void broken_quotes_are_told_with_their_line() throws IOException {
        assertRefused(
                "file-quotes",
                "Le guillemet ouvert ligne 2 n'est jamais fermé",
                csv("a;b\n1;\"2\n3".getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                "file-quotes", "Guillemet mal placé ligne 2", csv("a;b\n1;\"2\"x\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_workbook_gives_texts_numbers_dates_and_formulas() throws IOException {
        var path = directory.resolve("a.xlsx");
        try (var out = Files.newOutputStream(path);
                var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("valeurs");
            sheet.value(0, 0, "é & <x>");
            sheet.value(0, 1, 0.1 + 0.2);
            sheet.value(1, 0, java.time.LocalDate.of(2024, 2, 29));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.formula(1, 1, "1+1");
            sheet.value(3, 1, 1200000);
        }
        var cells = new ArrayList<String>();
        try (var rows = SheetFile.open(path, "a.xlsx", ReadingTime.start())) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                for (var cell : row.cells()) {
                    cells.add(row.line() + " " + cell.kind() + " " + cell.text());
                }
            }
        }
        assertEquals(
                List.of(
                        "1 TEXT é & <x>",
                        "1 NUMBER 0.3",
                        "2 DATE 2024-02-29",
                        "2 FORMULA =1+1",
                        "4 TEXT ",
                        "4 NUMBER 1200000"),
                cells);
    }

    @Test
    void a_workbook_whose_parts_begin_with_a_mark_is_read() {
        var sheet = "\uFEFF" + Workbooks.sheet(Workbooks.row(1, "a", "b"));
        assertEquals(
                List.of("1 a|b"),
                rows(Workbooks.withRows("")
                        .part("xl/worksheets/sheet1.xml", sheet)
                        .write(directory, "mark.xlsx")));
    }

    @Test
    void a_truncated_workbook_is_refused() throws IOException {
        var whole = Files.readAllBytes(
                Workbooks.withRows(Workbooks.row(1, "a", "b")).write(directory, "whole.xlsx"));
        assertRefused("file-truncated", "tronqué", file("cut.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)));
        var xml = Workbooks.withRows("").part("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c");
        assertRefused("file-broken", "abîmé", xml.write(directory, "xml.xlsx"));
    }

    @Test
    void s19_a_zip_bomb_is_refused_wherever_it_hides() {
        var zeros = new byte[30 * 1024 * 1024];
        assertRefused(
                "file-limit",
                "démesuré",
                Workbooks.withRows("").part("xl/media/a.bin", zeros).write(directory, "media.xlsx"));
        var spaces = Workbooks.sheet(" ".repeat(30 * 1024 * 1024));
        assertRefused(
                "file-limit",
                "démesuré",
                Workbooks.withRows("").part("xl/worksheets/sheet1.xml", spaces).write(directory, "sheet.xlsx"));
    }

    @Test
    void s19_an_xml_bomb_is_refused() {
        var lol = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + Workbooks.sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>");
        assertRefused(
                "file-xml",
                "DTD",
                Workbooks.withRows("").part("xl/worksheets/sheet1.xml", lol).write(directory, "lol.xlsx"));
        var external = "<!DOCTYPE l SYSTEM \"file:///etc/passwd\"><sst><si><t>x</t></si></sst>";
        assertRefused(
                "file-xml",
                "DTD",
                Workbooks.withRows("").part("xl/sharedStrings.xml", external).write(directory, "external.xlsx"));
    }

    @Test
    void a_cell_far_to_the_right_takes_no_memory() {
        var far = Workbooks.withRows("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")
                .write(directory, "far.xlsx");
        assertRefused("file-limit", "plus de 256 colonnes", far);
        var absurd = Workbooks.withRows("<row r=\"1\"><c r=\"A1\"><v>1e999999999</v></c></row>")
                .write(directory, "absurd.xlsx");
        assertEquals(List.of("1 1e999999999"), rows(absurd));
    }

    @Test
    void a_workbook_with_macros_or_without_sheet_is_refused() {
        assertRefused(
                "file-kind",
                "macros",
                Workbooks.withRows("").part("xl/vbaProject.bin", "x").write(directory, "macro.xlsx"));
        assertRefused(
                "file-broken",
                "feuille",
                Workbooks.withRows("").part("xl/workbook.xml", "<workbook/>").write(directory, "none.xlsx"));
    }

    private Path csv(byte[] content) throws IOException {
        return file("a.csv", content);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content);
    }

    private static void assertRefused(String code, String reason, Path path) {
        var refusal = assertThrows(UnreadableSheetException.class, () -> rows(path), path::toString);
        assertEquals(code, refusal.code(), refusal.reason());
        assertTrue(refusal.reason().contains(reason), refusal.reason());
    }

    private static List<String> rows(Path path) {
        try (var rows = SheetFile.open(path, path.getFileName().toString(), ReadingTime.start())) {
            var texts = new ArrayList<String>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                texts.add(row.line() + " "
                        + String.join(
                                "|", row.cells().stream().map(SheetCell::text).toList()));
            }
            assertNull(rows.next());
            return texts;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
