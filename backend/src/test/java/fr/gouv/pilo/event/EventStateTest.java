package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.URL;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.create;
import static fr.gouv.pilo.event.EventCalls.created;
import static fr.gouv.pilo.event.EventCalls.day;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.get;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.EventCalls.word;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Draft, published, moved, cancelled, closed, archived; copies. */
@PiloTest
class EventStateTest {
    @Test
    void an_event_is_published_with_a_place_and_seats_and_before_it_begins() {
        var id = created(MISSION, "place", null, "capacityOnSite", null);
        act(MISSION, id, "publications", null)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/place", "/capacityOnSite"));
        var past = created(MISSION, "sessions", List.of(session(-2, "09:00", "10:00")));
        act(MISSION, past, "publications", null)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/sessions"));
    }

    @Test
    void a_published_event_changes_its_dates_by_a_postponement_and_its_sequence_rises_E4() {
        var id = published(MISSION);
        update(MISSION, id, event("sessions", List.of(session(31, "09:30", "12:30"))))
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/sessions"));
        String uid = get(id).body("event.sequence", equalTo(0)).extract().path("uid");
        String start = get(id).extract().path("event.startsAt");
        act(
                        MISSION,
                        id,
                        "postponements",
                        map("sessions", List.of(session(40, "14:00", "17:00")), "reason", "Salle prise"))
                .then()
                .statusCode(201)
                .body("event.state", equalTo("MOVED"))
                .body("event.sequence", equalTo(1))
                .body("movedFrom", equalTo(start))
                .body("reason", equalTo("Salle prise"))
                .body("uid", equalTo(uid))
                .body("sessions[0].start", startsWith(day(40) + "T14:00"));
        act(
                        MISSION,
                        id,
                        "postponements",
                        map("sessions", List.of(session(-1, "14:00", "17:00")), "reason", "Trop tard"))
                .then()
                .statusCode(422);
    }

    @Test
    void an_event_is_not_postponed_to_the_dates_that_it_has() {
        var id = published(MISSION);
        var moved = map("sessions", List.of(session(30, "09:30", "12:30")), "reason", "Rien ne change");
        act(MISSION, id, "postponements", moved)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/sessions"))
                .body("violations[0].message", startsWith("Ces dates sont déjà"));
        get(id).body("event.state", equalTo("PUBLISHED")).body("event.sequence", equalTo(0));
        // What was cancelled takes place again on the day that was said first.
        act(MISSION, id, "cancellations", map("reason", "Empêchement")).then().statusCode(201);
        act(MISSION, id, "postponements", moved).then().statusCode(201).body("event.state", equalTo("MOVED"));
    }

    @Test
    void what_those_who_come_must_know_raises_the_sequence_and_nothing_else_does_E4() {
        var form = event();
        var id = created(MISSION, form);
        act(MISSION, id, "publications", null).then().statusCode(201);
        form.put("description", "Une faute en moins.");
        update(MISSION, id, form).then().statusCode(200).body("event.sequence", equalTo(0));
        form.put("place", "Salle Tarn");
        update(MISSION, id, form).then().statusCode(200).body("event.sequence", equalTo(1));
    }

    @Test
    void an_event_cancelled_then_moved_has_told_it_twice() {
        var id = EventCalls.cancelled(MISSION);
        get(id).body("event.state", equalTo("CANCELLED"))
                .body("event.sequence", equalTo(1))
                .body("cancelledAt", notNullValue());
        act(MISSION, id, "publications", null).then().statusCode(409);
        act(
                        MISSION,
                        id,
                        "postponements",
                        map("sessions", List.of(session(50, "10:00", "11:00")), "reason", "Nouvelle date"))
                .then()
                .statusCode(201)
                .body("event.state", equalTo("MOVED"))
                .body("event.sequence", equalTo(2))
                .body("cancelledAt", nullValue());
    }

    @Test
    void an_event_is_closed_once_over_then_archived_and_only_a_draft_is_deleted() {
        var id = published(MISSION);
        act(MISSION, id, "closures", null).then().statusCode(409);
        Api.as(MISSION)
                .header("If-Match", EventCalls.tag(id))
                .delete(URL + "/" + id)
                .then()
                .statusCode(409);
        EventClock.backdate(id);
        act(MISSION, id, "cancellations", map("reason", "Trop tard")).then().statusCode(422);
        act(MISSION, id, "closures", null).then().statusCode(201).body("event.state", equalTo("CLOSED"));
        act(MISSION, id, "archivals", null).then().statusCode(201).body("event.state", equalTo("ARCHIVED"));
        String code = get(id).extract().path("event.code");
        Api.as(MISSION).get(URL + "?q=" + code).then().body("total", equalTo(0));
        Api.as(MISSION).get(URL + "?state=ARCHIVED&q=" + code).then().body("items.id", contains(id));
        var draft = created(MISSION);
        Api.as(MISSION)
                .header("If-Match", EventCalls.tag(draft))
                .delete(URL + "/" + draft)
                .then()
                .statusCode(204);
        Api.as(MISSION).get(URL + "/" + draft).then().statusCode(404);
    }

    @Test
    void copies_are_drafts_at_the_same_hours_and_inherit_nothing_that_happened() {
        var form = event("replayLink", "https://exemple.invalid/film", "registrationCloses", day(29) + "T18:00");
        var id = created(MISSION, form);
        act(MISSION, id, "publications", null).then().statusCode(201);
        form.put("place", "Salle Tarn");
        update(MISSION, id, form).then().statusCode(200).body("event.sequence", equalTo(1));
        var title = "Série " + word();
        var copies = json(MISSION, map("starts", List.of("2027-03-25T09:30", "2027-04-01T09:30"), "series", title))
                .post(URL + "/" + id + "/copies")
                .then()
                .statusCode(201)
                .body("copies.state", contains("DRAFT", "DRAFT"))
                .body("copies.sequence", contains(0, 0))
                .body("copies.series.title", contains(title, title))
                .body("copies.startsAt", contains("2027-03-25T08:30:00Z", "2027-04-01T07:30:00Z"))
                .body("copies.endsAt", contains("2027-03-25T11:30:00Z", "2027-04-01T10:30:00Z"))
                .extract();
        String copy = copies.path("copies[0].id");
        var of = get(copy)
                .body("replayLink", nullValue())
                .body("publishedAt", nullValue())
                .body("copiedFrom", equalTo(id))
                .body("registrationCloses", equalTo("2027-03-24T18:00+01:00"))
                .extract();
        var from = get(id).body("event.series.title", equalTo(title)).extract();
        assertTrue(!of.path("uid").equals(from.path("uid"))
                && !of.path("event.slug").equals(from.path("event.slug")));
    }

    @Test
    void two_events_of_one_title_have_addresses_of_their_own() {
        var title = "Été 2027 : l'écrit œuvré " + word();
        String one = create(MISSION, event("title", title)).path("event.slug");
        String two = create(MISSION, event("title", title)).path("event.slug");
        assertTrue(one.startsWith("ete-2027-l-ecrit-"), one);
        assertTrue(!one.equals(two));
    }
}
