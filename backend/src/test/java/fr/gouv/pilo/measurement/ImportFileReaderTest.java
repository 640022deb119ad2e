package fr.gouv.pilo.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import fr.gouv.pilo.shared.sheet.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFileReaderTest {
    private static final String EXCHANGE = "identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur\n";
    private static final String OPEN_DATA =
            "indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta\n";
    private static final Set<String> TERRITORIES = Set.of("NAT-FR", "REG-76", "DEPT-31", "DEPT-2A", "DEPT-971");

    @TempDir
    Path directory;

    private final ImportIssues issues = new ImportIssues();
    private final Map<String, ImportedIndicator> described = new LinkedHashMap<>();
    private final List<String> staged = new ArrayList<>();
    private final List<String> rates = new ArrayList<>();
    private Predicate<String> scope = territory -> true;
    private ImportCounts counts;

    @Test
    void the_exchange_format_is_read_with_zones_types_dates_and_decimals_of_both_kinds() {
        read(
                "a.csv",
                EXCHANGE
                        + "IND-304;R76;Occitanie;2024-02-29;vi;2.5\n"
                        + "IND-304;D31;;01/12/2024;VA;2,5\n"
                        + "IND-3044;FRANCE;;2027-12-01;Vc;-1200000.000\n"
                        + "IND-304;DEPT-2A;;2024-01-31;va; 5e-05 \n");
        assertEquals(
                List.of(
                        "2 IND-304 REG-76 INITIAL 2024-02-29 2.5", "3 IND-304 DEPT-31 CURRENT 2024-12-01 2.5",
                        "4 IND-3044 NAT-FR TARGET 2027-12-01 -1200000", "5 IND-304 DEPT-2A CURRENT 2024-01-31 0.00005"),
                staged);
        assertEquals(0, issues.total());
    }

    @Test
    void the_exchange_format_is_read_without_names_in_another_order_and_in_windows_1252() throws IOException {
        var text =
                "valeur;type_valeur;date_valeur;zone_id;zone_nom;identifiant_indic\n3;va;2024-01-01;D971;Guadeloupe été;IND-304\n";
        read(Files.write(directory.resolve("a.csv"), text.getBytes(Charset.forName("windows-1252"))));
        read("b.csv", "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\nIND-304;D31;2024-01-01;va;4\n");
        assertEquals(
                List.of("2 IND-304 DEPT-971 CURRENT 2024-01-01 3", "2 IND-304 DEPT-31 CURRENT 2024-01-01 4"), staged);
    }

    @Test
    void the_exchange_format_is_read_from_a_workbook_whatever_the_type_of_its_cells() {
        var book = Workbooks.withRows(
                Workbooks.row(1, "identifiant_indic", "zone_id", "zone_nom", "date_valeur", "type_valeur", "valeur")
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>IND-304</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>R76</t></is></c>"
                        + "<c r=\"C2\"><f>VLOOKUP(B2,x,1)</f><v>1</v></c><c r=\"D2\" s=\"1\"><v>45292</v></c>"
                        + "<c r=\"E2\" t=\"inlineStr\"><is><t>va</t></is></c><c r=\"F2\"><v>0.30000000000000004</v></c></row>"
                        + Workbooks.row(3, "IND-304", "D31", "", "31/12/2024", "vc", "2,5"));
        read(book.write(directory, "a.xlsx"));
        assertEquals(
                List.of("2 IND-304 REG-76 CURRENT 2024-01-01 0.3", "3 IND-304 DEPT-31 TARGET 2024-12-31 2.5"), staged);
    }

    @Test
    void r6_an_empty_value_of_the_exchange_format_is_refused() {
        refused("IND-304;R76;;2024-01-01;va;", "valeur", "", "empty", "Ce champ est obligatoire et il est vide.");
    }

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
        refused(
                "IND-304;R76;;1/2/24;va;1",
                "date_valeur",
                "1/2/24",
                "date",
                "Une date s'écrit AAAA-MM-JJ ou JJ/MM/AAAA.");
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
                "joignez le fichier de métadonnées");
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
        scope = "DEPT-31"::equals;
        refused(
                "IND-304;R76;;2024-01-01;va;1",
                "zone_id",
                "R76",
                "zone-forbidden",
                "Cette zone n'est pas dans votre périmètre.");
    }

    @Test
    void a_row_with_several_faults_tells_each_and_counts_once() {
        read("a.csv", EXCHANGE + "IND-304;R99;;31/02/2024;xx;\nIND-304;R76;;2024-01-01;va;1\n");
        assertEquals(4, issues.total());
        assertEquals(1, issues.refusedRows());
        assertEquals(2, counts.rows());
        assertEquals(1, staged.size());
    }

    @Test
    void a_shifted_row_is_refused() {
        read("a.csv", OPEN_DATA + "IND-304,R76,2024-01-01,REG,,2,5,,\n");
        var issue = issues.kept().get(0);
        assertEquals("row-width", issue.code());
        assertTrue(issue.reason().contains("La ligne compte 9 champs au lieu de 8"), issue.reason());
    }

    @Test
    void a_formula_in_a_workbook_is_refused_by_its_cell() {
        var book = Workbooks.withRows(
                Workbooks.row(1, "identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur")
                        + Workbooks.row(2, "IND-304", "R76", "2024-01-01", "va")
                                .replace("</row>", "<c r=\"E2\"><f>SUM(1,2)</f><v>3</v></c></row>"));
        read(book.write(directory, "a.xlsx"));
        assertEquals(
                new ImportIssue(
                        "a.xlsx",
                        2,
                        "valeur",
                        "=SUM(1,2)",
                        "cell-formula",
                        "Les formules ne sont pas acceptées : collez la valeur à la place."),
                issues.kept().get(0));
        assertEquals(0, staged.size());
    }

    @Test
    void r6_open_data_gives_up_to_three_values_a_row_and_skips_the_rows_that_say_nothing() {
        read(
                "a.csv",
                OPEN_DATA
                        + "IND-304,R76,2024-06-15,REG,1.5,,65.0,\n"
                        + "IND-304,D31,,DEPT,,,,\n"
                        + "IND-304,FRANCE,2024-09-01,NAT,,\"3,5\",,40.64\n");
        assertEquals(
                List.of(
                        "2 IND-304 REG-76 INITIAL 2024-06-15 1.5",
                        "2 IND-304 REG-76 TARGET 2024-06-15 65",
                        "4 IND-304 NAT-FR CURRENT 2024-09-01 3.5"),
                staged);
        assertEquals(List.of("4 IND-304 NAT-FR 2024-09-01 40.64"), rates);
        assertEquals(3, counts.rows());
        assertEquals(1, counts.skipped());
    }

    @Test
    void open_data_with_a_value_but_no_date_or_with_another_level_is_refused() {
        read("a.csv", OPEN_DATA + "IND-304,R76,,REG,,1.0,,\nIND-304,R76,2024-01-01,DEPT,,1.0,,\n");
        assertEquals(
                List.of("metric_enforce_date", "maille"),
                issues.kept().stream().map(ImportIssue::field).toList());
        assertTrue(issues.kept().get(1).reason().contains("La maille ne correspond pas à la zone"));
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
        assertThrows(UnreadableSheetException.class, () -> read("c.csv", OPEN_DATA.replace("maille", "indic_va")));
    }

    @Test
    void metadata_is_recognised_by_its_columns_and_read_over_several_lines() {
        readMetadata(
                "m.csv",
                "indic_id;nom;description;thematique;tendance;unite;unite_courte;fichier\r\n"
                        + "IND-304;Nom;\"Une ligne\r\net \"\"deux\"\"\";Culture;BAISSE;%;%;ind-304.csv\r\n"
                        + "IND-305;Autre;;;haut;;;\r\nIND-304;Encore;;;HAUSSE;;;\r\n");
        assertEquals(
                new ImportedIndicator("IND-304", "Nom", "Une ligne\net \"deux\"", "Culture", Direction.DOWN, "%", "%"),
                described.get("IND-304"));
        assertEquals(
                List.of("direction", "duplicate"),
                issues.kept().stream().map(ImportIssue::code).toList());
        assertEquals(
                List.of(4, 5), issues.kept().stream().map(ImportIssue::line).toList());
    }

    @Test
    void a_thousand_issues_are_kept_and_all_are_counted() {
        read("a.csv", EXCHANGE + "IND-304;R99;;2024-01-01;va;1\n".repeat(1_689));
        assertEquals(1_000, issues.kept().size());
        assertEquals(1_689, issues.total());
        assertEquals(1_689, issues.refusedRows());
    }

    @Test
    void the_43_real_files_hold_30473_rows_of_which_1689_say_nothing() {
        read(Barometre.metadata());
        assertEquals(43, described.size());
        scope = null;
        int rows = 0;
        int skipped = 0;
        for (var file : Barometre.values()) {
            read(file);
            rows += counts.rows();
            skipped += counts.skipped();
        }
        assertEquals(43, Barometre.values().size());
        assertEquals(30_473, rows);
        assertEquals(1_689, skipped);
        assertEquals(0, issues.total(), () -> issues.kept().get(0).toString());
        assertEquals(2_631, rates.size());
    }

    private void refused(String row, String field, String value, String code, String reason) {
        int before = issues.total();
        read("a.csv", EXCHANGE + row + "\n");
        assertEquals(before + 1, issues.total(), row);
        var issue = issues.kept().get(before);
        assertEquals("a.csv", issue.file());
        assertEquals(2, issue.line());
        assertEquals(field, issue.field());
        assertEquals(value, issue.value());
        assertEquals(code, issue.code());
        assertTrue(issue.reason().contains(reason), issue.reason());
        assertEquals(List.of(), staged);
    }

    private void readMetadata(String name, String content) {
        read(name, content);
    }

    private void read(String name, String content) {
        try {
            read(Files.writeString(directory.resolve(name), content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void read(Path file) {
        var known = scope == null ? Set.<String>of() : Set.of("IND-304", "IND-3044");
        Predicate<String> exists = scope == null ? territory -> true : TERRITORIES::contains;
        var context = new ImportContext(known, described, exists, scope == null ? territory -> true : scope);
        try (var reader = ImportFileReader.open(0, file.getFileName().toString(), file)) {
            counts = reader.format() == ImportFormat.METADATA
                    ? reader.readMetadata(context, issues)
                    : reader.readValues(context, issues, new Recorder());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final class Recorder implements ImportStage {
        @Override
        public void value(
                int file,
                int line,
                String indicator,
                String territory,
                MeasurementType type,
                LocalDate date,
                BigDecimal value) {
            staged.add("%d %s %s %s %s %s".formatted(line, indicator, territory, type, date, value.toPlainString()));
        }

        @Override
        public void publishedRate(
                int file, int line, String indicator, String territory, LocalDate date, BigDecimal rate) {
            rates.add("%d %s %s %s %s".formatted(line, indicator, territory, date, rate.toPlainString()));
        }
    }
}
