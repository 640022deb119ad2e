package fr.gouv.pilo.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Barometre;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were read wrong in silence, or refused though they are right (test resources, cases). */
class ImportCasesTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String ONE = "IND-0999 DEPT-31 CURRENT 2026-10-01 55.5";

    @TempDir
    Path directory;

    private final FileReading reading = new FileReading();

    @Test
    void a_date_a_hair_before_midnight_is_of_the_day_that_begins() {
        assertReads("in_floor.xlsx", "2 IND-0999 DEPT-31 CURRENT 2026-10-01 55.5");
    }

    @Test
    void parts_are_found_by_their_relations_whatever_their_names_and_slashes() {
        assertReads("in_backslash.xlsx", "2 " + ONE);
        assertReads("in_wb2.xlsx", "2 " + ONE);
    }

    @Test
    void columns_are_counted_by_what_they_hold() {
        assertReads("in_wide_empty.xlsx", "2 " + ONE);
    }

    @Test
    void letters_that_a_format_only_shows_make_no_date() {
        assertReads("in_dm.xlsx", "2 " + ONE);
    }

    @Test
    void spaces_that_nobody_sees_do_not_hide_a_column() {
        assertReads("in_nbsp_head.csv", "2 " + ONE);
        assertReads("in_nbsp_header.xlsx", "2 " + ONE);
        var unseen =
                "\uFEFF\uFEFF\u200Bidentifiant_indic\u2060;zone_id;\u00A0date_valeur\u202F;type_valeur;\u00ADvaleur\uFEFF\n"
                        + "IND-0999\u200B;\u00A0D31;2026-10-01;va;55,5\u202F\n\u00A0;;;;\n";
        assertReads("unseen.csv", unseen.getBytes(StandardCharsets.UTF_8), "2 " + ONE);
    }

    @Test
    void the_separator_that_a_file_declares_is_no_header() {
        assertReads("in_sep.csv", "3 " + ONE);
        assertReads("in_sep_bom.csv", "3 " + ONE);
        var commas =
                "SEP=,\rvaleur,zone_id,date_valeur,type_valeur,identifiant_indic\r\"55,5\",D31,2026-10-01,va,IND-0999";
        assertReads("commas.csv", commas.getBytes(StandardCharsets.UTF_8), "3 " + ONE);
    }

    @Test
    void r6_what_the_public_schema_admits_is_read_and_an_empty_value_is_skipped_and_counted() {
        read("in_ditp_schema.csv");
        assertEquals(
                List.of(
                        "2 " + ONE,
                        "3 IND-0999 DEPT-31 CURRENT 2026-09-01 55.5",
                        "4 IND-0999 DEPT-31 CURRENT 2026-08-05 55.5",
                        "6 IND-0999 NAT-FR CURRENT 2026-10-01 55.5",
                        "8 IND-0999 DEPT-31 CURRENT 2026-05-01 55.5"),
                reading.staged);
        assertEquals(1, reading.counts.skipped());
        assertEquals(
                List.of(5),
                reading.issues.kept().stream().map(ImportIssue::line).toList());
    }

    @Test
    void every_visible_sheet_that_holds_data_is_read() {
        assertReads("in_two_sheets.xlsx", "2 " + ONE, "2 IND-0999 DEPT-31 TARGET 2027-12-01 80");
    }

    @Test
    void both_sheets_of_published_values_are_read() {
        reading.scope = null;
        reading.read(Barometre.metadata());
        read("ditp_two_sheets.xlsx");
        assertEquals(360, reading.counts.rows());
        assertEquals(
                0, reading.issues.total(), () -> reading.issues.kept().get(0).toString());
        assertFalse(reading.rates.isEmpty());
    }

    @Test
    void a_file_of_two_encodings_is_refused_with_the_line() throws IOException {
        var refusal = assertThrows(UnreadableSheetException.class, () -> read("in_utf8_badbyte.csv"));
        assertEquals("file-encoding", refusal.code());
        assertTrue(refusal.reason().contains("ligne 2,"), refusal.reason());
        var late = FileReading.EXCHANGE + "IND-0999;D31;Hérault;2026-10-01;va;1\r\nIND-0999;R76;";
        var bytes = java.util.Arrays.copyOf(late.getBytes(StandardCharsets.UTF_8), late.length() + 2);
        bytes[bytes.length - 1] = (byte) 0xE9;
        var cut = assertThrows(
                UnreadableSheetException.class, () -> reading.read(Files.write(directory.resolve("c.csv"), bytes)));
        assertTrue(cut.reason().contains("ligne 3,"), cut.reason());
    }

    @Test
    void what_is_truly_windows_1252_is_still_read() {
        for (var name :
                List.of("Hérault", "« QUALITÉ\u00A0»", "qualité\u00A0»", "L'ÉTÉ…", "œuvre à 3 €", "MAÏ»", "Î\u00A0")) {
            var text = FileReading.EXCHANGE + "IND-0999;D31;" + name + ";2026-10-01;va;55,5\n";
            assertReads("w.csv", text.getBytes(WINDOWS_1252), "2 " + ONE);
        }
    }

    @Test
    void utf_16_is_told_with_or_without_its_mark() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var path = Files.write(directory.resolve("u.csv"), FileReading.EXCHANGE.getBytes(charset));
            var refusal = assertThrows(UnreadableSheetException.class, () -> reading.read(path));
            assertEquals("file-encoding", refusal.code(), charset.name());
        }
    }

    @Test
    void a_cell_of_many_spaced_digits_is_refused_in_one_pass() {
        for (var text : List.of("1 ".repeat(2_000), "1 ".repeat(16_000) + "x", "1".repeat(32_000))) {
            var issues = reading.issues.total();
            reading.read(directory, "s.csv", FileReading.EXCHANGE + "IND-304;D31;;2026-10-01;va;" + text + "\n");
            assertEquals(issues + 1, reading.issues.total());
        }
    }

    private void assertReads(String file, byte[] content, String... expected) {
        try {
            reading.staged.clear();
            reading.read(Files.write(directory.resolve(file), content));
            assertRead(expected);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void assertReads(String file, String... expected) {
        reading.staged.clear();
        read(file);
        assertRead(expected);
    }

    private void assertRead(String... expected) {
        assertEquals(
                List.of(),
                reading.issues.kept().stream().map(ImportIssue::toString).toList());
        assertEquals(List.of(expected), reading.staged);
    }

    private void read(String file) {
        try {
            reading.read(
                    Path.of(ImportCasesTest.class.getResource("/cases/" + file).toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
