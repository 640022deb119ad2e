package fr.gouv.pilo.project;

import static fr.gouv.pilo.project.ProjectApi.*;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.page.SheetFormats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;

/** A file by the page's button is for people; a file by Accept alone is for scripts. */
@PiloTest
class ProjectExportTest {
    private static final String COLUMNS =
            "&columns=title&columns=stage&columns=weather&columns=programme&columns=axis&columns=territories"
                    + "&columns=endDate&columns=digital&columns=confidential&columns=updatedAt";

    private static String project(String title) {
        return created(draft(
                title,
                Map.of(
                        "programme", "INCUBO",
                        "axis", "AXE_2",
                        "territories", List.of("DEPT-46", "DEPT-09"),
                        "startDate", "2026-01-05",
                        "endDate", "2027-03-09",
                        "digital", true)));
    }

    private static byte[] file(String word, String accept, String columns) {
        return Api.as(MISSION)
                .accept(accept)
                .get(URL + "?q=" + word + columns)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void the_csv_of_a_person_has_a_mark_french_titles_words_and_dates() {
        var word = word();
        project("Visites " + word);
        var lines =
                new String(file(word, SheetFormats.CSV, COLUMNS), java.nio.charset.StandardCharsets.UTF_8).split("\n");
        assertEquals(2, lines.length);
        assertEquals(
                "\uFEFFTitre;Étape;Météo;Programme;Axe;Territoires;Fin prévue;Projet numérique;Projet confidentiel;Modifié le",
                lines[0]);
        assertTrue(
                lines[1].matches(
                        "Visites " + word
                                + ";Veille et détection;Non renseignée;Incub'O;Axe 2;Ariège, Lot;09/03/2027;Oui;Non;\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d"),
                lines[1]);
    }

    @Test
    void the_csv_of_a_script_keeps_its_names_codes_and_bytes() {
        var word = word();
        project("Visites " + word);
        var lines = new String(file(word, SheetFormats.CSV, ""), java.nio.charset.StandardCharsets.UTF_8).split("\n");
        assertEquals(
                "id;code;title;programme;axis;orientations;approaches;stage;weather;statusAt;organisation;lead;territories;startDate;endDate;digital;confidential;nextMilestone;nextMilestoneDate;updatedAt",
                lines[0]);
        assertTrue(
                lines[1].contains(";INCUBO;AXE_2;")
                        && lines[1].contains(";DEPT-09 DEPT-46;2026-01-05;2027-03-09;true;false;"),
                lines[1]);
    }

    @Test
    void the_workbook_of_a_person_has_the_columns_shown_with_dates_as_dates() throws IOException {
        var word = word();
        project("Visites " + word);
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(
                        file(word, SheetFormats.XLSX, "&columns=endDate&columns=title&columns=updatedAt")),
                new ReadingOptions(true, false))) {
            var rows = workbook.getFirstSheet().read();
            assertEquals(2, rows.size());
            assertEquals("Fin prévue", rows.get(0).getCellText(0));
            var date = rows.get(1).getCell(0);
            assertEquals(CellType.NUMBER, date.getType());
            assertEquals("2027-03-09T00:00", date.asDate().toString());
            assertEquals("dd/mm/yyyy", date.getDataFormatString());
            assertEquals("Visites " + word, rows.get(1).getCellText(1));
            assertEquals("dd/mm/yyyy hh:mm", rows.get(1).getCell(2).getDataFormatString());
        }
    }

    @Test
    void what_looks_like_an_escape_is_shown_as_it_is() throws IOException {
        var word = word();
        project("Code _x0041_ et _x41_ " + word);
        var escaped = "Code _x005F_x0041_ et _x41_ " + word;
        assertEquals(escaped, cell(file(word, SheetFormats.XLSX, ""), 2));
        assertEquals(escaped, cell(file(word, SheetFormats.XLSX, "&columns=title"), 0));
    }

    /** The reader gives the escaped text as it is written. */
    private static String cell(byte[] file, int column) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().get(1).getCellText(column);
        }
    }

    @Test
    void an_unknown_column_is_refused_with_those_that_there_are() {
        for (var accept : List.of(SheetFormats.CSV, "application/json")) {
            Api.as(MISSION)
                    .accept(accept)
                    .get(URL + "?columns=titre")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("title, programme"));
        }
    }
}
