package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.URL;
import static fr.gouv.pilo.attendance.AttendanceCalls.board;
import static fr.gouv.pilo.attendance.AttendanceCalls.presence;
import static fr.gouv.pilo.attendance.AttendanceCalls.tick;
import static fr.gouv.pilo.attendance.AttendanceCalls.ticks;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.db.SqlFailure;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was noted of who came outlives a postponement of the sessions that are still to come. */
@PiloTest
class PostponedAttendanceTest {
    @Inject
    Sql sql;

    /** Of two days, the first of which is today. */
    private static String twoDays() {
        return today("sessions", List.of(session(30, "00:00", "23:59"), session(31, "09:00", "12:00")));
    }

    private static String sessionOf(String event, int rank) {
        return EventCalls.get(event).extract().path("sessions[" + rank + "].id");
    }

    @SafeVarargs
    private static ValidatableResponse postpone(String event, Map<String, Object>... sessions) {
        return EventCalls.act(
                        MISSION, event, "postponements", map("sessions", List.of(sessions), "reason", "Salle prise"))
                .then();
    }

    private static void note(String event, String registration, String presence) {
        json(MISSION, ticks(tick(registration, sessionOf(event, 0), "presence", presence)))
                .post(URL + event + "/attendances")
                .then()
                .statusCode(201)
                .body("acts[0].kept", equalTo(true));
    }

    @Test
    void the_second_day_is_moved_and_what_was_ticked_on_the_first_stays() {
        var event = twoDays();
        var registration = registered(event);
        note(event, registration, "PRESENT");
        var first = sessionOf(event, 0);
        var second = sessionOf(event, 1);
        postpone(event, session(0, "00:00", "23:59"), session(8, "14:00", "17:00"))
                .statusCode(201)
                .body("sessions.id", equalTo(List.of(first, second)))
                .body("movedFrom", nullValue());
        board(event).body("people[0].marks", hasSize(1)).body("people[0].marks[0].session", equalTo(first));
        assertEquals("PRESENT", presence(registration));
    }

    @Test
    void a_session_at_which_somebody_was_seen_keeps_its_date_and_the_refusal_names_it() {
        var event = twoDays();
        var registration = registered(event);
        note(event, registration, "PRESENT");
        postpone(event, session(8, "09:00", "12:00"), session(9, "09:00", "12:00"))
                .statusCode(409)
                .body("detail", containsString("présence"))
                .body("detail", containsString("23 h 59".replace(" ", "\u00A0")));
        postpone(event, session(8, "09:00", "12:00")).statusCode(409);
        board(event).body("people[0].marks", hasSize(1));
        EventCalls.get(event).body("event.state", equalTo("PUBLISHED")).body("event.sequence", equalTo(0));
    }

    @Test
    void once_all_of_it_was_taken_back_the_session_moves_and_nobody_is_held_as_present() {
        var event = twoDays();
        var registration = registered(event);
        note(event, registration, "PRESENT");
        note(event, registration, null);
        var first = sessionOf(event, 0);
        postpone(event, session(8, "09:00", "12:00")).statusCode(201).body("sessions.id", equalTo(List.of(first)));
        board(event).body("people[0].marks", hasSize(0));
        assertNull(presence(registration));
    }

    @Test
    void what_changes_is_moved_to_a_day_that_is_to_come() {
        var event = twoDays();
        postpone(event, session(0, "00:00", "23:59"), session(-1, "09:00", "12:00"))
                .statusCode(422)
                .body("violations.pointer", not(equalTo(List.of())));
        postpone(event, session(-2, "09:00", "12:00"), session(8, "09:00", "12:00"))
                .statusCode(422)
                .body("violations.pointer", equalTo(List.of("/sessions/0/start")));
    }

    @Test
    void the_database_itself_keeps_a_session_that_somebody_noted_something_of() {
        var event = twoDays();
        note(event, registered(event), "PRESENT");
        assertThrows(
                SqlFailure.class,
                () -> sql.update("DELETE FROM event_session WHERE event_id = ?", UUID.fromString(event)));
    }
}
