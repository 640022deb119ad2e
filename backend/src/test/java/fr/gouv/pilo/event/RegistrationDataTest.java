package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.word;
import static fr.gouv.pilo.event.RegistrationCalls.URL;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.get;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who reads what of whom, and how it goes. */
@PiloTest
class RegistrationDataTest {
    @Inject
    Sql sql;

    @Inject
    EventRetention retention;

    @Test
    void a_name_is_kept_as_it_is_written_on_one_line() {
        var event = published(MISSION);
        request(
                        event,
                        asked(
                                "zoe@" + word() + ".été.invalid",
                                "lastName",
                                "Nom 🎉\r\nBcc: tous@exemple.invalid",
                                "firstName",
                                "‮Zoé"))
                .then()
                .statusCode(202);
        get(only(event))
                .body("registration.lastName", equalTo("Nom 🎉  Bcc: tous@exemple.invalid"))
                .body("registration.firstName", equalTo("‮Zoé"));
    }

    @Test
    void signs_that_nobody_sees_are_no_name() {
        var event = published(MISSION);
        request(event, asked(RegistrationCalls.mail(), "lastName", "\u200B\u200B", "service", "\u200B"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/lastName", "/service"));
    }

    @Test
    void names_are_for_organisers_and_a_script_reads_registrations_without_one() {
        var event = published(MISSION, "capacityOnSite", 1);
        var word = word();
        var id = registered(event, "lastName", "Nom" + word, "needs", List.of("HEARING_LOOP"));
        Api.as(READER).get(URL + "/" + id).then().statusCode(403);
        var other = Tokens.person("referent").territories("REG-76");
        Api.as(other).get(URL + "/" + id).then().statusCode(404);
        Api.as(other).get(URL + "?event=" + event).then().statusCode(200).body("total", equalTo(0));
        Api.as(other).get(EventCalls.URL + "/" + event + "/queue-moves").then().statusCode(403);
        json(other, RegistrationCalls.byHand(event)).post(URL).then().statusCode(403);
        Api.as(MISSION)
                .get(URL + "?q=Nom" + word)
                .then()
                .body("items.id", hasItem(id))
                .body("items[0].lastName", equalTo("Nom" + word));
        var machine = Tokens.machine("events:read");
        Api.as(machine)
                .get(URL + "/" + id)
                .then()
                .statusCode(200)
                .body("registration.person", notNullValue())
                .body("registration.agent", equalTo(true))
                .body("registration.department", equalTo("DEPT-31"))
                .body("registration.lastName", nullValue())
                .body("registration.mail", nullValue())
                .body("registration.service", nullValue())
                .body("registration.needs", empty())
                .body("moves", empty());
        Api.as(machine).get(URL + "?q=Nom" + word).then().body("total", equalTo(0));
        Api.as(machine).get(URL + "?need=HEARING_LOOP&event=" + event).then().body("total", equalTo(0));
        Api.as(machine)
                .accept("text/csv")
                .get(URL + "?event=" + event)
                .then()
                .statusCode(200)
                .body(not(containsString(word)));
        Api.as(Tokens.machine("events:read").territories("DEPT-46"))
                .get(URL + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void presence_is_noted_from_the_day_on_and_what_was_seen_does_not_change() {
        var event = published(MISSION, "capacityOnSite", 3);
        var id = registered(event, "seats", 2);
        json(MISSION, map("presence", "PRESENT"))
                .post(URL + "/" + id + "/attendances")
                .then()
                .statusCode(409);
        EventClock.backdate(event);
        for (var i = 0; i < 2; i++) {
            json(MISSION, map("presence", "PRESENT", "seats", 1))
                    .post(URL + "/" + id + "/attendances")
                    .then()
                    .statusCode(201)
                    .body("registration.presence", equalTo("PRESENT"))
                    .body("registration.presentSeats", equalTo(1));
        }
        json(MISSION, map("presence", "PRESENT", "seats", 3))
                .post(URL + "/" + id + "/attendances")
                .then()
                .statusCode(422);
        RegistrationCalls.cancel(id).then().statusCode(409).body("detail", containsString("présence"));
        json(MISSION, map("presence", "NOT_ESTABLISHED"))
                .post(URL + "/" + id + "/attendances")
                .then()
                .statusCode(201)
                .body("registration.presentSeats", nullValue());
        var walkIn = registered(event);
        json(MISSION, map("presence", "PRESENT"))
                .post(URL + "/" + walkIn + "/attendances")
                .then()
                .statusCode(201);
        Api.as(MISSION)
                .get(URL + "?presence=PRESENT&event=" + event)
                .then()
                .body("items.id", hasItem(walkIn))
                .body("items", hasSize(1));
    }

    @Test
    void who_asks_by_its_link_is_erased_and_its_seat_goes_to_the_next() {
        var event = published(MISSION, "capacityOnSite", 1);
        var id = registered(event);
        var next = registered(event);
        var token = token(id);
        String person = get(id).extract().path("registration.person");
        own(token, "erasures")
                .then()
                .statusCode(201)
                .body("state", equalTo("CANCELLED"))
                .body("lastName", nullValue())
                .body("mail", nullValue());
        assertEquals("OFFERED", RegistrationCalls.state(next));
        get(id).body("registration.person", equalTo(person))
                .body("registration.mail", nullValue())
                .body("moves.name", hasItem(nullValue()));
        assertEquals(
                0,
                sql.one(
                                "SELECT count(*)::int FROM event_person WHERE id = ? AND (mail IS NOT NULL OR mail_key IS NOT NULL)",
                                row -> row.getInt(1),
                                UUID.fromString(person))
                        .orElseThrow());
    }

    @Test
    void an_address_goes_with_the_registration_that_is_erased_though_another_keeps_it() {
        var mail = mail();
        var event = published(MISSION);
        var id = RegistrationCalls.registeredAs(mail, event);
        var other = RegistrationCalls.registeredAs(mail, published(MISSION));
        var token = token(id);
        own(token, "erasures").then().statusCode(201).body("mail", nullValue());
        get(id).body("registration.mail", nullValue());
        get(other).body("registration.mail", equalTo(mail));
        Api.as(MISSION)
                .accept("text/csv")
                .get(URL + "?event=" + event)
                .then()
                .statusCode(200)
                .body(not(containsString(mail)));
    }

    @Test
    void a_referent_who_has_moved_reads_no_more_who_came_where_it_was() {
        var subject = "referent-" + word();
        var here = Tokens.person("referent").territories("DEPT-31").subject(subject);
        var event = published(here, "territory", "DEPT-31");
        var id = registered(event, "lastName", "Nom" + word());
        Api.as(here).get(URL + "/" + id).then().statusCode(200);
        var moved = Tokens.person("referent").territories("DEPT-46").subject(subject);
        Api.as(moved).get(URL + "/" + id).then().statusCode(404);
        Api.as(moved).get(URL + "?event=" + event).then().statusCode(200).body("total", equalTo(0));
        Api.as(moved).get(EventCalls.URL + "/" + event).then().statusCode(200);
    }

    @Test
    void needs_go_seven_days_after_and_names_in_their_time_while_people_stay_counted() {
        var event = published(MISSION);
        var mail = mail();
        RegistrationCalls.register(
                MISSION, RegistrationCalls.byHand(event, "mail", mail, "needs", List.of("HEARING_LOOP")));
        var id = only(event);
        String person = get(id).extract().path("registration.person");
        var today = BusinessDay.today();
        EventClock.backdate(event);
        retention.needs().erase(today.minusDays(40));
        get(id).body("registration.needs", hasItem("HEARING_LOOP"));
        retention.needs().erase(today.minusDays(7));
        get(id).body("registration.needs", empty()).body("registration.lastName", equalTo("Exemple"));
        retention.names().erase(today.minusDays(7));
        get(id).body("registration.lastName", nullValue())
                .body("registration.mail", nullValue())
                .body("registration.service", nullValue())
                .body("registration.department", equalTo("DEPT-31"))
                .body("registration.person", equalTo(person));
        var again = published(MISSION);
        RegistrationCalls.register(MISSION, RegistrationCalls.byHand(again, "mail", mail));
        // Nothing of the address leads back to who came: it is somebody else now.
        get(only(again)).body("registration.person", not(equalTo(person)));
    }

    @Test
    void the_journal_of_the_trail_names_nobody() {
        var event = published(MISSION);
        var id = registered(event, "lastName", "Secret" + word());
        List<String> changes = Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?objectType=registration&objectId=" + id)
                .then()
                .body("total", equalTo(1))
                .extract()
                .path("items.change");
        assertEquals(
                Map.of("event", EventCalls.get(event).extract().path("event.code")),
                new io.restassured.path.json.JsonPath(changes.get(0)).getMap(""));
    }
}
