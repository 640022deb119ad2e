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
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written of an event, who reads it, how it is found. */
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
