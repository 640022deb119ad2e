package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.PUBLIC;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.client;
import static fr.gouv.pilo.event.RegistrationCalls.details;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.notices;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.slug;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** By the link: one registration, one act, the meeting for a confirmed seat. */
@PiloTest
class OwnLinkTest {
    @Inject
    Sql sql;

    private int registrations(String event) {
        return sql.one(
                        "SELECT count(*)::int FROM event_registration WHERE event_id = ?",
                        row -> row.getInt(1),
                        UUID.fromString(event))
                .orElseThrow();
    }

    @Test
    void a_key_sent_twice_is_one_act() {
        var event = published(MISSION);
        var key = UUID.randomUUID().toString();
        var form = asked(mail());
        for (var i = 0; i < 2; i++) {
            client().header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(form)
                    .post(PUBLIC + "/events/" + slug(event) + "/registrations")
                    .then()
                    .statusCode(202);
        }
        assertEquals(1, registrations(event));
        assertEquals(0, notices(event, "ALREADY_REGISTERED"));
    }

    @Test
    void an_address_has_its_twenty_tries_however_it_is_typed() {
        var event = published(MISSION);
        var name = EventCalls.word();
        for (var i = 0; i < 20; i++) {
            var mail = i % 2 == 0 ? name + "@été.invalid" : name.toUpperCase() + "@xn--t-9fab.invalid";
            request(event, asked(mail)).then().statusCode(202);
        }
        for (var mail : List.of(name + "@été.invalid", name + "@xn--t-9fab.invalid", name + "@ÉTÉ.invalid")) {
            request(event, asked(mail)).then().statusCode(429);
        }
        assertEquals(1, registrations(event));
    }

    @Test
    void twenty_tries_an_hour_an_address_and_then_429_registered_or_not() {
        var event = published(MISSION);
        var mail = mail();
        for (var i = 0; i < 20; i++) {
            request(event, asked(mail)).then().statusCode(202);
        }
        request(event, asked(mail)).then().statusCode(429).header("Retry-After", matchesPattern("[1-9]\\d{0,3}"));
        request(event, asked(mail())).then().statusCode(202);
        assertEquals(2, registrations(event));
    }

    @Test
    void a_link_opens_one_registration_and_whatever_is_wrong_with_it_answers_alike() {
        var event = published(MISSION);
        request(
                        event,
                        asked(
                                mail(),
                                "seats",
                                2,
                                "companions",
                                List.of("Un collègue"),
                                "needs",
                                List.of("HEARING_LOOP")))
                .then()
                .statusCode(202);
        var token = token(only(event));
        var before = client().get(PUBLIC + "/registrations/" + token);
        before.then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("companions", hasItem("Un collègue"))
                .body("needs", hasItem("HEARING_LOOP"))
                .body("acts", hasItems("confirmOwnRegistration", "cancelOwnRegistration", "eraseOwnRegistration"));
        client().get(PUBLIC + "/registrations/" + token).then().body("state", equalTo("PENDING"));
        var altered = token.substring(0, 42) + (token.endsWith("A") ? "B" : "A");
        var said = client().get(PUBLIC + "/registrations/" + altered)
                .then()
                .statusCode(404)
                .extract();
        for (var wrong : List.of("x", token + "x", UUID.randomUUID().toString())) {
            assertEquals(
                    said.path("detail").toString(),
                    own(wrong, "cancellations")
                            .then()
                            .statusCode(404)
                            .extract()
                            .path("detail")
                            .toString());
        }
        json(fr.gouv.pilo.Tokens.person(), details("seats", 1))
                .header("If-Match", before.header("ETag"))
                .put(PUBLIC + "/registrations/" + token)
                .then()
                .statusCode(200)
                .body("seats", equalTo(1))
                .body("companions", empty());
        client().contentType(ContentType.JSON)
                .body(details())
                .header("If-Match", before.header("ETag"))
                .put(PUBLIC + "/registrations/" + token)
                .then()
                .statusCode(412);
        Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?objectType=registration&objectId=" + before.path("id"))
                .then()
                .body("items.accountName", hasItem(containsString("Lien signé (inscription")))
                .body("items.change", not(hasItem(containsString("Exemple"))));
    }

    @Test
    void the_meeting_s_link_is_for_a_confirmed_seat_at_a_distance() {
        var event = published(
                MISSION, "mode", "HYBRID", "capacityRemote", 1, "videoLink", "https://visio.exemple.invalid/x");
        var away = registered(event, "mode", "REMOTE");
        var waits = registered(event, "mode", "REMOTE");
        client().get(PUBLIC + "/registrations/" + token(away))
                .then()
                .body("videoLink", equalTo("https://visio.exemple.invalid/x"));
        client().get(PUBLIC + "/registrations/" + token(waits))
                .then()
                .body("videoLink", nullValue())
                .body("place", equalTo(1));
        client().get(PUBLIC + "/registrations/" + token(registered(event)))
                .then()
                .body("videoLink", nullValue());
    }
}
