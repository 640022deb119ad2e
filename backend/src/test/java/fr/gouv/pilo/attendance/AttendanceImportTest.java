package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.IMPORTS;
import static fr.gouv.pilo.attendance.AttendanceCalls.act;
import static fr.gouv.pilo.attendance.AttendanceCalls.board;
import static fr.gouv.pilo.attendance.AttendanceCalls.check;
import static fr.gouv.pilo.attendance.AttendanceCalls.presence;
import static fr.gouv.pilo.attendance.AttendanceCalls.session;
import static fr.gouv.pilo.attendance.AttendanceCalls.teams;
import static fr.gouv.pilo.attendance.AttendanceCalls.tick;
import static fr.gouv.pilo.attendance.AttendanceCalls.ticks;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Attendance by the files of video tools: checked, matched, applied, undone as a whole. */
@PiloTest
class AttendanceImportTest {
    private static final List<Object> THREE_HOURS = List.of(EventCalls.session(30, "09:30", "12:30"));

    @Inject
    Sql sql;

    /** Three hours, from afar: of which one must have been there half. */
    private static String remote() {
        return today("mode", "HYBRID", "sessions", THREE_HOURS);
    }

    private static String far(String event, String first, String last) {
        return registered(event, "mode", "REMOTE", "firstName", first, "lastName", last);
    }

    @Test
    void who_was_there_long_enough_is_present_and_nobody_is_ever_absent_by_a_file() {
        var event = remote();
        var long_ = far(event, "Noël", "Ménard");
        var brief = far(event, "Zoé", "Çelik");
        var gone = far(event, "Ali", "Dufournel");
        var near = registered(event, "firstName", "Sur", "lastName", "Place");
        String id = check(
                        event,
                        teams("Noel MENARD\t\t\t1h 0m 0s\t\t", "Ménard Noël\t\t\t40m\t\t", "Zoé Çelik\t\t\t10m\t\t"))
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("minimumSeconds", equalTo(5_400))
                .body("rows", hasSize(2))
                .body("rows.enough", equalTo(java.util.List.of(true, false)))
                .body("missing", hasSize(2))
                .extract()
                .path("id");
        assertNull(presence(long_));
        act(id, "application").statusCode(200).body("status", equalTo("APPLIED"));
        assertEquals("PRESENT", presence(long_));
        assertEquals("NOT_ESTABLISHED", presence(brief));
        assertEquals("NOT_ESTABLISHED", presence(gone));
        assertNull(presence(near));
        board(event).body("people.marks.flatten().source", hasItem("FILE"));
        act(id, "reversal").statusCode(200).body("status", equalTo("REVERSED"));
        for (var one : new String[] {long_, brief, gone, near}) {
            assertNull(presence(one));
        }
    }

    @Test
    void a_name_that_is_only_alike_counts_once_somebody_said_so() {
        var event = remote();
        var ali = far(event, "Ali", "Dufournel");
        var other = far(event, "Camille", "Dupont");
        var file = teams("Ali Dufournell\t\t\t3h 0m 0s\t\t", "Portable de Camille\t\t\t3h 0m 0s\t\t");
        String id = check(event, file)
                .body("rows[0].basis", equalTo("SIMILAR"))
                .body("rows[0].registration", equalTo(ali))
                .body("rows[0].confirmed", equalTo(false))
                .body("rows[1].basis", equalTo("NONE"))
                .extract()
                .path("id");
        match(id, 0, ali).statusCode(200).body("rows[0].confirmed", equalTo(true));
        match(id, 1, other).statusCode(200).body("rows[1].basis", equalTo("HAND"));
        match(id, 1, registered(remote())).statusCode(422);
        match(id, 9, other).statusCode(404);
        act(id, "application").statusCode(200);
        assertEquals("PRESENT", presence(ali));
        assertEquals("PRESENT", presence(other));
        match(id, 0, null).statusCode(409);
    }

    private static io.restassured.response.ValidatableResponse match(String id, int row, String registration) {
        return json(MISSION, map("registration", registration, "note", null))
                .header("If-Match", AttendanceCalls.importTag(id))
                .put(IMPORTS + "/" + id + "/rows/" + row + "/match")
                .then();
    }

    @Test
    void what_was_noted_already_stays_and_stays_when_the_import_is_undone() {
        var event = remote();
        var noel = far(event, "Noël", "Ménard");
        json(MISSION, ticks(tick(noel, session(event), "presence", "ABSENT")))
                .post(AttendanceCalls.URL + event + "/attendances")
                .then()
                .statusCode(201);
        String id = check(event, teams("Noël Ménard\t\t\t3h 0m 0s\t\t"))
                .body("rows[0].known", equalTo("ABSENT"))
                .extract()
                .path("id");
        act(id, "application").statusCode(200);
        assertEquals("ABSENT", presence(noel));
        act(id, "reversal").statusCode(200);
        assertEquals("ABSENT", presence(noel));
    }

    @Test
    void what_was_noted_before_sessions_were_told_apart_stays_too() {
        var event = remote();
        var noel = far(event, "Noël", "Ménard");
        sql.update(
                "UPDATE event_registration SET presence = 'PRESENT', present_seats = 1, attended_sessions = '{}' WHERE id = ?",
                UUID.fromString(noel));
        String id = check(event, teams("Quelqu'un d'autre\t\t\t3h 0m 0s\t\t"))
                .body("missing", hasSize(0))
                .extract()
                .path("id");
        act(id, "application").statusCode(200);
        assertEquals("PRESENT", presence(noel));
        AttendanceCalls.confirm(
                        AttendanceCalls.code(event),
                        RegistrationCalls.get(noel).extract().path("registration.mail"))
                .statusCode(202);
        board(event).body("people[0].marks", hasSize(0));
    }

    @Test
    void the_same_file_is_imported_once_and_again_when_it_was_given_up() {
        var event = remote();
        far(event, "Noël", "Ménard");
        var file = teams("Noël Ménard\t\t\t3h 0m 0s\t\t");
        String id = check(event, file).statusCode(201).extract().path("id");
        check(event, file).statusCode(409).body("detail", containsString("déjà importé"));
        act(id, "abandonment").statusCode(200);
        check(event, file).statusCode(201);
    }

    @Test
    void a_file_that_is_none_is_refused_and_one_with_a_fault_brings_nothing() {
        var event = remote();
        var noel = far(event, "Noël", "Ménard");
        check(event, "nom;prénom\nA;B".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("violations.pointer", hasItem("/files/0"));
        String id = check(event, teams("Noël Ménard\t\t\t3h 0m 0s\t\t", "Zoé\t\t\tlongtemps\t\t"))
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("issues[0].value", equalTo("longtemps"))
                .extract()
                .path("id");
        act(id, "application").statusCode(409);
        assertNull(presence(noel));
    }

    @Test
    void the_day_after_organisers_are_reminded_to_export_the_file_until_somebody_is_noted() {
        var word = UUID.randomUUID().toString();
        var event = today("mode", "HYBRID", "sessions", THREE_HOURS, "title", "Rappel " + word);
        far(event, "Noël", "Ménard");
        fr.gouv.pilo.event.EventClock.shift(event, "-1 day");
        home().body("tasks.findAll { it.title == 'Rappel " + word + "' }.kind", hasItem("ATTENDANCE"));
        String id =
                check(event, teams("Noël Ménard\t\t\t3h 0m 0s\t\t")).extract().path("id");
        act(id, "application").statusCode(200);
        home().body("tasks.findAll { it.title == 'Rappel " + word + "' }", hasSize(0));
    }

    private static io.restassured.response.ValidatableResponse home() {
        return Api.as(MISSION).get("/api/v1/home").then().statusCode(200);
    }

    @Test
    void it_exists_for_those_who_organise_and_its_names_leave_with_its_files() {
        var event = remote();
        far(event, "Noël", "Ménard");
        String id =
                check(event, teams("Noël Ménard\t\t\t3h 0m 0s\t\t")).extract().path("id");
        Api.as(READER).get(IMPORTS + "/" + id).then().statusCode(403);
        Api.as(MISSION).get(IMPORTS + "/" + UUID.randomUUID()).then().statusCode(404);
        sql.update(
                "UPDATE attendance_import SET created_at = now() - interval '40 days' WHERE id = ?",
                UUID.fromString(id));
        jakarta.enterprise
                .inject
                .spi
                .CDI
                .current()
                .select(AttendanceImportService.class)
                .get()
                .erase(BusinessDay.today().minusDays(30));
        Api.as(MISSION)
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("rows[0].name", org.hamcrest.Matchers.nullValue())
                .body("rows[0].registered", equalTo("Noël Ménard"));
    }
}
