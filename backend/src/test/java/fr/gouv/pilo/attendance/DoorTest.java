package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.CHECK_INS;
import static fr.gouv.pilo.attendance.AttendanceCalls.board;
import static fr.gouv.pilo.attendance.AttendanceCalls.door;
import static fr.gouv.pilo.attendance.AttendanceCalls.list;
import static fr.gouv.pilo.attendance.AttendanceCalls.open;
import static fr.gouv.pilo.attendance.AttendanceCalls.presence;
import static fr.gouv.pilo.attendance.AttendanceCalls.secondsAgo;
import static fr.gouv.pilo.attendance.AttendanceCalls.send;
import static fr.gouv.pilo.attendance.AttendanceCalls.session;
import static fr.gouv.pilo.attendance.AttendanceCalls.tick;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.attendance.AttendanceCalls.token;
import static fr.gouv.pilo.attendance.AttendanceCalls.walkIn;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.EventClock;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The door: a right to check in and nothing else, by the link of the day. */
@PiloTest
class DoorTest {
    @Inject
    Sql sql;

    @Test
    void the_list_of_the_day_shows_who_comes_on_site_and_nothing_else_of_them() {
        var event = today("mode", "HYBRID", "videoLink", "https://visio.exemple.invalid/x");
        registered(event, "lastName", "Zoé", "needs", List.of("HEARING_LOOP"));
        registered(event, "lastName", "Au loin", "mode", "REMOTE");
        list(token(event))
                .statusCode(200)
                .body("people", hasSize(1))
                .body("people[0].lastName", equalTo("Zoé"))
                .body("sessions", hasSize(1))
                .body("departments.code", hasItem("DEPT-31"))
                .body(not(containsString("@demo.invalid")))
                .body(not(containsString("HEARING_LOOP")))
                .body(not(containsString("visio")));
    }

    @Test
    void whatever_is_wrong_with_the_link_or_its_day_the_answer_is_one_sentence() {
        var event = today();
        var token = token(event);
        var altered = token.substring(0, token.length() - 1) + (token.endsWith("0") ? "1" : "0");
        var early = token(EventCalls.published(MISSION));
        var late = token(event);
        var own = RegistrationCalls.token(registered(today()));
        var closed = today();
        var revoked = token(closed);
        String id = board(closed).extract().path("checkIn.id");
        for (var i = 0; i < 2; i++) {
            Api.as(MISSION).post(CHECK_INS + "/" + id + "/closures").then().statusCode(201);
        }
        sql.update(
                "UPDATE attendance_check_in SET closed_at = closed_at - interval '13 hours' WHERE event_id = ?",
                UUID.fromString(closed));
        board(closed).body("checkIn", nullValue());
        list(late).statusCode(200);
        var expired = today();
        var over = token(expired);
        sql.update("UPDATE attendance_check_in SET day = day - 1 WHERE event_id = ?", UUID.fromString(expired));
        var cancelled = today();
        var dead = token(cancelled);
        EventCalls.act(MISSION, cancelled, "cancellations", map("reason", "Empêchement"))
                .then()
                .statusCode(201);
        for (var wrong : List.of(altered, "k1-x", early, own, revoked, over, dead)) {
            list(wrong).statusCode(404).body("detail", containsString("Ce lien n'ouvre aucun émargement"));
            send(wrong, tick(UUID.randomUUID().toString(), UUID.randomUUID().toString()))
                    .statusCode(404);
            door(wrong, "walk-ins", walkIn(UUID.randomUUID().toString())).then().statusCode(404);
        }
    }

    @Test
    void who_opens_it_twice_shares_one_link_that_closes_by_itself_at_midnight() {
        var event = today();
        String url = open(event).body("closesAt", not(nullValue())).extract().path("url");
        assertTrue(url.contains("/public/emargement/liste#"), url);
        assertEquals(url, open(event).extract().path("url"));
        assertEquals(url, board(event).extract().path("checkIn.url"));
        String id = board(event).extract().path("checkIn.id");
        Api.as(MISSION).post(CHECK_INS + "/" + id + "/closures").then().statusCode(201);
        assertTrue(!url.equals(open(event).extract().path("url")));
        json(MISSION, map("event", EventCalls.published(MISSION, "mode", "REMOTE", "capacityOnSite", null)))
                .post(CHECK_INS)
                .then()
                .statusCode(409);
        var past = EventCalls.published(MISSION);
        EventClock.backdate(past);
        json(MISSION, map("event", past))
                .post(CHECK_INS)
                .then()
                .statusCode(409)
                .body("detail", containsString("passées"));
        json(Tokens.person("referent").territories("DEPT-31"), map("event", event))
                .post(CHECK_INS)
                .then()
                .statusCode(403);
        json(READER, map("event", event)).post(CHECK_INS).then().statusCode(403);
    }

    @Test
    void an_act_sent_twice_is_one_and_the_trail_names_the_link() {
        var event = today();
        var registration = registered(event, "seats", 2);
        var token = token(event);
        var tick = tick(registration, session(event), "seats", 1);
        send(token, tick).statusCode(201).body("acts[0].kept", equalTo(true));
        send(token, tick).statusCode(201).body("acts[0].kept", equalTo(true));
        assertEquals(1, acts(registration));
        RegistrationCalls.get(registration)
                .body("registration.presence", equalTo("PRESENT"))
                .body("registration.presentSeats", equalTo(1));
        list(token).body("people[0].marks[0].seats", equalTo(1));
        board(event).body("people[0].marks[0].source", equalTo("LINK")).body("people[0].marks[0].author", nullValue());
        assertEquals(
                1,
                sql.one(
                                "SELECT count(*)::int FROM audit_entry WHERE act = 'event.note-attendance' AND object_id = ? AND link_kind = 'check-in' AND account_id IS NULL",
                                row -> row.getInt(1),
                                EventCalls.get(event).extract().<String>path("event.code"))
                        .orElseThrow());
    }

    private int acts(String registration) {
        return sql.one(
                        "SELECT count(*)::int FROM attendance_act WHERE registration_id = ?",
                        row -> row.getInt(1),
                        UUID.fromString(registration))
                .orElseThrow();
    }

    @Test
    void of_two_telephones_the_last_act_by_its_time_counts_in_whatever_order_they_arrive() {
        var event = today();
        var registration = registered(event);
        var session = session(event);
        var token = token(event);
        sql.update(
                "UPDATE attendance_check_in SET opened_at = opened_at - interval '1 hour' WHERE event_id = ?",
                UUID.fromString(event));
        var ticked = tick(registration, session, "at", secondsAgo(60));
        var undone = tick(registration, session, "presence", null, "at", secondsAgo(30));
        send(token, undone).statusCode(201);
        send(token, ticked).statusCode(201).body("acts[0].kept", equalTo(true));
        assertNull(presence(registration));
        list(token).body("people[0].marks", hasSize(0));
        send(token, tick(registration, session)).statusCode(201);
        assertEquals("PRESENT", presence(registration));
    }

    @Test
    void a_telephone_whose_clock_is_wrong_ticks_neither_tomorrow_nor_before_the_list_was_open() {
        var event = today();
        var first = registered(event);
        var second = registered(event);
        send(
                        token(event),
                        tick(first, session(event), "at", "2099-01-01T00:00:00Z"),
                        tick(second, session(event), "at", "2001-01-01T00:00:00Z"))
                .statusCode(201);
        assertEquals(
                2,
                sql.one(
                                "SELECT count(*)::int FROM attendance_act WHERE event_id = ? AND at BETWEEN now() - interval '1 minute' AND now()",
                                row -> row.getInt(1),
                                UUID.fromString(event))
                        .orElseThrow());
    }

    @Test
    void any_interleaving_of_acts_on_two_telephones_comes_to_what_the_last_of_them_says() throws Exception {
        var event = today();
        var session = session(event);
        var token = token(event);
        sql.update(
                "UPDATE attendance_check_in SET opened_at = opened_at - interval '2 hours' WHERE event_id = ?",
                UUID.fromString(event));
        var random = new Random(15);
        var expected = new java.util.HashMap<String, String>();
        var acts = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 5; i++) {
            var registration = registered(event);
            for (var j = 0; j < 8; j++) {
                var presence = random.nextBoolean() ? "PRESENT" : null;
                acts.add(tick(registration, session, "presence", presence, "at", secondsAgo(5_000 - 10 * j)));
                expected.put(registration, presence);
            }
        }
        Collections.shuffle(acts, random);
        var phones = Executors.newFixedThreadPool(2);
        try {
            var sent = List.of(acts.subList(0, 25), acts.subList(15, 40)).stream()
                    .map(part -> phones.submit(() -> {
                        for (var act : part) {
                            send(token, act).statusCode(201);
                        }
                    }))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        } finally {
            phones.shutdownNow();
        }
        assertEquals(5, expected.size());
        expected.forEach((registration, presence) -> assertEquals(presence, presence(registration)));
    }

    @Test
    void what_cannot_be_ticked_is_told_act_by_act_and_the_others_are_kept() {
        var event = today();
        var good = registered(event);
        var cancelled = registered(event);
        RegistrationCalls.cancel(cancelled);
        var session = session(event);
        var other = today();
        send(
                        token(event),
                        tick(cancelled, session),
                        tick(registered(other), session),
                        tick(good, session(other)),
                        tick(good, session, "seats", 2),
                        tick(good, session))
                .statusCode(201)
                .body("acts.kept", equalTo(List.of(false, false, false, false, true)))
                .body("acts[0].refusal", containsString("plus de place"))
                .body("acts[2].refusal", containsString("séance"))
                .body("acts[3].refusal", containsString("plus de personnes"));
        assertEquals("PRESENT", presence(good));
    }

    @Test
    void who_polls_is_answered_in_full_when_something_changed_and_alone_then() {
        var event = today();
        var registration = registered(event);
        var token = token(event);
        var tag = list(token).extract().header("ETag");
        again(token, tag).statusCode(304);
        send(token, tick(registration, session(event))).statusCode(201);
        again(token, tag).statusCode(200).body("people[0].marks", hasSize(1));
    }

    private static io.restassured.response.ValidatableResponse again(String token, String tag) {
        return RegistrationCalls.client()
                .header("If-None-Match", tag)
                .get(AttendanceCalls.DOOR + token)
                .then();
    }

    @Test
    void an_enemy_who_has_the_link_is_slowed_down_and_other_doors_are_not() {
        var event = today();
        var token = token(event);
        var tick = tick(registered(event), session(event));
        var refused = 0;
        for (var i = 0; i < 140 && refused == 0; i++) {
            var status = send(token, tick).extract().statusCode();
            refused += status == 429 ? 1 : 0;
        }
        assertEquals(1, refused);
        list(token).statusCode(200);
        send(token(today()), tick).statusCode(201);
    }
}
