package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.LeavesNothing;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.sheet.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import refuses: told by file, line and field, kept for who sent it, and nothing of it is written. */
@PiloTest
@LeavesNothing(
        except = {
            "account",
            "audit_entry",
            "audit_change",
            "measurement_import",
            "measurement_import_file",
            "measurement_import_indicator",
            "measurement_import_issue",
            "measurement_import_issue_group",
            "measurement_import_definition",
            "measurement_import_notice",
            "measurement_import_row",
            "measurement_import_published_rate"
        })
class ImportRefusalTest {
    @Test
    void a_refused_import_is_kept_with_its_issues_and_brings_nothing() {
        var code = newIndicator();
        String id = check(
                        lead(),
                        exchange(code + ";R76;2024-01-01;va;1", code + ";R99;31/02/2024;va;2 500"),
                        metadata(code))
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("counts.refused", equalTo(1))
                .body("issueCount", equalTo(3))
                .body("issues.file", hasItem("valeurs.csv"))
                .body("issues.line", contains(3, 3, 3))
                .body("issues.field", contains("zone_id", "date_valeur", "valeur"))
                .body("issues.value", contains("R99", "31/02/2024", "2 500"))
                .body("issues[2].reason", equalTo("Écrivez le nombre sans espace : 2500."))
                .extract()
                .path("id");
        apply(lead(), id).statusCode(409).body("detail", containsString("Seul un import vérifié peut être appliqué"));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(404);
        Api.as(lead())
                .accept("text/csv")
                .get(IMPORTS + "/" + id + "/issues")
                .then()
                .statusCode(200)
                .body(containsString("valeurs.csv;3;zone_id;R99;zone-unknown;"));
    }

    @Test
    void a_file_with_its_header_alone_is_refused_kept_and_brings_nothing() {
        String id = check(lead(), exchange("", " "), null)
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("counts.rows", equalTo(0))
                .body("issueCount", equalTo(1))
                .body("issues[0].file", equalTo("valeurs.csv"))
                .body("issues[0].line", equalTo(1))
                .body(
                        "issues[0].reason",
                        equalTo(
                                "Le fichier ne contient que sa ligne de titres : ajoutez au moins une ligne de valeurs."))
                .extract()
                .path("id");
        Api.as(lead()).get(IMPORTS + "/" + id + "/files/0").then().statusCode(200);
        apply(lead(), id).statusCode(409);
    }

    @Test
    void a_key_given_twice_is_refused_with_both_places() {
        var code = newIndicator();
        check(lead(), exchange(code + ";R76;2024-01-01;va;1", code + ";R76;01/01/2024;VA;2"), metadata(code))
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("counts.refused", equalTo(1))
                .body("issues[0].line", equalTo(3))
                .body("issues[0].code", equalTo("duplicate"))
                .body("issues[0].reason", containsString("déjà donnés ligne 2 du fichier « valeurs.csv »"));
    }

    @Test
    void an_unknown_indicator_without_metadata_is_refused() {
        check(lead(), exchange("IND-4999;R76;2024-01-01;va;1"), null)
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].code", equalTo("indicator-unknown"));
    }

    @Test
    void a_formula_is_told_by_its_cell(@TempDir Path directory) throws IOException {
        var code = newIndicator();
        var header = Workbooks.row(1, "identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur");
        var formula = Workbooks.row(2, code, "R76", "2024-01-01", "va")
                .replace("</row>", "<c r=\"E2\"><f>1+1</f><v>2</v></c></row>");
        ImportFixture.workbook(Workbooks.withRows(header + formula).write(directory, "formule.xlsx"), code)
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].file", equalTo("formule.xlsx"))
                .body("issues[0].line", equalTo(2))
                .body("issues[0].field", equalTo("valeur"))
                .body("issues[0].value", equalTo("=1+1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void a_cell_that_shows_25_percent_and_holds_0_25_is_refused_since_either_may_be_meant(
            int style, @TempDir Path directory) {
        var code = newIndicator();
        var header = Workbooks.row(1, "identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur");
        var row = Workbooks.row(2, code, "R76", "2024-01-01", "va")
                .replace("</row>", "<c r=\"E2\" s=\"%d\"><v>0.25</v></c></row>".formatted(style));
        ImportFixture.workbook(Workbooks.withRows(header + row).write(directory, "taux.xlsx"), code)
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].field", equalTo("valeur"))
                .body("issues[0].reason", containsString("elle montre 25 % et contient 0,25"));
    }
}
