package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.reverse;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.sheet.Workbooks;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PiloTest
class MeasurementImportResourceTest {
    @Test
    void an_import_is_checked_previewed_applied_and_undone() {
        var code = newIndicator();
        var id = checked(
                lead(), exchange(code + ";R76;2024-01-15;vi;10", code + ";D31;01/02/2024;VA;2,50"), metadata(code));
        Api.as(lead())
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("counts.rows", equalTo(2))
                .body("counts.new", equalTo(2))
                .body("newIndicators", contains(code))
                .body("files.kind", contains("EXCHANGE", "METADATA"))
                .body("issues", empty())
                .body("progress.step", nullValue())
                .body("progress.total", equalTo(2));
        Api.as(lead())
                .get(IMPORTS + "/" + id + "/changes?outcome=NEW&sort=territory")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.territory", contains("DEPT-31", "REG-76"))
                .body("items[0].value", equalTo("2.5"))
                .body("items[0].previousValue", nullValue());
        values(code).body("total", equalTo(0));
        apply(lead(), id)
                .statusCode(200)
                .body("status", equalTo("APPLIED"))
                .body("appliedAt", notNullValue())
                .body("movedSinceCheck", equalTo(0));
        values(code)
                .body("items.value", contains("2.5", "10"))
                .body("items.month", contains("2024-02", "2024-01"))
                .body("items.importId", contains(id, id));
        reverse(lead(), id).statusCode(200).body("status", equalTo("REVERSED")).body("reversedBy", notNullValue());
        values(code).body("total", equalTo(0));
        Api.as(lead())
                .get("/api/v1/indicators/" + code)
                .then()
                .statusCode(200)
                .body("definition.theme", equalTo("Essais"));
    }

    @Test
    void r6_undoing_shows_earlier_values_again_and_later_imports_stay() {
        var code = newIndicator();
        var first =
                applied(lead(), exchange(code + ";R76;2024-01-01;va;1", code + ";D31;2024-01-01;va;1"), metadata(code));
        var second = applied(lead(), exchange(code + ";R76;2024-01-01;va;2", code + ";D31;2024-01-01;va;2"), null);
        applied(lead(), exchange(code + ";D31;2024-01-01;va;3"), null);
        values(code).body("items.value", contains("3", "2"));
        reverse(lead(), second).statusCode(200);
        values(code).body("items.value", contains("3", "1"));
        reverse(lead(), first).statusCode(200);
        values(code).body("items.value", contains("3"));
    }

    @Test
    void a_value_that_a_later_import_had_confirmed_stays_when_the_first_is_undone() {
        var code = newIndicator();
        var first = applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        var second = checked(lead(), exchange(code + ";R76;2024-01-01;va;1.0"), null);
        apply(lead(), second)
                .statusCode(200)
                .body("counts.unchanged", equalTo(1))
                .body("counts.new", equalTo(0));
        values(code).body("items.importId", contains(first));
        reverse(lead(), first).statusCode(200);
        values(code).body("items.value", contains("1")).body("items.importId", contains(second));
        reverse(lead(), second).statusCode(200);
        values(code).body("total", equalTo(0));
    }

    @Test
    void r17_what_was_known_at_a_past_instant_can_still_be_read() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        String afterFirst = knowledge(code);
        var second = applied(lead(), exchange(code + ";R76;2024-01-01;va;2"), null);
        String afterSecond = knowledge(code);
        reverse(lead(), second).statusCode(200);
        values(code).body("items.value", contains("1"));
        values(code, "knownAt", afterFirst).body("items.value", contains("1"));
        values(code, "knownAt", afterSecond).body("items.value", contains("2"));
        values(code, "knownAt", "2020-01-01T00:00:00Z").body("total", equalTo(0));
    }

    @Test
    void a_poller_learns_what_was_replaced_and_withdrawn() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        String first = values(code).extract().path("items[0].id");
        String since = values(code).extract().path("nextSince");
        var second = applied(lead(), exchange(code + ";R76;2024-01-01;va;2"), null);
        String other = values(code).extract().path("items[0].id");
        values(code, "updatedSince", since).body("items.findAll { it.deleted }.id", hasItem(first));
        reverse(lead(), second).statusCode(200);
        values(code, "updatedSince", since)
                .body("items.findAll { it.deleted }.id", hasItem(other))
                .body("items.findAll { it.value == '1' }.id", hasItem(first));
    }

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
    void r6_of_two_dates_in_one_month_the_later_counts() {
        var code = newIndicator();
        var id =
                checked(lead(), exchange(code + ";R76;2024-01-20;va;2", code + ";R76;2024-01-05;va;1"), metadata(code));
        apply(lead(), id).statusCode(200).body("counts.new", equalTo(1)).body("counts.skipped", equalTo(1));
        values(code).body("items.value", contains("2"));
    }

    @Test
    void importing_the_same_file_twice_changes_nothing() {
        var code = newIndicator();
        var file = exchange(code + ";R76;2024-01-01;va;1");
        applied(lead(), file, metadata(code));
        String before = values(code).extract().path("items[0].id");
        applied(lead(), file, metadata(code));
        values(code).body("items.id", contains(before));
    }

    @Test
    void values_that_moved_between_check_and_application_are_told() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        var waiting = checked(lead(), exchange(code + ";R76;2024-01-01;va;2", code + ";D31;2024-01-01;va;9"), null);
        applied(lead(), exchange(code + ";R76;2024-01-01;va;2"), null);
        apply(lead(), waiting)
                .statusCode(200)
                .body("movedSinceCheck", equalTo(1))
                .body("counts.unchanged", equalTo(1))
                .body("counts.new", equalTo(1));
    }

    @Test
    void an_application_needs_the_version_read_and_happens_once() {
        var code = newIndicator();
        var id = checked(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        Api.as(lead()).post(IMPORTS + "/" + id + "/application").then().statusCode(428);
        Api.as(lead())
                .header("If-Match", "\"7\"")
                .post(IMPORTS + "/" + id + "/application")
                .then()
                .statusCode(412);
        apply(lead(), id).statusCode(200);
        Api.as(lead())
                .header("If-Match", "\"0\"")
                .post(IMPORTS + "/" + id + "/application")
                .then()
                .statusCode(412);
        apply(lead(), id).statusCode(409).contentType("application/problem+json");
    }

    @Test
    void an_idempotency_key_makes_one_import_of_the_same_contents() {
        var code = newIndicator();
        var as = lead();
        var key = UUID.randomUUID().toString();
        String first = keyed(as, key, exchange(code + ";R76;2024-01-01;va;1"), code)
                .statusCode(201)
                .extract()
                .path("id");
        keyed(as, key, exchange(code + ";R76;2024-01-01;va;1"), code)
                .statusCode(201)
                .body("id", equalTo(first));
        keyed(as, key, exchange(code + ";R76;2024-01-01;va;2"), code)
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void originals_are_kept_as_they_were_sent() {
        var code = newIndicator();
        var bytes = exchange(code + ";R76;2024-01-01;va;1");
        String id = Api.as(lead())
                .multiPart("files", "../mois 1.csv", bytes, "text/csv")
                .multiPart("files", "indicateurs.csv", metadata(code), "text/csv")
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .body("files[0].name", equalTo("mois 1.csv"))
                .extract()
                .path("id");
        var original = Api.as(lead())
                .get(IMPORTS + "/" + id + "/files/0")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''mois%201.csv"))
                .extract()
                .asByteArray();
        org.junit.jupiter.api.Assertions.assertArrayEquals(bytes, original);
        Api.as(lead()).get(IMPORTS + "/" + id + "/files/7").then().statusCode(404);
    }

    @Test
    void files_that_cannot_be_read_as_a_whole_are_refused_by_name_and_leave_nothing() {
        int before = Api.as(lead()).get(IMPORTS).then().extract().path("total");
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
        Api.as(lead()).get(IMPORTS).then().body("total", equalTo(before));
    }

    @Test
    void s19_a_bomb_or_a_cut_workbook_is_refused_and_a_formula_is_told_by_its_cell(@TempDir Path directory)
            throws IOException {
        var code = newIndicator();
        var header = Workbooks.row(1, "identifiant_indic", "zone_id", "date_valeur", "type_valeur", "valeur");
        var bomb = Workbooks.withRows(header)
                .part("xl/media/a.bin", new byte[30 * 1024 * 1024])
                .write(directory, "bombe.xlsx");
        workbook(bomb, code).statusCode(422).body("violations[0].code", equalTo("file-limit"));
        var whole = Files.readAllBytes(Workbooks.withRows(header).write(directory, "a.xlsx"));
        var cut = Files.write(directory.resolve("coupe.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        workbook(cut, code)
                .statusCode(422)
                .body("violations[0].message", containsString("« coupe.xlsx » : Le classeur est tronqué"));
        var formula = Workbooks.row(2, code, "R76", "2024-01-01", "va")
                .replace("</row>", "<c r=\"E2\"><f>1+1</f><v>2</v></c></row>");
        workbook(Workbooks.withRows(header + formula).write(directory, "formule.xlsx"), code)
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].file", equalTo("formule.xlsx"))
                .body("issues[0].line", equalTo(2))
                .body("issues[0].field", equalTo("valeur"))
                .body("issues[0].value", equalTo("=1+1"));
    }

    private static ValidatableResponse workbook(Path file, String code) {
        return Api.as(lead())
                .multiPart("files", file.toFile())
                .multiPart("metadata", "m.csv", metadata(code), "text/csv")
                .post(IMPORTS)
                .then();
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
    void an_unknown_indicator_without_metadata_is_refused() {
        check(lead(), exchange("IND-4999;R76;2024-01-01;va;1"), null)
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].code", equalTo("indicator-unknown"));
    }

    @Test
    void s2_a_machine_with_territories_imports_those_only_and_sees_its_own_imports_only() {
        var code = newIndicator();
        var machine = Tokens.machine("roadmap:write", "roadmap:read").territories("DEPT-31");
        check(machine, exchange(code + ";R76;2024-01-01;va;1", code + ";D31;2024-01-01;va;1"), metadata(code))
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues.value", contains("R76"))
                .body("issues[0].reason", equalTo("Cette zone n'est pas dans votre périmètre."));
        var own = applied(machine, exchange(code + ";D31;2024-01-01;va;1"), metadata(code));
        var other = checked(lead(), exchange(code + ";D31;2024-01-01;va;2"), null);
        Api.as(machine).get(IMPORTS).then().body("items.id", hasItem(own)).body("items.id", not(hasItem(other)));
        for (var path : List.of("", "/changes", "/issues", "/files/0")) {
            Api.as(machine).get(IMPORTS + "/" + other + path).then().statusCode(404);
        }
        apply(machine, other).statusCode(404);
        reverse(machine, other).statusCode(404);
        Api.as(machine)
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .body("items.territory", contains("DEPT-31"));
        applied(lead(), exchange(code + ";R76;2024-01-01;va;5"), null);
        Api.as(machine)
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .body("items.territory", contains("DEPT-31"));
        reverse(machine, own).statusCode(200);
    }

    @Test
    void s2_a_person_of_another_region_sees_no_import_and_brings_own_territories_only() {
        var code = newIndicator();
        var stranger = Tokens.person("mission-lead").territories("REG-44");
        var ours = checked(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        Api.as(stranger).get(IMPORTS + "/" + ours).then().statusCode(404);
        Api.as(stranger).get(IMPORTS).then().body("total", equalTo(0));
        apply(stranger, ours).statusCode(404);
        check(stranger, exchange(code + ";R76;2024-01-01;va;1"), metadata(code))
                .body("issues[0].code", equalTo("zone-forbidden"));
    }

    @Test
    void an_assistant_applies_but_does_not_undo_and_leadership_sees() {
        var code = newIndicator();
        var assistant = Tokens.person("assistant").territories("REG-76");
        var id = applied(assistant, exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        reverse(assistant, id).statusCode(403);
        var leadership = Tokens.person("leadership").territories("DEPT-46");
        Api.as(leadership).get(IMPORTS + "/" + id).then().statusCode(200);
        apply(leadership, id).statusCode(403);
        reverse(lead(), id).statusCode(200);
    }

    private static ValidatableResponse keyed(Tokens as, String key, byte[] values, String code) {
        return Api.as(as)
                .header("Idempotency-Key", key)
                .multiPart("files", "valeurs.csv", values, "text/csv")
                .multiPart("metadata", "indicateurs.csv", metadata(code), "text/csv")
                .post(IMPORTS)
                .then();
    }

    private static ValidatableResponse values(String code) {
        return Api.as(lead())
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse values(String code, String parameter, String value) {
        return Api.as(lead())
                .queryParam(parameter, value)
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .statusCode(200);
    }

    private static String knowledge(String code) {
        return values(code).extract().path("items[0].recordedAt");
    }
}
