package fr.gouv.pilo.shared.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A second room has imports by saying what is its own: {@link ProbeRoom} holds no line of the pipeline. */
@PiloTest
class IntakeTest {
    private static final String URL = "/api/v1/essais-imports";
    private static final Tokens SOMEONE =
            Tokens.person(UUID.randomUUID().toString()).territories("REG-76");

    @Inject
    ProbeRoom room;

    @Inject
    Sql sql;

    @BeforeAll
    static void create() throws SQLException {
        ProbeTables.create();
    }

    @AfterAll
    static void drop() throws SQLException {
        ProbeTables.drop();
    }

    private static ValidatableResponse send(String... words) {
        return given().auth()
                .oauth2(SOMEONE.sign())
                .multiPart(
                        "files",
                        "mots.csv",
                        ("mot\n" + String.join("\n", words)).getBytes(StandardCharsets.UTF_8),
                        "text/csv")
                .post(URL)
                .then();
    }

    private static String checked(String... words) {
        return send(words)
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse act(String id, String act, int version) {
        return given().auth()
                .oauth2(SOMEONE.sign())
                .header("If-Match", "\"" + version + "\"")
                .post(URL + "/" + id + "/" + act)
                .then();
    }

    @Test
    void an_import_is_checked_applied_and_undone_with_its_trail() {
        var id = checked("un", "deux");
        assertFalse(room.known().contains("un"));
        act(id, "application", 0)
                .statusCode(200)
                .body("status", equalTo("APPLIED"))
                .body("words", equalTo(2));
        assertTrue(room.known().containsAll(List.of("un", "deux")));
        act(id, "application", 1).statusCode(409).body("detail", containsString("Celui-ci est déjà appliqué"));
        act(id, "reversal", 0).statusCode(412);
        act(id, "reversal", 1).statusCode(200).body("status", equalTo("REVERSED"));
        assertFalse(room.known().contains("un"));
        var acts = sql.list(
                "SELECT act FROM audit_entry WHERE object_type = 'essai-import' AND object_id = ? ORDER BY occurred_at, id",
                row -> row.getString("act"),
                id);
        assertEquals(List.of("essai-import.check", "essai-import.apply", "essai-import.reverse"), acts);
    }

    @Test
    void an_import_that_fails_on_its_way_leaves_nothing_and_may_be_abandoned() {
        var id = checked("trois", "panne");
        act(id, "application", 0).statusCode(400);
        assertFalse(room.known().contains("trois"));
        act(id, "abandonment", 0).statusCode(200).body("status", equalTo("ABANDONED"));
        act(id, "application", 1).statusCode(409).body("detail", containsString("Celui-ci est abandonné"));
    }

    @Test
    void an_act_of_the_room_s_own_changes_a_checked_import_and_raises_its_version() {
        var id = checked("cinq", "panne");
        act(id, "correction", 0).statusCode(200).body("version", equalTo(1));
        act(id, "correction", 0).statusCode(412);
        act(id, "application", 1).statusCode(200);
        assertTrue(room.known().containsAll(List.of("cinq", "réparé")));
        act(id, "correction", 2).statusCode(409).body("detail", containsString("Seul un import vérifié se corrige."));
    }

    @Test
    void what_is_wrong_refuses_the_import_and_is_kept() {
        var id = send("bon", "refusé")
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].reason", equalTo("Ce mot est refusé."))
                .body("notices[0]", equalTo("À savoir."))
                .extract()
                .<String>path("id");
        act(id, "application", 0).statusCode(409).body("detail", containsString("Celui-ci est refusé"));
    }

    @Test
    void who_may_not_write_all_that_it_holds_may_neither_apply_nor_abandon() {
        var id = checked("interdit");
        act(id, "application", 0).statusCode(403);
        act(id, "abandonment", 0).statusCode(403);
    }

    @Test
    void the_original_is_given_back_and_what_cannot_be_read_is_told_at_its_part() {
        var id = checked("quatre");
        var original = given().auth()
                .oauth2(SOMEONE.sign())
                .get(URL + "/" + id + "/files/0")
                .then();
        assertEquals("mot\nquatre", original.statusCode(200).extract().asString());
        given().auth()
                .oauth2(SOMEONE.sign())
                .multiPart("files", "mots.xlsx", new byte[] {1, 2}, "text/csv")
                .post(URL)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/files/0"));
        given().auth()
                .oauth2(SOMEONE.sign())
                .multiPart("autre", "mots.csv", new byte[] {1}, "text/csv")
                .post(URL)
                .then()
                .statusCode(400)
                .body("detail", equalTo("La partie « autre » n'est pas connue : la seule partie est « files »."));
    }
}
