package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.READER;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.word;
import static fr.gouv.pilo.event.RegistrationCalls.PUBLIC;
import static fr.gouv.pilo.event.RegistrationCalls.URL;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.client;
import static fr.gouv.pilo.event.RegistrationCalls.details;
import static fr.gouv.pilo.event.RegistrationCalls.get;
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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What anybody may do without an account, who reads what of whom, and how it goes. */
@PiloTest
class PublicRegistrationTest {
    @Inject
    Sql sql;

    @Inject
    EventRetention retention;

    private int registrations(String event) {
        return sql.one(
                        "SELECT count(*)::int FROM event_registration WHERE event_id = ?",
                        row -> row.getInt(1),
                        UUID.fromString(event))
                .orElseThrow();
    }

    @Test
    void the_public_page_shows_what_is_open_and_what_is_asked_and_no_link_to_the_meeting() {
        var word = word();
        var id = published(
                MISSION, "title", "Public " + word, "mode", "HYBRID", "videoLink", "https://visio.exemple.invalid/x");
        published(MISSION, "title", "Fermé " + word, "openToPublic", false);
        EventCalls.created(MISSION, "title", "Brouillon " + word);
        client().get(PUBLIC + "/events?q=" + word)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].registration", equalTo("OPEN"))
                .body("items[0].onSite.free", equalTo(15))
                .body("items[0].remote.free", nullValue());
        client().get(PUBLIC + "/events/" + slug(id))
                .then()
                .statusCode(200)
                .body("dataNotice", containsString("sept jours"))
                .body("dataNotice", containsString("3 ans"))
                .body("needs", hasItems("HEARING_LOOP"))
                .body("sessions[0].start", containsString("T09:30"))
                .body(not(containsString("visio.exemple")));
        client().get(PUBLIC + "/events/inconnu").then().statusCode(404);
    }

    @Test
    void whether_there_is_a_seat_a_queue_or_nothing_is_said_as_it_is() {
        var full = published(MISSION, "capacityOnSite", 1);
        registered(full);
        var status = PUBLIC + "/events/";
        client().get(status + slug(full))
                .then()
                .body("event.registration", equalTo("QUEUE"))
                .body("event.onSite.free", equalTo(0));
        var closed = published(MISSION, "capacityOnSite", 1, "queue", false);
        registered(closed);
        client().get(status + slug(closed)).then().body("event.registration", equalTo("FULL"));
        var later = published(MISSION, "registrationOpens", EventCalls.day(5) + "T09:00");
        client().get(status + slug(later)).then().body("event.registration", equalTo("NOT_YET"));
        request(later, asked(mail())).then().statusCode(409).body("detail", containsString("pas encore ouvertes"));
        var over = published(MISSION);
        EventClock.backdate(over);
        client().get(status + slug(over)).then().body("event.registration", equalTo("OVER"));
        request(over, asked(mail())).then().statusCode(409).body("detail", containsString("closes"));
        client().get(status + slug(EventCalls.cancelled(MISSION)))
                .then()
                .body("event.registration", equalTo("CANCELLED"));
    }

    @Test
    void registering_twice_with_one_address_is_one_registration_and_the_answer_does_not_say_so_E2() {
        var event = published(MISSION);
        var mail = "Zoé.Été+essai" + word() + "@Préfecture.exemple";
        var first = request(event, asked(mail));
        var again = request(event, asked(mail.toUpperCase(java.util.Locale.ROOT), "lastName", "Autre"));
        var apart = request(event, asked(java.text.Normalizer.normalize(mail, java.text.Normalizer.Form.NFD)));
        for (var answer : List.of(first, again, apart)) {
            answer.then().statusCode(202);
            assertEquals(first.asString(), answer.asString());
        }
        assertEquals(1, registrations(event));
        get(only(event)).body("registration.lastName", equalTo("Exemple"));
        assertEquals(1, notices(event, "CONFIRM_ADDRESS"));
        assertEquals(1, notices(event, "ALREADY_REGISTERED"));
        request(event, asked(mail.replace("+essai", "+autre"))).then().statusCode(202);
        assertEquals(2, registrations(event));
        json(MISSION, RegistrationCalls.byHand(event, "mail", mail))
                .post(URL)
                .then()
                .statusCode(201);
    }

    @Test
    void the_address_that_an_organiser_types_again_is_told_to_be_there() {
        var event = published(MISSION);
        var form = RegistrationCalls.byHand(event);
        RegistrationCalls.register(MISSION, form).then().statusCode(201);
        RegistrationCalls.register(MISSION, form)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-exists"));
        assertEquals(1, registrations(event));
    }

    @Test
    void who_cancelled_may_come_back_at_the_end_of_the_queue() {
        var event = published(MISSION, "capacityOnSite", 1);
        var form = RegistrationCalls.byHand(event);
        String first = RegistrationCalls.register(MISSION, form).path("registration.id");
        var second = registered(event);
        RegistrationCalls.cancel(first);
        String again = RegistrationCalls.register(MISSION, form)
                .then()
                .statusCode(201)
                .extract()
                .path("registration.id");
        assertEquals("QUEUED", RegistrationCalls.state(again));
        assertEquals("OFFERED", RegistrationCalls.state(second));
        String person = get(first).extract().path("registration.person");
        get(again).body("registration.person", equalTo(person));
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
    void what_cannot_be_is_told_at_its_field() {
        var event = published(
                MISSION,
                "questions",
                List.of(
                        map("label", "Quel courrier ?", "kind", "TEXT", "required", true, "choices", List.of()),
                        map("label", "Repas ?", "kind", "YES_NO", "required", false, "choices", List.of())));
        request(event, asked("pas-une-adresse")).then().statusCode(422).body("violations.pointer", hasItem("/mail"));
        request(event, asked("a..b@exemple.invalid", "answers", List.of("Un arrêté")))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/mail"));
        request(event, asked(mail(), "lastName", "x".repeat(300)))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/lastName"));
        request(
                        event,
                        asked(
                                mail(),
                                "mode",
                                "REMOTE",
                                "department",
                                "REG-76",
                                "seats",
                                3,
                                "needs",
                                List.of("SIGN_LANGUAGE"),
                                "answers",
                                List.of(" ", "Peut-être")))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        hasItems("/mode", "/department", "/seats", "/needs", "/answers/0", "/answers/1"));
        request(event, asked(mail(), "companions", List.of("Trop"), "answers", List.of("Un arrêté")))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/companions"));
        assertEquals(0, registrations(event));
    }

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
                .get(URL + "?q=" + word)
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
        Api.as(machine).get(URL + "?q=" + word).then().body("total", equalTo(0));
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
    void needs_go_seven_days_after_and_names_in_their_time_while_people_stay_counted() {
        var event = published(MISSION);
        var mail = mail();
        RegistrationCalls.register(
                MISSION, RegistrationCalls.byHand(event, "mail", mail, "needs", List.of("HEARING_LOOP")));
        var id = only(event);
        String person = get(id).extract().path("registration.person");
        var today = EventCalls.TODAY;
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
