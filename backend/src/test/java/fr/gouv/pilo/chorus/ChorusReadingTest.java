package fr.gouv.pilo.chorus;

import static fr.gouv.pilo.chorus.ChorusFiles.checked;
import static fr.gouv.pilo.chorus.ChorusFiles.column;
import static fr.gouv.pilo.chorus.ChorusFiles.csv;
import static fr.gouv.pilo.chorus.ChorusFiles.rows;
import static fr.gouv.pilo.chorus.ChorusFiles.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.sheet.Workbooks;
import fr.gouv.pilo.shared.sheet.Workbooks.Tab;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Extracts as they are met: each is read as it stands, or refused in words, and then leaves nothing. */
@PiloTest
class ChorusReadingTest {
    private static final String HEADER = "N° EJ;N° poste EJ;Exercice comptable;Type de montant;Date;Montant";

    @Inject
    Sql sql;

    @TempDir
    Path place;

    private long imports() {
        return sql.one("SELECT count(*) AS n FROM chorus_import", row -> row.getLong("n"))
                .orElseThrow();
    }

    private List<Object> read(String field, String... lines) {
        return column(checked(lines).getString("id"), field);
    }

    @Test
    void a_header_in_row_5_under_titles_and_above_a_total_is_found() {
        var id = checked(
                        "INF-BUD-53 : vue détaillée;;;;;",
                        "Arrêté au 20/11/2026;;;;;",
                        "Affichage :;;;;;",
                        ";;;;;",
                        HEADER,
                        "971;1;2026;100;01/02/2026;12,50",
                        "Résultat global;;;;;12,50")
                .getString("id");
        assertEquals(List.of("12.50"), column(id, "amount"));
        assertEquals(List.of(6), column(id, "line"));
    }

    @Test
    void names_with_a_code_behind_them_and_with_a_line_end_are_known() {
        assertEquals(
                List.of("972"),
                read(
                        "commitment",
                        "\"N° EJ\r\n[EJ01]\";N° poste EJ [P];Exercice comptable - Clé (non composée);Type de montant;Date;Montant (EUR)",
                        "972;1;2026;100;01/02/2026;5"));
    }

    @TestFactory
    Stream<DynamicTest> amounts_are_read_in_all_their_spellings() {
        return Map.of(
                        "1 234,56", "1234.56",
                        "1\u202f234,56 €", "1234.56",
                        "1\u00a0234.5 EUR", "1234.50",
                        "\"1\n234,00\"", "1234.00",
                        "\u2212250", "-250.00",
                        "\u201312,5", "-12.50",
                        "99,10-", "-99.10")
                .entrySet()
                .stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getValue() + " of " + one.getKey(),
                        () -> assertEquals(
                                List.of(one.getValue()),
                                read("amount", HEADER, "973;1;2026;150;01/02/2026;" + one.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_amount_refuses_its_row_alone() {
        return Stream.of("1.234,56", "0,001", "1e400", "douze", "12 34 5,6,7", "")
                .map(amount -> DynamicTest.dynamicTest("«" + amount + "»", () -> {
                    var id = checked(HEADER, "974;1;2026;100;01/02/2026;" + amount, "974;1;2026;100;01/02/2026;1")
                            .getString("id");
                    assertEquals(List.of("REFUSED", "UNMATCHED"), column(id, "state"));
                    assertTrue(rows(id).get(0).get("reason").toString().contains("montant"), rows(id).toString());
                }));
    }

    @Test
    void three_spellings_of_dates_and_the_number_of_a_day_stand_in_one_column() {
        assertEquals(
                List.of("2026-03-05", "2026-03-05", "2026-03-05", "2026-03-05"),
                read(
                        "valueDate",
                        HEADER,
                        "975;1;2026;150;05.03.2026;1",
                        "975;1;2026;150;05/03/2026;1",
                        "975;1;2026;150;2026/03/05;1",
                        "975;1;2026;150;46086;1"));
    }

    @Test
    void rows_under_a_merged_cell_take_its_ej_and_a_total_does_not() {
        var id = checked(HEADER, "976;1;2026;100;01/02/2026;100", ";;2026;150;01/03/2026;20", ";;;;;120")
                .getString("id");
        assertEquals(List.of("976", "976"), column(id, "commitment"));
        assertEquals(List.of("100.00", "20.00"), column(id, "amount"));
    }

    @Test
    void a_sheet_among_several_is_read_dates_from_1904_are_days_and_the_others_are_told() throws IOException {
        var head = Workbooks.row(3, "N° EJ", "Exercice", "Type de montant", "Date", "Montant");
        var row = "<row r=\"4\"><c r=\"A4\"><v>977</v></c><c r=\"B4\"><v>2026</v></c><c r=\"C4\"><v>100</v></c>"
                + "<c r=\"D4\" s=\"1\"><v>44624</v></c><c r=\"E4\"><v>12.5</v></c></row>";
        var book = Workbooks.withSheets(
                        Tab.of("Présentation", Workbooks.row(1, "À lire")),
                        Tab.of("Extraction", head + row),
                        Tab.hidden("Calculs", "hidden", head))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"1\"/><sheets>"
                                + "<sheet name=\"Présentation\" sheetId=\"1\" r:id=\"s0\"/><sheet name=\"Extraction\" sheetId=\"2\" r:id=\"s1\"/>"
                                + "<sheet name=\"Calculs\" sheetId=\"3\" state=\"hidden\" r:id=\"s2\"/></sheets></workbook>");
        var checked = checked("e.xlsx", Files.readAllBytes(book.write(place, "e.xlsx")));
        assertEquals(List.of("2026-03-05"), column(checked.getString("id"), "valueDate"));
        assertTrue(checked.getString("notices.sentence").contains("« Présentation »"), checked.getString("notices"));
        assertTrue(checked.getString("notices.sentence").contains("elle est masquée"), checked.getString("notices"));
    }

    @Test
    void a_formula_is_refused_by_its_row_and_alone_it_refuses_the_import() throws IOException {
        var head = Workbooks.row(1, "N° EJ", "Exercice", "Type de montant", "Date", "Montant");
        var row = "<row r=\"2\"><c r=\"A2\"><v>978</v></c><c r=\"B2\"><v>2026</v></c><c r=\"C2\"><v>100</v></c>"
                + "<c r=\"E2\"><f>1+1</f><v>2</v></c></row>";
        send("f.xlsx", Files.readAllBytes(Workbooks.withRows(head + row).write(place, "f.xlsx")))
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].reason", equalTo("Le montant est une formule : collez la valeur à la place."))
                .body("brings.ae", equalTo("0.00"));
    }

    @Test
    void a_file_without_any_column_of_chorus_is_refused_and_leaves_nothing() {
        var before = imports();
        send("autre.csv", csv("Nom;Prénom", "Martin;Zoé"))
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/files/0"))
                .body("violations[0].message", containsString("aucune colonne d'un extrait Chorus n'est reconnue"));
        assertEquals(before, imports());
    }

    @Test
    void a_file_of_12_mb_is_refused_and_leaves_nothing() {
        var before = imports();
        send("gros.csv", new byte[12 * 1024 * 1024]).statusCode(413);
        assertEquals(before, imports());
    }

    @Test
    void the_layout_of_inf_bud_53_names_its_measure_and_its_year_above_the_last_column() {
        var id = checked(
                        "INF-BUD-53 : Pilotage,,,,,",
                        ",,,,Exercice comptable,2026",
                        ",,,,,Montant payé",
                        "Programme,N° EJ,N° poste EJ,N° DP,Date de base de la DP,EUR",
                        "103,9790,5,100011636,31.12.2025,\"1 252,10\"",
                        "103,#,#,100011637,31.12.2025,28",
                        "Résultat,,,,,280")
                .getString("id");
        assertEquals(List.of("1252.10", "28.00"), column(id, "amount"));
        assertEquals(List.of(2026, 2026), column(id, "fiscalYear"));
        assertEquals(java.util.Arrays.asList("9790", null), column(id, "commitment"));
        assertEquals(List.of("PAYMENT", "PAYMENT"), column(id, "effect"));
    }

    @Test
    void quotes_and_separators_that_stand_bare_inside_quotes_are_of_their_cell() {
        var id = checked(
                        "\"N° EJ\";\"Exercice comptable\";\"Fournisseur titulaire principal (EJ) - Clé\";\"Fournisseur titulaire principal (EJ)\";\"Code taxe 1 (Clé)\";\"Montant engagé (EUR)\"",
                        "\"9791\";\"2026\";\"1000972118\";\"AGENCE; NATIONALE \"DES TITRES\"\";\"13000326200024\";\"12,5\"")
                .getString("id");
        assertEquals(List.of("AGENCE; NATIONALE \"DES TITRES\""), column(id, "supplierName"));
        assertEquals(List.of("12.50"), column(id, "amount"));
        assertEquals(List.of("13000326200024"), column(id, "siret"));
    }

    @Test
    void a_row_with_one_column_more_than_its_header_keeps_its_amount_and_a_siret_gets_its_zeros_back() {
        var id = checked(
                        "N° EJ;Exercice;SIRET;Fournisseur;Montant payé",
                        "9792;2026;1800010;1000;Prestataire;40,5",
                        "9792;2026;1800010;X;1")
                .getString("id");
        assertEquals(List.of("40.50", "1.00"), column(id, "amount"));
        assertEquals("00000001800010", rows(id).get(1).get("siret"));
    }

    @Test
    void raw_cells_are_kept_untouched_beside_what_they_are_read_as() {
        var id = checked(HEADER, " 9793 ;1;2026;100;05.03.2026;1 234,5 €").getString("id");
        List<Map<String, String>> cells =
                (List<Map<String, String>>) rows(id).get(0).get("cells");
        assertFalse(cells.isEmpty());
        assertEquals(Map.of("column", "N° EJ", "value", " 9793 "), cells.get(0));
        assertEquals("1 234,5 €", cells.get(5).get("value"));
    }
}
