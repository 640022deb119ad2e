package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.LeavesNothing;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.sheet.Workbooks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read as a whole: refused by name, and not even kept. */
@PiloTest
@LeavesNothing(except = "account")
class ImportUnreadableTest {
    @Test
    void files_that_cannot_be_read_as_a_whole_are_refused_by_name() {
        Api.as(lead())
                .multiPart("files", "bon.csv", exchange("IND-304;R76;2024-01-01;va;1"), "text/csv")
                .multiPart("files", "faux.xlsx", "a;b".getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .multiPart("files", "autre.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.pointer", contains("/files/1", "/files/2"))
                .body("violations.code", contains("file-kind", "file-columns"))
                .body("violations[1].message", containsString("Fichier « autre.csv » : Les colonnes (ligne 1)"));
        check(lead(), metadata("IND-304"), null).statusCode(422).body("violations[0].code", equalTo("no-values"));
        check(lead(), exchange("IND-304;R76;2024-01-01;va;\"1"), null)
                .statusCode(422)
                .body("detail", containsString("jamais fermé"));
        Api.as(lead())
                .contentType("multipart/form-data")
                .multiPart("autre", "x")
                .post(IMPORTS)
                .then()
                .statusCode(400);
        Api.as(lead())
                .contentType("application/json")
                .body("{}")
                .post(IMPORTS)
                .then()
                .statusCode(415);
    }

    @Test
    void a_file_of_12_megabytes_is_refused_with_413() {
        Api.as(lead())
                .multiPart("files", "gros.csv", new byte[12 * 1024 * 1024], "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("« gros.csv » fait plus de 10 Mo"));
    }

    @Test
    void s19_a_bomb_or_a_cut_workbook_is_refused(@TempDir Path directory) throws IOException {
        var code = newIndicator();
        var header = Workbooks.row(1, "identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur");
        var bomb = Workbooks.withRows(header)
                .part("xl/media/a.bin", new byte[30 * 1024 * 1024])
                .write(directory, "bombe.xlsx");
        ImportFixture.workbook(bomb, code).statusCode(422).body("violations[0].code", equalTo("file-limit"));
        var whole = Files.readAllBytes(Workbooks.withRows(header).write(directory, "a.xlsx"));
        var cut = Files.write(directory.resolve("coupe.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        ImportFixture.workbook(cut, code)
                .statusCode(422)
                .body("violations[0].message", containsString("« coupe.xlsx » : Le classeur est tronqué"));
    }
}
