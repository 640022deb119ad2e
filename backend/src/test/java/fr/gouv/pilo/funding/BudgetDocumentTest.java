package fr.gouv.pilo.funding;

import static fr.gouv.pilo.funding.FundingCalls.CARRY_OVERS;
import static fr.gouv.pilo.funding.FundingCalls.MISSION;
import static fr.gouv.pilo.funding.FundingCalls.attached;
import static fr.gouv.pilo.funding.FundingCalls.createdLine;
import static fr.gouv.pilo.funding.FundingCalls.opened;
import static fr.gouv.pilo.funding.FundingCalls.requested;
import static fr.gouv.pilo.funding.FundingCalls.scheme;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notes attached to closing dates and to carry-overs (B16, B17). */
@PiloTest
class BudgetDocumentTest {
    private static final Tokens ASSISTANT = Tokens.person("assistant").territories("REG-76");
    private static final String CLOSING = "/api/v1/fiscal-years/2044/closing-dates/documents";

    private static String carryOver() {
        var line = createdLine(scheme(), 2026);
        opened(line, "100.00", "50.00");
        return CARRY_OVERS + "/" + requested(line, "AE", "5.00") + "/documents";
    }

    @Test
    void a_note_is_given_back_as_it_came_under_its_own_name_and_never_shown_by_the_browser() {
        var url = carryOver();
        var id = attached(url);
        Api.as(ASSISTANT).get(url).then().body("name", contains("note.csv")).body("kind", contains("CSV"));
        var file = Api.as(ASSISTANT).get(url + "/" + id);
        file.then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .header("Content-Disposition", containsString("note.csv"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        assertArrayEquals(FundingCalls.NOTE, file.asByteArray());
    }

    @Test
    void a_note_removed_is_there_no_more_and_the_trail_of_its_object_tells_both() {
        var url = carryOver();
        var id = attached(url);
        Api.as(MISSION).delete(url + "/" + id).then().statusCode(204);
        Api.as(MISSION).get(url).then().body("size()", equalTo(0));
        Api.as(MISSION).get(url + "/" + id).then().statusCode(404);
        Api.as(Tokens.person("admin"))
                .queryParam("objectType", "carry-over")
                .queryParam("objectId", url.split("/")[4])
                .get("/api/v1/audit-entries")
                .then()
                .body("items.act", hasItem("document.store"))
                .body("items.act", hasItem("document.remove"));
    }

    @Test
    void the_notes_of_one_year_and_programme_are_not_those_of_another() {
        var id = attached(CLOSING + "?programme=0349");
        Api.as(MISSION).get(CLOSING + "?programme=0349").then().body("id", contains(id));
        Api.as(MISSION).get(CLOSING + "?programme=0354").then().body("size()", equalTo(0));
        Api.as(MISSION).get(CLOSING + "/" + id + "?programme=0354").then().statusCode(404);
        Api.as(MISSION).get(CLOSING).then().statusCode(400);
        Api.as(MISSION).get(carryOver() + "/" + id).then().statusCode(404);
    }

    @Test
    void who_only_reads_attaches_nothing_and_a_page_of_the_web_is_refused() {
        var url = carryOver();
        Api.as(ASSISTANT)
                .multiPart("file", "note.csv", FundingCalls.NOTE, "text/csv")
                .post(url)
                .then()
                .statusCode(403);
        Api.as(MISSION)
                .multiPart(
                        "file",
                        "note.pdf",
                        "<!doctype html>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "application/pdf")
                .post(url)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/file"));
        Api.as(MISSION)
                .multiPart("file", "note.csv", FundingCalls.NOTE, "text/csv")
                .post(CARRY_OVERS + "/" + UUID.randomUUID() + "/documents")
                .then()
                .statusCode(404);
        Api.as(MISSION).get(url).then().body("size()", equalTo(0));
    }

    @Test
    void what_is_attached_for_a_confidential_project_is_nowhere_for_who_may_not_see_it_in_the_trail_either() {
        var line = createdLine(scheme(), 2026, Map.of("project", FundingCalls.project(null, true)));
        opened(line, "100.00", "50.00");
        var id = requested(line, "AE", "5.00");
        var url = CARRY_OVERS + "/" + id + "/documents";
        attached(url);
        Api.as(MISSION).get(url).then().body("size()", equalTo(1));
        Api.as(ASSISTANT).get(url).then().statusCode(404);
        Api.as(Tokens.person("admin"))
                .queryParam("objectType", "carry-over")
                .queryParam("limit", 100)
                .get("/api/v1/audit-entries")
                .then()
                .body("items.objectId", not(hasItem(id)))
                .body("items.objectId", hasItem(startsWith("confidentiel-")));
    }
}
