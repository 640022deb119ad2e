package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.word;
import static fr.gouv.pilo.event.RegistrationCalls.PUBLIC;
import static fr.gouv.pilo.event.RegistrationCalls.URL;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.client;
import static fr.gouv.pilo.event.RegistrationCalls.get;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.notices;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.slug;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What anybody may ask for without an account; E2. */
@PiloTest
class PublicRegistrationTest {
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
        var mail = "Zoe.Ete+essai" + word() + "@Préfecture.exemple";
        var begun = Instant.now().truncatedTo(ChronoUnit.HOURS);
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
        // Once an hour at most, and the clock may strike in between.
        var struck = ChronoUnit.HOURS.between(begun, Instant.now());
        assertThat(notices(event, "ALREADY_REGISTERED"), allOf(greaterThan(0), lessThanOrEqualTo(1 + (int) struck)));
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
}
