package fr.gouv.pilo.attendance;

import static fr.gouv.pilo.attendance.AttendanceCalls.URL;
import static fr.gouv.pilo.attendance.AttendanceCalls.board;
import static fr.gouv.pilo.attendance.AttendanceCalls.code;
import static fr.gouv.pilo.attendance.AttendanceCalls.confirm;
import static fr.gouv.pilo.attendance.AttendanceCalls.presence;
import static fr.gouv.pilo.attendance.AttendanceCalls.session;
import static fr.gouv.pilo.attendance.AttendanceCalls.tick;
import static fr.gouv.pilo.attendance.AttendanceCalls.ticks;
import static fr.gouv.pilo.attendance.AttendanceCalls.today;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.Presences.Session;
import fr.gouv.pilo.event.RegistrationCalls;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A code shown in session, by which who follows from afar says that they are there. */
@PiloTest
class PresenceCodeTest {
    @Inject
    Sql sql;

    private int ofCode(String event) {
        return sql.one(
                        "SELECT count(*)::int FROM attendance_act WHERE event_id = ? AND source = 'CODE'",
                        row -> row.getInt(1),
                        UUID.fromString(event))
                .orElseThrow();
    }

    private static String mailOf(String registration) {
        return RegistrationCalls.get(registration).extract().path("registration.mail");
    }

    @Test
    void the_code_is_of_the_session_that_is_on_or_to_come_or_was_the_last_of_the_day() {
        var morning = at("2026-12-03T08:00:00Z");
        var afternoon = at("2026-12-03T13:00:00Z");
        var next = at("2026-12-04T08:00:00Z");
        var sessions = List.of(morning, afternoon, next);
        var expected = new LinkedHashMap<String, UUID>();
        expected.put("2026-12-02T22:59:00Z", null);
        expected.put("2026-12-02T23:00:00Z", morning.id());
        expected.put("2026-12-03T09:59:00Z", morning.id());
        expected.put("2026-12-03T10:00:00Z", afternoon.id());
        expected.put("2026-12-03T22:59:00Z", afternoon.id());
        expected.put("2026-12-03T23:00:00Z", next.id());
        expected.put("2026-12-05T08:00:00Z", null);
        expected.forEach((now, session) ->
                assertEquals(session, PresenceCodeService.session(sessions, Instant.parse(now)), now));
        var event = today("mode", "HYBRID");
        board(event).body("codeSession", equalTo(session(event)));
        board(EventCalls.published(MISSION, "mode", "HYBRID")).body("codeSession", nullValue());
    }

    /** Of two hours. */
    private static Session at(String start) {
        var begins = Instant.parse(start);
        return new Session(UUID.randomUUID(), null, begins, begins.plus(Duration.ofHours(2)));
    }

    @Test
    void who_follows_from_afar_is_there_by_the_code_and_the_answer_tells_nobody_who_is_registered() {
        var event = today("mode", "HYBRID");
        var far = registered(event, "mode", "REMOTE");
        var near = registered(event);
        var code = code(event);
        assertTrue(code.matches("[A-Z0-9]{6}"), code);
        board(event).body("code.code", equalTo(code));
        var known = confirm(code.toLowerCase(Locale.ROOT), mailOf(far).toUpperCase(Locale.ROOT))
                .statusCode(202)
                .extract()
                .asString();
        assertEquals(
                known,
                confirm(code, RegistrationCalls.mail())
                        .statusCode(202)
                        .extract()
                        .asString());
        assertEquals(
                known, confirm(code, mailOf(near)).statusCode(202).extract().asString());
        assertEquals("PRESENT", presence(far));
        assertNull(presence(near));
        confirm(code, mailOf(far)).statusCode(202);
        assertEquals(1, ofCode(event));
    }

    @Test
    void a_code_is_over_after_a_quarter_of_an_hour_and_a_wrong_one_is_told() {
        var event = today("mode", "REMOTE", "capacityOnSite", null);
        var far = registered(event, "mode", "REMOTE");
        var code = code(event);
        sql.update(
                "UPDATE attendance_code SET valid_until = valid_until - interval '15 minutes' WHERE event_id = ?",
                UUID.fromString(event));
        confirm(code, mailOf(far)).statusCode(422).body("violations.pointer", hasItem("/code"));
        confirm("ZZZZZZ", mailOf(far)).statusCode(422);
        assertNull(presence(far));
        board(event).body("code", nullValue());
    }

    @Test
    void what_an_organiser_noted_stays() {
        var event = today("mode", "HYBRID");
        var far = registered(event, "mode", "REMOTE");
        json(MISSION, ticks(tick(far, session(event), "presence", "ABSENT")))
                .post(URL + event + "/attendances")
                .then()
                .statusCode(201);
        confirm(code(event), mailOf(far)).statusCode(202);
        assertEquals("ABSENT", presence(far));
    }

    @Test
    void twenty_tries_an_hour_an_address_and_then_429() {
        var mail = RegistrationCalls.mail();
        for (var i = 0; i < 20; i++) {
            confirm("AAAAA" + i, mail).statusCode(422);
        }
        confirm("AAAAAA", mail).statusCode(429);
        confirm("AAAAAA", RegistrationCalls.mail()).statusCode(422);
    }

    @Test
    void a_code_is_shown_on_the_day_of_a_session_that_somebody_follows_from_afar() {
        for (var event : new String[] {today(), EventCalls.published(MISSION, "mode", "HYBRID")}) {
            json(MISSION, map("event", event, "session", session(event)))
                    .post("/api/v1/presence-codes")
                    .then()
                    .statusCode(409);
        }
        var event = today("mode", "HYBRID");
        json(MISSION, map("event", event, "session", session(today())))
                .post("/api/v1/presence-codes")
                .then()
                .statusCode(422);
    }

    @Test
    void the_page_takes_the_code_without_an_account_or_a_script() {
        var event = today("mode", "HYBRID");
        var far = registered(event, "mode", "REMOTE");
        var code = code(event);
        var page = RegistrationCalls.client()
                .get("/public/presence")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var mark = page.replaceAll("(?s).{1,20000}name=\"envoi\" value=\"([0-9a-f]{32})\".{1,20000}", "$1");
        send(mark, "", mailOf(far)).statusCode(422).body(containsString("Saisissez le code"));
        send(mark, code, mailOf(far)).statusCode(200).body(containsString("votre présence est notée"));
        assertEquals("PRESENT", presence(far));
    }

    private static String link(String registration) {
        return "/public/lien/" + RegistrationCalls.token(registration);
    }

    /** Once all is said, a link opens nothing more. */
    private static ValidatableResponse shown(String link) {
        return RegistrationCalls.client().get(link).then();
    }

    private static ValidatableResponse say(String link, String code) {
        return RegistrationCalls.client()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("acte", "presence")
                .formParam("envoi", UUID.randomUUID().toString().replace("-", ""))
                .formParam("shownCode", code)
                .post(link)
                .then();
    }

    @Test
    void by_the_link_of_a_registration_the_code_alone_is_asked_and_the_same_word_twice_is_one() {
        var event = today("mode", "HYBRID");
        var far = registered(event, "mode", "REMOTE");
        var link = link(far);
        shown(link).statusCode(200).body(containsString("Code montré en séance"), not(containsString("name=\"mail\"")));
        say(link, "").statusCode(422).body(containsString("Saisissez le code"));
        say(link, code(today("mode", "HYBRID"))).statusCode(422).body(containsString("celui de la séance"));
        assertNull(presence(far));
        var code = code(event);
        for (var i = 0; i < 2; i++) {
            say(link, code.toLowerCase(Locale.ROOT))
                    .statusCode(200)
                    .body(containsString("Votre présence à cette séance"));
        }
        assertEquals("PRESENT", presence(far));
        assertEquals(1, ofCode(event));
        shown(link).body(not(containsString("Code montré en séance")));
    }

    @Test
    void the_link_asks_no_code_on_site_nor_on_another_day_nor_against_what_an_organiser_noted() {
        var event = today("mode", "HYBRID");
        shown(link(registered(event))).body(not(containsString("Code montré")));
        shown(link(registered(EventCalls.published(MISSION, "mode", "HYBRID"), "mode", "REMOTE")))
                .body(not(containsString("Code montré")));
        var far = registered(event, "mode", "REMOTE");
        json(MISSION, ticks(tick(far, session(event), "presence", "ABSENT")))
                .post(URL + event + "/attendances")
                .then()
                .statusCode(201);
        shown(link(far)).body(not(containsString("Code montré")));
        say(link(far), code(event)).statusCode(409);
        assertEquals("ABSENT", presence(far));
    }

    private static ValidatableResponse send(String mark, String code, String mail) {
        return RegistrationCalls.client()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("envoi", mark)
                .formParam("code", code)
                .formParam("mail", mail)
                .post("/public/presence")
                .then();
    }
}
