package fr.gouv.pilo.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import fr.gouv.pilo.shared.sheet.Workbooks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is refused for, by line and column. */
class ImportFileRefusalTest {
    @TempDir
    Path directory;

    private final FileReading reading = new FileReading();

    @Test
    void thousands_are_never_guessed() {
        refused(
                "IND-304;R76;;2024-01-01;va;2 500",
                "valeur",
                "2 500",
                "value-spaces",
                "Écrivez le nombre sans espace : 2500.");
        refused(
                "IND-304;R76;;2024-01-01;va;2\u202F500,5",
                "valeur",
                "2\u202F500,5",
                "value-spaces",
                "Écrivez le nombre sans espace : 2500,5.");
        refused("IND-304;R76;;2024-01-01;va;1.234,5", "valeur", "1.234,5", "value", "Un nombre est attendu");
    }

    @Test
    void what_is_no_number_is_refused() {
        refused("IND-304;R76;;2024-01-01;va;N/A", "valeur", "N/A", "value", "Un nombre est attendu");
        refused("IND-304;R76;;2024-01-01;va;1e400", "valeur", "1e400", "value", "Un nombre est attendu");
        refused("IND-304;R76;;2024-01-01;va;1e99", "valeur", "1e99", "value-size", "18 chiffres avant la virgule");
        refused(
                "IND-304;R76;;2024-01-01;va;=1+1",
                "valeur",
                "=1+1",
                "cell-formula",
                "Les formules ne sont pas acceptées");
    }

    @Test
    void a_date_that_does_not_exist_is_refused() {
        refused("IND-304;R76;;31/02/2024;va;1", "date_valeur", "31/02/2024", "date", "Cette date n'existe pas");
        refused("IND-304;R76;;2023-02-29;va;1", "date_valeur", "2023-02-29", "date", "Cette date n'existe pas");
        refused("IND-304;R76;;29/02/26;va;1", "date_valeur", "29/02/26", "date", "Cette date n'existe pas");
        for (var text :
                List.of("2024", "janvier 2024", "1/2/245", "1/2/2024/3", "+1/2/2024", "٠١/٠٢/٢٠٢٤", "//", "--")) {
            refused("IND-304;R76;;" + text + ";va;1", "date_valeur", text, "date", "Une date s'écrit AAAA-MM-JJ");
        }
    }

    @Test
    void a_date_that_can_be_read_in_two_ways_is_refused() {
        for (var text : List.of("07-31-26", "07-05-26", "01-10-2026", "26-10-01")) {
            refused("IND-304;R76;;" + text + ";va;1", "date_valeur", text, "date", "se lire de deux façons");
        }
        refused("IND-304;R76;;01/09/95;va;1", "date_valeur", "01/09/95", "date", "sur quatre chiffres");
    }

    @Test
    void an_unknown_zone_type_or_indicator_is_refused() {
        refused("IND-304;R99;;2024-01-01;va;1", "zone_id", "R99", "zone-unknown", "Cette zone n'existe pas.");
        refused("IND-304;76;;2024-01-01;va;1", "zone_id", "76", "zone-code", "Une zone s'écrit FRANCE, R76 ou D31");
        refused("IND-304;R76;;2024-01-01;ta;1", "type_valeur", "ta", "type", "Un type de valeur s'écrit vi, va ou vc.");
        refused(
                "IND-999;R76;;2024-01-01;va;1",
                "identifiant_indic",
                "IND-999",
                "indicator-unknown",
                "joignez le fichier de description des indicateurs");
        refused(
                "LOC-001;R76;;2024-01-01;va;1",
                "identifiant_indic",
                "LOC-001",
                "indicator-unknown",
                "Indicateur local inconnu");
        refused(
                "304;R76;;2024-01-01;va;1",
                "identifiant_indic",
                "304",
                "indicator-code",
                "IND- suivi de 3 ou 4 chiffres");
    }

    @Test
    void s2_a_zone_outside_the_callers_territories_is_refused() {
        reading.scope = "DEPT-31"::equals;
        refused(
                "IND-304;R76;;2024-01-01;va;1",
                "zone_id",
                "R76",
                "zone-forbidden",
                "Cette zone n'est pas dans votre périmètre.");
    }

    @Test
    void a_row_with_several_faults_tells_each_and_counts_once() {
        read("a.csv", FileReading.EXCHANGE + "IND-304;R99;;31/02/2024;xx;y\nIND-304;R76;;2024-01-01;va;1\n");
        assertEquals(4, reading.issues.total());
        assertEquals(1, reading.issues.refusedRows());
        assertEquals(2, reading.counts.rows());
        assertEquals(1, reading.staged.size());
    }

    @Test
    void a_shifted_row_is_refused() {
        read("a.csv", FileReading.OPEN_DATA + "IND-304,R76,2024-01-01,REG,,2,5,,\n");
        var issue = reading.issues.kept().get(0);
        assertEquals("row-width", issue.code());
        assertTrue(issue.reason().contains("La ligne compte 9 champs au lieu de 8"), issue.reason());
    }

    @Test
    void a_formula_in_a_workbook_is_refused_by_its_cell() {
        var book = Workbooks.withRows(
                Workbooks.row(1, "identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur")
                        + Workbooks.row(2, "IND-304", "R76", "2024-01-01", "va")
                                .replace("</row>", "<c r=\"E2\"><f>SUM(1,2)</f><v>3</v></c></row>"));
        reading.read(book.write(directory, "a.xlsx"));
        assertEquals(
                new ImportIssue(
                        "a.xlsx",
                        2,
                        "valeur",
                        "=SUM(1,2)",
                        "cell-formula",
                        "Les formules ne sont pas acceptées : collez la valeur à la place."),
                reading.issues.kept().get(0));
        assertEquals(0, reading.staged.size());
    }

    @Test
    void open_data_with_a_value_but_no_date_or_with_another_level_is_refused() {
        read("a.csv", FileReading.OPEN_DATA + "IND-304,R76,,REG,,1.0,,\nIND-304,R76,2024-01-01,DEPT,,1.0,,\n");
        assertEquals(
                List.of("metric_enforce_date", "maille"),
                reading.issues.kept().stream().map(ImportIssue::field).toList());
        assertTrue(reading.issues.kept().get(1).reason().contains("La maille ne correspond pas à la zone"));
    }

    @Test
    void wrong_columns_are_told_by_name() {
        var refusal = assertThrows(
                UnreadableSheetException.class,
                () -> read("a.csv", "identifiant_indic;zone;date_valeur;type_valeur;valeur\n"));
        assertEquals("file-columns", refusal.code());
        assertEquals(
                "Les colonnes (ligne 1) ne sont pas celles attendues. Manquantes : zone_id. Inconnues : zone. "
                        + "Format le plus proche : format d'échange, séparateur « ; » ou « , ».",
                refusal.reason());
        assertThrows(UnreadableSheetException.class, () -> read("b.csv", "\n\n"));
        assertThrows(
                UnreadableSheetException.class,
                () -> read("c.csv", FileReading.OPEN_DATA.replace("maille", "indic_va")));
    }

    @Test
    void columns_of_no_format_are_answered_with_those_of_every_format() {
        var refusal = assertThrows(UnreadableSheetException.class, () -> read("a.csv", "Région;Année;Total\nx;1;2\n"));
        assertEquals("file-columns", refusal.code());
        assertEquals(
                "Les colonnes (ligne 1) ne sont celles d'aucun format accepté, qui sont : "
                        + "format d'échange (identifiant_indic, zone_id, date_valeur, type_valeur, valeur) ; "
                        + "données ouvertes du baromètre (indic_id, enforce_zone_id, metric_enforce_date, indic_vi, indic_va, indic_vc) ; "
                        + "description des indicateurs (indic_id, nom, tendance) ; le séparateur est « ; » ou « , ».",
                refusal.reason());
    }

    @Test
    void a_file_of_values_without_any_row_is_refused_at_its_header() {
        read("a.csv", FileReading.EXCHANGE);
        read("b.csv", FileReading.OPEN_DATA + "\n\r\n\n");
        reading.read(Workbooks.withRows(
                        Workbooks.row(1, "identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur"))
                .write(directory, "c.xlsx"));
        assertEquals(
                List.of("a.csv 1 no-rows", "b.csv 1 no-rows", "c.xlsx 1 no-rows"),
                reading.issues.kept().stream()
                        .map(issue -> issue.file() + " " + issue.line() + " " + issue.code())
                        .toList());
        assertEquals(0, reading.issues.refusedRows());
    }

    @Test
    void a_thousand_issues_are_kept_and_all_are_counted() {
        read("a.csv", FileReading.EXCHANGE + "IND-304;R99;;2024-01-01;va;1\n".repeat(1_689));
        assertEquals(1_000, reading.issues.kept().size());
        assertEquals(1_689, reading.issues.total());
        assertEquals(1_689, reading.issues.refusedRows());
    }

    private void refused(String row, String field, String value, String code, String reason) {
        var before = reading.issues.total();
        read("a.csv", FileReading.EXCHANGE + row + "\n");
        assertEquals(before + 1, reading.issues.total(), row);
        var issue = reading.issues.kept().get(before);
        assertEquals("a.csv", issue.file());
        assertEquals(2, issue.line());
        assertEquals(field, issue.field());
        assertEquals(value, issue.value());
        assertEquals(code, issue.code());
        assertTrue(issue.reason().contains(reason), issue.reason());
        assertEquals(List.of(), reading.staged);
    }

    private void read(String name, String content) {
        reading.read(directory, name, content);
    }
}
