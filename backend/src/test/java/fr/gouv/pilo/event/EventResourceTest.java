package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@PiloTest
class EventResourceTest {
    @Inject
    Sql sql;

    @Test
    void an_event_is_written_whole_and_read_as_it_was_written() {
        var speaker = EventCalls.speaker();
        var form = event(
                "mode",
                "HYBRID",
                "capacityRemote",
                200,
                "videoLink",
                "https://visio.exemple.invalid/salle",
                "speakers",
                List.of(speaker),
                "questions",
                List.of(map("label", "Quel courrier ?", "kind", "TEXT", "required", false, "choices", List.of())),
                "materials",
                List.of(map("name", "Guide", "link", "https://exemple.invalid/guide.pdf")));
        var id = created(MISSION, form);
        get(id).body("event.title", equalTo(form.get("title")))
                .body("event.state", equalTo("DRAFT"))
                .body("event.code", matchesPattern("EVT-\\d{4}-\\d{3,}"))
                .body("event.onSite.capacity", equalTo(15))
                .body("event.onSite.held", equalTo(0))
                .body("event.remote.capacity", equalTo(200))
                .body("sessions[0].start", startsWith(day(30) + "T09:30"))
                .body("speakers[0].id", equalTo(speaker))
                .body("questions[0].label", equalTo("Quel courrier ?"))
                .body("materials[0].name", equalTo("Guide"))
                .body("videoLink", equalTo("https://visio.exemple.invalid/salle"))
                .body("offerHours", equalTo(48))
                .body("acts", hasItem("publishEvent"));
    }

    @Test
    void a_draft_is_its_organisers_alone_and_what_is_published_is_read_by_all_without_the_link() {
        var word = word();
        var id = created(
                MISSION, "title", "Titre " + word, "mode", "HYBRID", "videoLink", "https://visio.exemple.invalid/x");
        Api.as(READER).get(URL + "/" + id).then().statusCode(404);
        Api.as(READER).get(URL + "?q=" + word).then().body("total", equalTo(0));
        Api.as(MISSION).get(URL + "?q=" + word).then().body("items.id", contains(id));
        act(MISSION, id, "publications", null).then().statusCode(201).body("event.state", equalTo("PUBLISHED"));
        Api.as(READER)
                .get(URL + "/" + id)
                .then()
                .statusCode(200)
                .body("videoLink", nullValue())
                .body("acts", empty())
                .body("publicPath", startsWith("/public/evenements/titre-mot"));
        Api.as(Tokens.machine("events:read"))
                .get(URL + "?q=" + word)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        Api.as(Tokens.machine("events:read").territories("DEPT-46"))
                .get(URL + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_referent_organises_own_events_of_own_territories_and_a_colleague_those_that_it_co_organises() {
        var referent = Tokens.person("referent").territories("DEPT-46");
        create(referent, event("territory", "DEPT-31")).then().statusCode(403);
        var id = created(referent, "territory", "DEPT-46");
        act(referent, id, "publications", null).then().statusCode(201);
        var other = Tokens.person("referent").territories("DEPT-46");
        update(other, id, event("territory", "DEPT-46")).then().statusCode(403);
        var colleague = Tokens.person("sgar-colleague").territories("REG-76");
        create(colleague, event()).then().statusCode(403);
        String account = Api.as(colleague).get("/api/v1/me").path("id");
        update(colleague, id, event("territory", "DEPT-46")).then().statusCode(403);
        var shared = event("territory", "DEPT-46", "coOrganisers", List.of(account));
        update(MISSION, id, shared).then().statusCode(200);
        update(colleague, id, shared).then().statusCode(200).body("coOrganisers.id", contains(account));
    }

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
    void seats_are_never_fewer_than_are_taken_and_a_mode_with_somebody_stays() {
        var form = event();
        var id = created(MISSION, form);
        sql.update("UPDATE event_pool SET held = 12 WHERE event_id = ?", UUID.fromString(id));
        form.put("capacityOnSite", 11);
        update(MISSION, id, form)
                .then()
                .statusCode(422)
                .body("violations.pointer", contains("/capacityOnSite"))
                .body("violations[0].message", containsString("12 places sont déjà prises"));
        form.put("capacityOnSite", null);
        form.put("mode", "REMOTE");
        update(MISSION, id, form).then().statusCode(422).body("violations.pointer", contains("/mode"));
        form.put("mode", "ON_SITE");
        form.put("capacityOnSite", 12);
        update(MISSION, id, form).then().statusCode(200).body("event.onSite.capacity", equalTo(12));
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

    @Test
    void the_project_of_an_event_is_told_to_who_sees_it_and_kept_by_who_does_not() {
        var organisation = fr.gouv.pilo.GoodCall.created(
                "organisations", map("name", "Service " + word(), "kind", "SERVICE", "territory", "REG-76"));
        String code = json(
                        MISSION,
                        map(
                                "title",
                                "Projet discret " + word(),
                                "programme",
                                "LABO",
                                "orientations",
                                List.of("SIMPLIFIER"),
                                "approaches",
                                List.of(),
                                "organisationId",
                                organisation.get("id"),
                                "territories",
                                List.of("REG-76"),
                                "digital",
                                true,
                                "milestones",
                                List.of(),
                                "targetServices",
                                List.of(),
                                "confidential",
                                true))
                .post("/api/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        var referent = Tokens.person("referent").territories("REG-76");
        String account = Api.as(referent).get("/api/v1/me").path("id");
        var form = event("project", code, "coOrganisers", List.of(account));
        var id = created(MISSION, form);
        get(id).body("event.project.code", equalTo(code));
        form.remove("project");
        update(referent, id, form).then().statusCode(200).body("event.project", nullValue());
        get(id).body("event.project.code", equalTo(code));
        update(MISSION, id, form).then().statusCode(200).body("event.project", nullValue());
    }

    @Test
    void the_list_is_filtered_by_what_an_event_is_and_when_it_is() {
        var word = word();
        var early = created(
                MISSION,
                "title",
                "Tôt " + word,
                "kind",
                "WEBINAIRE",
                "territory",
                "DEPT-46",
                "audiences",
                List.of("MANAGERS"));
        var late = created(MISSION, "title", "Tard " + word, "sessions", List.of(session(80, "09:30", "12:30")));
        for (var query : Map.of(
                        "kind=WEBINAIRE",
                        early,
                        "territory=DEPT-46",
                        early,
                        "audience=MANAGERS",
                        early,
                        "to=" + day(50),
                        early,
                        "from=" + day(50),
                        late,
                        "kind=ATELIER&state=DRAFT&mode=ON_SITE",
                        late)
                .entrySet()) {
            Api.as(MISSION)
                    .get(URL + "?q=" + word + "&" + query.getKey())
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(query.getValue()));
        }
        Api.as(MISSION).get(URL + "?sort=startsAt&q=" + word).then().body("items.id", contains(early, late));
        Api.as(MISSION)
                .accept("text/csv")
                .get(URL + "?q=" + word)
                .then()
                .statusCode(200)
                .body(containsString("Tard " + word));
        Api.as(MISSION).get(URL + "?from=demain").then().statusCode(400);
        var since = Api.as(MISSION).get(URL + "?limit=1").<String>path("nextSince");
        Api.as(MISSION)
                .header("If-Match", EventCalls.tag(late))
                .delete(URL + "/" + late)
                .then()
                .statusCode(204);
        Api.as(MISSION)
                .queryParam("updatedSince", since)
                .get(URL + "?limit=100&sort=-updatedAt")
                .then()
                .body("items.findAll { it.deleted == true }.id", hasItem(late));
    }

    @Test
    void a_published_event_is_found_by_the_search_box_and_a_draft_is_not() {
        var word = word();
        created(MISSION, "title", "Brouillon " + word);
        var id = published(MISSION, "title", "Annonce " + word);
        String code = get(id).extract().path("event.code");
        Api.as(READER)
                .get("/api/v1/search?q=" + word)
                .then()
                .statusCode(200)
                .body(containsString(code))
                .body(not(containsString("Brouillon")));
    }

    @Test
    void the_pool_of_speakers_keeps_what_organisers_thought_of_them() {
        var speaker = EventCalls.speaker();
        var id = created(MISSION, "speakers", List.of(speaker));
        json(MISSION, map("rating", 4, "remark", "Clair"))
                .header("If-Match", EventCalls.tag(id))
                .put(URL + "/" + id + "/speakers/" + speaker + "/rating")
                .then()
                .statusCode(200)
                .body("speakers[0].rating", equalTo(4));
        Api.as(MISSION)
                .get(EventCalls.SPEAKERS + "/" + speaker)
                .then()
                .body("speaker.rating", equalTo("4.00"))
                .body("speaker.talks", equalTo(1))
                .body("talks[0].id", equalTo(id));
        json(MISSION, map("rating", 6, "remark", null))
                .header("If-Match", EventCalls.tag(id))
                .put(URL + "/" + id + "/speakers/" + speaker + "/rating")
                .then()
                .statusCode(422);
    }
}
