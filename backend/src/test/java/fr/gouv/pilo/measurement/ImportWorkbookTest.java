package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.sheet.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of the three formats may come as a workbook. */
@PiloTest
class ImportWorkbookTest {
    @Test
    void open_data_and_the_description_of_its_indicators_are_read_from_workbooks(@TempDir Path directory)
            throws IOException {
        var code = newIndicator();
        var values = Workbooks.withRows(Workbooks.row(
                                1,
                                "indic_id",
                                "enforce_zone_id",
                                "metric_enforce_date",
                                "maille",
                                "indic_vi",
                                "indic_va",
                                "indic_vc",
                                "indic_ta")
                        + Workbooks.row(2, code, "D31", "2022-01-01", "DEPT", "0", "", "", "")
                        + Workbooks.row(3, code, "D31", "2024-01-01", "DEPT", "", "25", "", "24.00")
                        + Workbooks.row(4, code, "D31", "2026-12-01", "DEPT", "", "", "100", ""))
                .write(directory, "donnees.xlsx");
        var description = Workbooks.withRows(Workbooks.row(1, "indic_id", "nom", "tendance", "thematique")
                        + Workbooks.row(2, code, "Indicateur d'essai", "HAUSSE", "Essais"))
                .write(directory, "indicateurs.xlsx");
        String id = Api.as(lead())
                .multiPart("files", values.toFile())
                .multiPart("metadata", description.toFile())
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("counts.rows", equalTo(3))
                .extract()
                .path("id");
        apply(lead(), id).statusCode(200);
        ImportFixture.values(code)
                .body("items.type", containsInAnyOrder("INITIAL", "CURRENT", "TARGET"))
                .body("items.value", containsInAnyOrder("0", "25", "100"));
        Api.as(lead())
                .get(IMPORTS + "/" + id + "/differences")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].published", equalTo("24.00"))
                .body("items[0].ours", equalTo("25.00"));
    }
}
