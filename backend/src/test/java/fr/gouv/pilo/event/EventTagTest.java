package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.URL;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A tag tells of all that an answer shows; what is written is held against the version alone. */
@PiloTest
class EventTagTest {
    private static String tag(Supplier<RequestSpecification> who, String path) {
        var tag = who.get().get(path).then().statusCode(200).extract().header("ETag");
        who.get().header("If-None-Match", tag).get(path).then().statusCode(304);
        return tag;
    }

    private static void changed(Supplier<RequestSpecification> who, String path, String tag) {
        who.get().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @Test
    void a_seat_taken_is_no_304_and_makes_no_form_stale() {
        var id = published(MISSION);
        var path = URL + "/" + id;
        var tag = tag(() -> Api.as(MISSION), path);
        registered(id);
        changed(() -> Api.as(MISSION), path, tag);
        json(MISSION, event("title", "Un autre titre"))
                .header("If-Match", tag)
                .put(path)
                .then()
                .statusCode(200);
        json(MISSION, event("title", "Encore un autre"))
                .header("If-Match", tag)
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void a_place_in_the_queue_that_changes_is_no_304() {
        var id = published(MISSION, "capacityOnSite", 1);
        registered(id);
        var ahead = registered(id);
        var behind = registered(id);
        var link = token(behind);
        var path = RegistrationCalls.URL + "/" + behind;
        var own = RegistrationCalls.PUBLIC + "/registrations/" + link;
        var tag = tag(() -> Api.as(MISSION), path);
        var ownTag = tag(RegistrationCalls::client, own);
        RegistrationCalls.cancel(ahead).then().statusCode(201);
        changed(() -> Api.as(MISSION), path, tag);
        changed(RegistrationCalls::client, own, ownTag);
        RegistrationCalls.client().get(own).then().body("place", equalTo(1));
    }

    @Test
    void an_event_that_joins_a_series_has_another_version_and_the_trail_tells_it() {
        var id = published(MISSION);
        String code = EventCalls.get(id).extract().path("event.code");
        int before = EventCalls.get(id).extract().path("event.version");
        var copies = map("starts", List.of(EventCalls.day(60) + "T09:30"), "series", "Série " + EventCalls.word());
        act(MISSION, id, "copies", copies).then().statusCode(201);
        int after = EventCalls.get(id).extract().path("event.version");
        assertNotEquals(before, after);
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?objectType=event&act=event.join-series&objectId=" + code)
                .then()
                .body("total", equalTo(1));
    }
}
