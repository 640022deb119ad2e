package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.create;
import static fr.gouv.pilo.event.EventCalls.created;
import static fr.gouv.pilo.event.EventCalls.day;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.get;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.session;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** F14, and what a form may not say. */
@PiloTest
class EventTimeTest {
    @Inject
    Sql sql;

    @Test
    void the_hour_that_no_clock_shows_is_refused_with_a_sentence_F14() {
        create(
                        MISSION,
                        event(
                                "sessions",
                                List.of(map("title", null, "start", "2027-03-28T02:30", "end", "2027-03-28T05:00"))))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/sessions/0/start"))
                .body("violations.code", contains("gap"))
                .body("violations[0].message", containsString("2 h 30 n'existe pas"));
        create(
                        MISSION,
                        event(
                                "sessions",
                                List.of(map(
                                        "title", null, "start", "2027-03-28T02:30+01:00", "end", "2027-03-28T05:00"))))
                .then()
                .statusCode(422)
                .body("violations.code", contains("gap"));
    }

    @Test
    void the_hour_that_strikes_twice_is_asked_which_F14() {
        create(
                        MISSION,
                        event(
                                "sessions",
                                List.of(map("title", null, "start", "2026-10-25T02:30", "end", "2026-10-25T05:00"))))
                .then()
                .statusCode(422)
                .body("violations.code", contains("ambiguous"))
                .body("violations[0].message", containsString("2026-10-25T02:30+02:00"))
                .body("violations[0].message", containsString("2026-10-25T02:30+01:00"));
        var summer = created(
                MISSION,
                "sessions",
                List.of(map("title", null, "start", "2026-10-25T02:30+02:00", "end", "2026-10-25T05:00")));
        get(summer)
                .body("event.startsAt", equalTo("2026-10-25T00:30:00Z"))
                .body("event.endsAt", equalTo("2026-10-25T04:00:00Z"));
        var winter = created(
                MISSION,
                "sessions",
                List.of(map("title", null, "start", "2026-10-25T02:30+01:00", "end", "2026-10-25T05:00")));
        get(winter)
                .body("event.startsAt", equalTo("2026-10-25T01:30:00Z"))
                .body("sessions[0].start", equalTo("2026-10-25T02:30+01:00"));
    }

    @Test
    void a_copy_over_a_change_of_clocks_is_refused_at_its_date_and_an_hour_that_nobody_typed_is_chosen_F14() {
        var night = created(
                MISSION,
                "sessions",
                List.of(map("title", null, "start", "2027-01-10T01:00", "end", "2027-01-10T02:30")));
        copied(night, "2027-03-28T01:00")
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/starts/0"))
                .body("violations.code", contains("gap"));
        String copy = copied(night, "2027-10-31T01:00")
                .then()
                .statusCode(201)
                .extract()
                .path("copies[0].id");
        get(copy).body("sessions[0].end", equalTo("2027-10-31T02:30+02:00"));
        String late = copied(
                        created(
                                MISSION,
                                "sessions",
                                List.of(map("title", null, "start", "2027-01-10T02:15", "end", "2027-01-10T02:45"))),
                        "2027-10-31T02:15+01:00")
                .then()
                .statusCode(201)
                .extract()
                .path("copies[0].id");
        get(late).body("sessions[0].end", equalTo("2027-10-31T02:45+01:00"));
    }

    private static Response copied(String event, String start) {
        return json(MISSION, map("starts", List.of(start), "series", null))
                .post(EventCalls.URL + "/" + event + "/copies");
    }

    @Test
    void what_cannot_be_is_told_at_its_field_and_nothing_is_kept() {
        var before =
                sql.one("SELECT count(*) FROM event", row -> row.getLong(1)).orElseThrow();
        var bad = event(
                "sessions", List.of(session(30, "12:30", "09:30")),
                "territory", "DEPT-999",
                "capacityRemote", 10,
                "project", "PRJ-1999-999",
                "organisation", UUID.randomUUID().toString(),
                "speakers", List.of(UUID.randomUUID().toString()),
                "coOrganisers", List.of(UUID.randomUUID().toString()),
                "questions",
                        List.of(map(
                                "label", "Choisir", "kind", "CHOICE", "required", true, "choices", List.of("seul"))));
        create(MISSION, bad)
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "/sessions/0/end",
                                "/territory",
                                "/capacityRemote",
                                "/project",
                                "/organisation",
                                "/speakers/0",
                                "/coOrganisers",
                                "/questions/0/choices"));
        create(MISSION, event("registrationCloses", day(31) + "T09:00"))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/registrationCloses"));
        create(MISSION, event("sessions", List.of(session(30, "09:00", "12:00"), session(30, "11:00", "13:00"))))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/sessions/1/start"));
        assertEquals(
                before,
                sql.one("SELECT count(*) FROM event", row -> row.getLong(1)).orElseThrow());
    }

    @Test
    void a_line_stays_one_so_that_no_header_begins_in_it() {
        var id = created(MISSION, "title", "Atelier\r\nBcc: tous@exemple.invalid", "place", "Salle\u2028A 🎉");
        get(id).body("event.title", equalTo("Atelier  Bcc: tous@exemple.invalid"))
                .body("event.place", equalTo("Salle A 🎉"));
    }
}
