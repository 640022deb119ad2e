package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.CHECK_INS;
import static fr.gouv.pilo.attendance.AttendanceCalls.board;
import static fr.gouv.pilo.attendance.AttendanceCalls.door;
import static fr.gouv.pilo.attendance.AttendanceCalls.list;
import static fr.gouv.pilo.attendance.AttendanceCalls.presence;
import static fr.gouv.pilo.attendance.AttendanceCalls.send;
import static fr.gouv.pilo.attendance.AttendanceCalls.session;
import static fr.gouv.pilo.attendance.AttendanceCalls.tick;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.attendance.AttendanceCalls.token;
import static fr.gouv.pilo.attendance.AttendanceCalls.walkIn;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.EventClock;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was ticked without the network is not lost when the list closes meanwhile. */
@PiloTest
class LateTickTest {
    @Inject
    Sql sql;

    private static String close(String event) {
        String id = board(event).extract().path("checkIn.id");
        Api.as(MISSION).post(CHECK_INS + "/" + id + "/closures").then().statusCode(201);
        return id;
    }

    private void shift(String event, String column, String by) {
        assertEquals(
                1,
                sql.update(
                        "UPDATE attendance_check_in SET " + column + " = " + column
                                + " + ?::interval WHERE event_id = ?",
                        by,
                        UUID.fromString(event)));
    }

    @Test
    void what_was_ticked_before_it_was_closed_is_taken_for_twelve_hours_and_nothing_else_is_told_or_done() {
        var event = today();
        var registration = registered(event);
        var session = session(event);
        var token = token(event);
        var id = close(event);
        list(token).statusCode(404);
        door(token, "walk-ins", walkIn(session)).then().statusCode(404);
        send(token, tick(registration, session)).statusCode(201).body("acts[0].kept", equalTo(true));
        assertEquals("PRESENT", presence(registration));
        assertEquals(
                0,
                sql.one(
                                "SELECT count(*)::int FROM attendance_act a JOIN attendance_check_in c ON c.id = a.check_in_id"
                                        + " WHERE c.id = ? AND a.at > c.closed_at",
                                row -> row.getInt(1),
                                UUID.fromString(id))
                        .orElseThrow(),
                "none is of after its closing");
        shift(event, "closed_at", "-13 hours");
        send(token, tick(registration, session, "presence", null)).statusCode(404);
        assertEquals("PRESENT", presence(registration));
    }

    @Test
    void so_it_is_when_the_event_was_closed_the_same_day_and_its_list_was_not() {
        var event = today();
        var registration = registered(event);
        var session = session(event);
        var token = token(event);
        end(event);
        EventCalls.act(MISSION, event, "closures", null).then().statusCode(201);
        list(token).statusCode(404);
        door(token, "walk-ins", walkIn(session)).then().statusCode(404);
        send(token, tick(registration, session)).statusCode(201).body("acts[0].kept", equalTo(true));
        assertEquals("PRESENT", presence(registration));
        assertEquals(
                0,
                sql.one(
                                "SELECT count(*)::int FROM attendance_act a JOIN attendance_check_in c ON c.id = a.check_in_id"
                                        + " WHERE c.event_id = ? AND (c.closed_at IS NULL OR a.at > c.closed_at)",
                                row -> row.getInt(1),
                                UUID.fromString(event))
                        .orElseThrow(),
                "the list closes with its event, and none is of after it");
        EventCalls.act(MISSION, event, "archivals", null).then().statusCode(201);
        send(token, tick(registration, session, "presence", null)).statusCode(404);
        assertEquals("PRESENT", presence(registration));
    }

    /** It was over a second after midnight, at whatever hour the test runs. */
    private void end(String event) {
        for (var of : List.of("event WHERE id = ?", "event_session WHERE event_id = ?")) {
            var parts = of.split(" ", 2);
            assertEquals(
                    1,
                    sql.update(
                            "UPDATE " + parts[0] + " SET ends_at = starts_at + interval '1 second' " + parts[1],
                            UUID.fromString(event)));
        }
    }

    @Test
    void what_is_ticked_on_a_list_of_a_day_to_come_that_was_closed_before_it_is_not_taken() {
        var event = EventCalls.published(MISSION);
        var registration = registered(event);
        var token = token(event);
        close(event);
        send(token, tick(registration, session(event))).statusCode(404);
        assertNull(presence(registration));
    }

    @Test
    void so_it_is_after_midnight_and_when_the_event_was_closed_but_not_cancelled() {
        var event = today();
        var registration = registered(event);
        var session = session(event);
        var token = token(event);
        assertEquals(
                1,
                sql.update(
                        "UPDATE attendance_check_in SET day = day - 1, closes_at = now() - interval '1 hour',"
                                + " opened_at = now() - interval '9 hours' WHERE event_id = ?",
                        UUID.fromString(event)));
        EventClock.shift(event, "-1 day");
        EventCalls.act(MISSION, event, "closures", null).then().statusCode(201);
        list(token).statusCode(404);
        send(token, tick(registration, session)).statusCode(201).body("acts[0].kept", equalTo(true));
        assertEquals("PRESENT", presence(registration));
        var cancelled = today();
        var other = registered(cancelled);
        var dead = token(cancelled);
        close(cancelled);
        EventCalls.act(MISSION, cancelled, "cancellations", map("reason", "Empêchement"))
                .then()
                .statusCode(201);
        send(dead, tick(other, session(cancelled))).statusCode(404);
        assertNull(presence(other));
    }

    @Test
    void a_list_closes_with_its_event_that_is_cancelled() {
        var event = today();
        token(event);
        EventCalls.act(MISSION, event, "cancellations", map("reason", "Empêchement"))
                .then()
                .statusCode(201);
        assertEquals(
                1,
                sql.one(
                                "SELECT count(*)::int FROM attendance_check_in WHERE event_id = ? AND closed_at IS NOT NULL",
                                row -> row.getInt(1),
                                UUID.fromString(event))
                        .orElseThrow());
    }

    @Test
    void a_list_whose_day_its_event_left_opens_nothing_and_another_is_opened_for_the_new_one() {
        var event = today();
        var old = token(event);
        var registration = registered(event);
        var session = session(event);
        EventCalls.act(
                        MISSION,
                        event,
                        "postponements",
                        map("sessions", List.of(EventCalls.session(2, "00:00", "23:59")), "reason", "Salle prise"))
                .then()
                .statusCode(201);
        list(old).statusCode(404);
        AttendanceCalls.send(old, tick(registration, session)).statusCode(404);
        board(event).body("checkIn", nullValue());
        assertNotEquals(old, token(event));
        board(event).body("checkIn.day", equalTo(EventCalls.day(2)));
    }

    @Test
    void its_tag_is_a_digest_that_no_two_lists_share_by_chance() {
        list(token(today())).statusCode(200).header("ETag", matchesPattern("\"[0-9a-f]{32}\""));
        board(today()).header("ETag", matchesPattern("\"[0-9a-f]{32}\""));
    }

    @Test
    void a_remark_on_a_presence_is_kept_with_it_for_who_organises() {
        var event = today();
        var registration = registered(event);
        json(MISSION, map("presence", "PRESENT", "seats", null, "note", "Arrivée à 11 h"))
                .post("/api/v1/registrations/" + registration + "/attendances")
                .then()
                .statusCode(201);
        board(event).body("people[0].marks[0].note", equalTo("Arrivée à 11 h"));
        RegistrationCalls.get(registration).body("registration.presence", equalTo("PRESENT"));
    }
}
