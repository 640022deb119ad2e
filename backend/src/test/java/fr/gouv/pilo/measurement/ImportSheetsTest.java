package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.workbook;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.sheet.Workbooks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of several sheets: what is read, what is left, and that both are told. */
@PiloTest
class ImportSheetsTest {
    private static final String[] EXCHANGE = {"identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur"};

    @TempDir
    Path directory;

    private final String code = newIndicator();

    private String row(int line, String zone, String date, String type, String value) {
        return Workbooks.row(line, code, zone, date, type, value);
    }

    private static String header() {
        return Workbooks.row(1, EXCHANGE);
    }

    @Test
    void values_of_every_visible_sheet_are_applied_and_each_line_is_found_by_its_sheet() {
        var book = Workbooks.withSheets(
                Workbooks.Tab.of("VA", header() + row(2, "D31", "2024-01-01", "va", "5")),
                Workbooks.Tab.of("VC, \\t \\ suite", header() + row(2, "D31", "2027-12-01", "vc", "80")),
                Workbooks.Tab.of("Feuil3", ""));
        String id = workbook(book.write(directory, "deux.xlsx"), code)
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("counts.rows", equalTo(2))
                .body("counts.new", equalTo(2))
                .body("notices", empty())
                .extract()
                .path("id");
        Api.as(lead())
                .get(IMPORTS + "/" + id + "/changes")
                .then()
                .statusCode(200)
                .body("items.file", contains("deux.xlsx, feuille « VA »", "deux.xlsx, feuille « VC, \\t \\ suite »"));
        apply(lead(), id).statusCode(200);
        ImportFixture.values(code).body("items.value", containsInAnyOrder("5", "80"));
    }

    @Test
    void the_same_value_in_two_sheets_is_told_with_both_places_and_lines_of_one_number_are_counted_apart() {
        var book = Workbooks.withSheets(
                Workbooks.Tab.of(
                        "A",
                        header() + row(2, "D31", "2024-01-01", "va", "5") + row(3, "R76", "2024-01-02", "va", "1")),
                Workbooks.Tab.of(
                        "B",
                        header() + row(2, "D31", "2024-01-01", "va", "6") + row(3, "R76", "2024-01-09", "va", "2")));
        workbook(book.write(directory, "d.xlsx"), code)
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("counts.refused", equalTo(1))
                .body("counts.skipped", equalTo(1))
                .body("counts.values", equalTo(2))
                .body("issues", hasSize(1))
                .body("issues[0].file", equalTo("d.xlsx, feuille « B »"))
                .body("issues[0].line", equalTo(2))
                .body("issues[0].reason", containsString("ligne 2 du fichier « d.xlsx, feuille « A » »"));
    }

    @Test
    void what_is_left_and_hidden_rows_that_are_read_are_told() {
        var book = Workbooks.withSheets(
                Workbooks.Tab.of("Lisez-moi", Workbooks.row(1, "Ce classeur", "est fait ainsi", "nom")),
                Workbooks.Tab.hidden("Brouillon", "hidden", header() + row(2, "D31", "2024-01-01", "va", "99")),
                Workbooks.Tab.hidden("Listes", "veryHidden", Workbooks.row(1, "a")),
                Workbooks.Tab.of(
                        "Valeurs",
                        header()
                                + row(2, "D31", "2024-01-01", "va", "5").replace("<row ", "<row hidden=\"1\" ")
                                + row(3, "D31", "2024-02-01", "va", "6")));
        workbook(book.write(directory, "h.xlsx"), code)
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("counts.new", equalTo(2))
                .body("notices.indicator", contains(nullValue(), nullValue(), nullValue(), nullValue()))
                .body(
                        "notices.sentence",
                        contains(
                                "Fichier « h.xlsx » : La feuille « Lisez-moi » n'est pas lue : ses colonnes ne sont celles d'aucun format accepté.",
                                "Fichier « h.xlsx » : La feuille masquée « Brouillon » n'est pas lue.",
                                "Fichier « h.xlsx » : La feuille masquée « Listes » n'est pas lue.",
                                "Fichier « h.xlsx » : Feuille « Valeurs » : la ligne masquée 2 est lue comme les autres."));
    }

    @Test
    void a_sheet_of_data_whose_columns_are_wrong_refuses_the_file() {
        var book = Workbooks.withSheets(
                Workbooks.Tab.of("VA", header() + row(2, "D31", "2024-01-01", "va", "5")),
                Workbooks.Tab.of(
                        "VC", Workbooks.row(1, "identifiant_indic", "zone_id", "date_valeur", "type", "valeur")));
        workbook(book.write(directory, "w.xlsx"), code)
                .statusCode(422)
                .body("violations[0].code", equalTo("file-columns"))
                .body("violations[0].message", containsString("Feuille « VC » : Les colonnes"));
    }

    @Test
    void values_and_their_description_may_stand_in_one_workbook() {
        var book = Workbooks.withSheets(
                Workbooks.Tab.of("Valeurs", header() + row(2, "D31", "2024-01-01", "va", "5")),
                Workbooks.Tab.of(
                        "Indicateurs",
                        Workbooks.row(1, "indic_id", "nom", "tendance", "thematique")
                                + Workbooks.row(2, code, "Essai", "HAUSSE", "Essais")));
        Api.as(lead())
                .multiPart("files", book.write(directory, "tout.xlsx").toFile())
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("newIndicators", contains(code))
                .body("counts.rows", equalTo(1));
    }
}
