package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.IMPORTS;
import static fr.gouv.pilo.attendance.AttendanceCalls.URL;
import static fr.gouv.pilo.attendance.AttendanceCalls.act;
import static fr.gouv.pilo.attendance.AttendanceCalls.check;
import static fr.gouv.pilo.attendance.AttendanceCalls.session;
import static fr.gouv.pilo.attendance.AttendanceCalls.teams;
import static fr.gouv.pilo.attendance.AttendanceCalls.tick;
import static fr.gouv.pilo.attendance.AttendanceCalls.ticks;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever has their names erased leaves no remark behind, also where what was noted was taken back. */
@PiloTest
class RemarkErasureTest {
    @Inject
    Sql sql;

    private static void note(String registration) {
        json(MISSION, map("presence", "PRESENT", "seats", null, "note", "Dit venir de loin"))
                .post("/api/v1/registrations/" + registration + "/attendances")
                .then()
                .statusCode(201);
    }

    private static void erase(String registration) {
        RegistrationCalls.client()
                .post("/api/v1/public/registrations/" + RegistrationCalls.token(registration) + "/erasures")
                .then()
                .statusCode(201)
                .body("lastName", nullValue());
    }

    private int remarks(String registration) {
        return sql.one(
                        "SELECT count(note)::int FROM attendance_act WHERE registration_id = ?",
                        row -> row.getInt(1),
                        UUID.fromString(registration))
                .orElseThrow();
    }

    @Test
    void a_remark_on_a_presence_that_was_taken_back_goes_and_that_of_another_stays() {
        var event = today();
        var one = registered(event);
        var other = registered(event);
        note(one);
        note(other);
        json(MISSION, ticks(tick(one, session(event), "presence", null)))
                .post(URL + event + "/attendances")
                .then()
                .statusCode(201);
        assertEquals(1, remarks(one));
        erase(one);
        assertEquals(0, remarks(one));
        assertEquals(1, remarks(other));
    }

    @Test
    void what_a_file_said_of_who_is_erased_goes_once_its_import_is_undone() {
        var event = today("mode", "HYBRID");
        var far = registered(event, "mode", "REMOTE", "lastName", "Ménard", "firstName", "Noël");
        String id = check(event, teams("Noël Ménard\t\t\t3h 0m 0s\t\t", "Autre Personne\t\t\t3h 0m 0s\t\t"))
                .statusCode(201)
                .extract()
                .path("id");
        act(id, "application").statusCode(200);
        act(id, "reversal").statusCode(200);
        erase(far);
        Api.as(MISSION)
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("rows.find { it.registration == '" + far + "' }.name", nullValue())
                .body("rows.find { it.registration != '" + far + "' }.name", equalTo("Autre Personne"));
    }
}
