package fr.gouv.pilo.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Barometre;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.sheet.Workbooks;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFileReaderTest {
    @TempDir
    Path directory;

    private final FileReading reading = new FileReading();

    @Test
    void the_exchange_format_is_read_with_zones_types_dates_and_decimals_of_both_kinds() {
        read(
                "a.csv",
                FileReading.EXCHANGE
                        + "IND-304;R76;Occitanie;2024-02-29;vi;2.5\n"
                        + "IND-304;D31;;01/12/2024;VA;2,5\n"
                        + "IND-3044;FRANCE;;2027-12-01;Vc;-1200000.000\n"
                        + "IND-304;DEPT-2A;;2024-01-31;va; 5e-05 \n");
        assertEquals(
                List.of(
                        "2 IND-304 REG-76 INITIAL 2024-02-29 2.5", "3 IND-304 DEPT-31 CURRENT 2024-12-01 2.5",
                        "4 IND-3044 NAT-FR TARGET 2027-12-01 -1200000", "5 IND-304 DEPT-2A CURRENT 2024-01-31 0.00005"),
                reading.staged);
        assertEquals(0, reading.issues.total());
    }

    @Test
    void the_exchange_format_is_read_without_names_in_another_order_and_in_windows_1252() throws IOException {
        var text =
                "valeur;type_valeur;date_valeur;zone_id;zone_nom;identifiant_indic\n3;va;2024-01-01;D971;Guadeloupe été;IND-304\n";
        reading.read(Files.write(directory.resolve("a.csv"), text.getBytes(Charset.forName("windows-1252"))));
        read("b.csv", "identifiant_indic;zone_id;date_valeur;type_valeur;valeur\nIND-304;D31;2024-01-01;va;4\n");
        assertEquals(
                List.of("2 IND-304 DEPT-971 CURRENT 2024-01-01 3", "2 IND-304 DEPT-31 CURRENT 2024-01-01 4"),
                reading.staged);
    }

    @Test
    void the_exchange_format_is_read_from_a_workbook_whatever_the_type_of_its_cells() {
        var book = Workbooks.withRows(
                Workbooks.row(1, "identifiant_indic", "zone_id", "zone_nom", "date_valeur", "type_valeur", "valeur")
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>IND-304</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>R76</t></is></c>"
                        + "<c r=\"C2\"><f>VLOOKUP(B2,x,1)</f><v>1</v></c><c r=\"D2\" s=\"1\"><v>45292</v></c>"
                        + "<c r=\"E2\" t=\"inlineStr\"><is><t>va</t></is></c><c r=\"F2\"><v>0.30000000000000004</v></c></row>"
                        + Workbooks.row(3, "IND-304", "D31", "", "31/12/2024", "vc", "2,5"));
        reading.read(book.write(directory, "a.xlsx"));
        assertEquals(
                List.of("2 IND-304 REG-76 CURRENT 2024-01-01 0.3", "3 IND-304 DEPT-31 TARGET 2024-12-31 2.5"),
                reading.staged);
    }

    @Test
    void r6_open_data_gives_up_to_three_values_a_row_and_skips_the_rows_that_say_nothing() {
        read(
                "a.csv",
                FileReading.OPEN_DATA
                        + "IND-304,R76,2024-06-15,REG,1.5,,65.0,\n"
                        + "IND-304,D31,,DEPT,,,,\n"
                        + "IND-304,FRANCE,2024-09-01,NAT,,\"3,5\",,40.64\n");
        assertEquals(
                List.of(
                        "2 IND-304 REG-76 INITIAL 2024-06-15 1.5",
                        "2 IND-304 REG-76 TARGET 2024-06-15 65",
                        "4 IND-304 NAT-FR CURRENT 2024-09-01 3.5"),
                reading.staged);
        assertEquals(List.of("4 IND-304 NAT-FR 2024-09-01 40.64"), reading.rates);
        assertEquals(3, reading.counts.rows());
        assertEquals(1, reading.counts.skipped());
    }

    @Test
    void metadata_is_recognised_by_its_columns_and_read_over_several_lines() {
        read(
                "m.csv",
                "indic_id;nom;description;thematique;tendance;unite;unite_courte;fichier\r\n"
                        + "IND-304;Nom;\"Une ligne\r\net \"\"deux\"\"\";Culture;BAISSE;%;%;ind-304.csv\r\n"
                        + "IND-305;Autre;;;haut;;;\r\nIND-304;Encore;;;HAUSSE;;;\r\n");
        assertEquals(
                new ImportedIndicator("IND-304", "Nom", "Une ligne\net \"deux\"", "Culture", Direction.DOWN, "%", "%"),
                reading.described.get("IND-304"));
        assertEquals(
                List.of("direction", "duplicate"),
                reading.issues.kept().stream().map(ImportIssue::code).toList());
        assertEquals(
                List.of(4, 5),
                reading.issues.kept().stream().map(ImportIssue::line).toList());
    }

    @Test
    void the_43_real_files_hold_30473_rows_of_which_1689_say_nothing() {
        reading.read(Barometre.metadata());
        assertEquals(43, reading.described.size());
        reading.scope = null;
        var rows = 0;
        var skipped = 0;
        for (var file : Barometre.values()) {
            reading.read(file);
            rows += reading.counts.rows();
            skipped += reading.counts.skipped();
        }
        assertEquals(43, Barometre.values().size());
        assertEquals(30_473, rows);
        assertEquals(1_689, skipped);
        assertEquals(
                0, reading.issues.total(), () -> reading.issues.kept().get(0).toString());
        assertEquals(2_631, reading.rates.size());
    }

    private void read(String name, String content) {
        reading.read(directory, name, content);
    }
}
