package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.URL;
import static fr.gouv.pilo.attendance.AttendanceCalls.board;
import static fr.gouv.pilo.attendance.AttendanceCalls.presence;
import static fr.gouv.pilo.attendance.AttendanceCalls.send;
import static fr.gouv.pilo.attendance.AttendanceCalls.tick;
import static fr.gouv.pilo.attendance.AttendanceCalls.ticks;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.attendance.AttendanceCalls.token;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventCalls;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Attendance as organisers read it and put it right, session by session. */
@PiloTest
class AttendanceTest {
    private static String twoSessions() {
        return today(
                "sessions",
                List.of(EventCalls.session(30, "09:00", "12:00"), EventCalls.session(30, "14:00", "17:00")));
    }

    private static List<String> sessions(String event) {
        return board(event).extract().path("sessions.id");
    }

    @SafeVarargs
    private static void record(String event, Map<String, Object>... acts) {
        json(MISSION, ticks(acts)).post(URL + event + "/attendances").then().statusCode(201);
    }

    @Test
    void who_came_to_one_session_was_there_and_who_is_absent_was_from_all() {
        var event = twoSessions();
        var morning = sessions(event).get(0);
        var afternoon = sessions(event).get(1);
        var one = registered(event);
        var other = registered(event);
        record(event, tick(one, morning), tick(other, morning, "presence", "ABSENT"));
        assertEquals("PRESENT", presence(one));
        assertNull(presence(other));
        record(event, tick(one, afternoon, "presence", "ABSENT"), tick(other, afternoon, "presence", "ABSENT"));
        assertEquals("PRESENT", presence(one));
        assertEquals("ABSENT", presence(other));
        record(event, tick(other, afternoon, "presence", "NOT_ESTABLISHED"));
        assertEquals("NOT_ESTABLISHED", presence(other));
    }

    @Test
    void what_the_door_noted_is_put_right_by_hand_with_who_and_when() {
        var event = today();
        var registration = registered(event);
        var session = sessions(event).get(0);
        send(token(event), tick(registration, session)).statusCode(201);
        board(event).body("people[0].marks[0].source", equalTo("LINK")).body("people[0].marks[0].author", nullValue());
        record(event, tick(registration, session, "presence", "ABSENT", "at", "2001-01-01T00:00:00Z"));
        board(event)
                .body("people[0].presence", equalTo("ABSENT"))
                .body("people[0].marks[0].source", equalTo("MANUAL"))
                .body("people[0].marks[0].author", notNullValue());
    }

    @Test
    void what_is_noted_of_a_registration_as_a_whole_is_of_each_session() {
        var event = twoSessions();
        var registration = registered(event);
        json(MISSION, map("presence", "PRESENT", "seats", null, "note", null))
                .post("/api/v1/registrations/" + registration + "/attendances")
                .then()
                .statusCode(201);
        board(event).body("people[0].marks", hasSize(2)).body("people[0].presence", equalTo("PRESENT"));
        record(event, tick(registration, sessions(event).get(0), "presence", null));
        board(event).body("people[0].marks", hasSize(1)).body("people[0].presence", equalTo("PRESENT"));
        record(event, tick(registration, sessions(event).get(1), "presence", null));
        assertNull(presence(registration));
    }

    @Test
    void attendance_is_noted_from_the_day_on_by_those_who_organise_and_read_by_them_alone() {
        var event = EventCalls.published(MISSION);
        var registration = registered(event);
        json(MISSION, ticks(tick(registration, sessions(event).get(0))))
                .post(URL + event + "/attendances")
                .then()
                .statusCode(409)
                .body("detail", containsString("jour de l'événement"));
        Api.as(READER).get(URL + event).then().statusCode(403);
        Api.anonymous().get(URL + event).then().statusCode(401);
        json(MISSION, map("acts", List.of()))
                .post(URL + event + "/attendances")
                .then()
                .statusCode(422);
    }
}
