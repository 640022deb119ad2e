package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.URL;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.registeredAs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.MailReading;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What organisers write to a group: one copy each, once, and nobody sees the others. */
@PiloTest
class EventMessageTest {
    @Inject
    Sql sql;

    @Inject
    MailReading reading;

    static Map<String, Object> message(Object... other) {
        var message = map(
                "subject",
                "Salle changée",
                "text",
                "L'atelier se tient salle Ariège.\nPrenez l'entrée B.\n\nÀ demain.",
                "states",
                List.of("CONFIRMED"),
                "modes",
                List.of(),
                "presences",
                List.of());
        message.putAll(map(other));
        return message;
    }

    static Response send(String event, Object... other) {
        return json(MISSION, message(other)).post(URL + "/" + event + "/messages");
    }

    private record Row(String recipient, String template, String data, String listId, String code) {}

    private List<Row> mails(String id) {
        return sql.list(
                Row.class,
                "SELECT recipient, template, data, list_id, (SELECT code FROM event e JOIN event_message m ON m.event_id = e.id"
                        + " WHERE 'event-message:' || m.id = mail.issue) AS code FROM mail WHERE issue = ? ORDER BY recipient",
                "event-message:" + id);
    }

    @Test
    void each_of_the_group_has_a_copy_of_its_own_that_names_nobody_else() {
        var event = published(MISSION, "capacityOnSite", 2);
        var first = mail();
        var second = mail();
        var waits = mail();
        registeredAs(first, event, "lastName", "Premier");
        registeredAs(second, event, "lastName", "Second");
        registeredAs(waits, event, "lastName", "Tiers");
        Api.as(MISSION)
                .get(URL + "/" + event + "/message-recipients")
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("sample", equalTo("Camille Premier"));
        var id = send(event)
                .then()
                .statusCode(201)
                .body("recipients", equalTo(2))
                .extract()
                .<String>path("id");
        var sent = mails(id);
        assertEquals(2, sent.size());
        for (var mail : sent) {
            var said = reading.said(mail.template(), mail.data()).orElseThrow();
            assertEquals("Salle changée", said.subject());
            assertEquals("evenement-" + mail.code() + ".demo.invalid", mail.listId());
            assertTrue(
                    said.text().contains("L'atelier se tient salle Ariège.\nPrenez l'entrée B.\n\nÀ demain."),
                    said.text());
            var own = mail.recipient().equals(first) ? "Premier" : "Second";
            var other = mail.recipient().equals(first) ? "Second" : "Premier";
            assertTrue(said.text().contains("Bonjour Camille " + own), said.text());
            assertFalse((said.text() + mail.data()).contains(other), said.text());
            assertFalse((said.text() + mail.data()).contains("Tiers"), said.text());
        }
        Api.as(MISSION)
                .get(URL + "/" + event + "/messages")
                .then()
                .body("items.subject", contains("Salle changée"))
                .body("items[0].states", contains("CONFIRMED"));
    }

    @Test
    void a_double_press_is_one_sending_whatever_its_key() {
        var event = published(MISSION);
        registered(event);
        var key = UUID.randomUUID().toString();
        var ids = List.of(1, 2).stream()
                .map(press -> json(MISSION, message())
                        .header("Idempotency-Key", key)
                        .post(URL + "/" + event + "/messages")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();
        assertEquals(1, ids.size());
        assertEquals(1, mails(ids.get(0)).size());
        send(event).then().statusCode(409).body("detail", containsString("il ne part pas deux fois"));
        send(event, "subject", "Autre objet").then().statusCode(201);
    }

    @Test
    void a_group_is_told_by_state_mode_and_presence() {
        var event = published(MISSION, "mode", "HYBRID", "capacityOnSite", 1, "capacityRemote", 5);
        registered(event, "lastName", "Place");
        registered(event, "lastName", "Attend");
        registered(event, "lastName", "Loin", "mode", "REMOTE");
        sql.update(
                "UPDATE event_registration SET presence = 'ABSENT' WHERE event_id = ? AND mode = 'REMOTE'",
                UUID.fromString(event));
        count(event, "", 2);
        count(event, "?state=QUEUED", 1);
        count(event, "?state=QUEUED&state=CONFIRMED", 3);
        count(event, "?mode=REMOTE", 1);
        count(event, "?presence=ABSENT", 1);
        count(event, "?presence=PRESENT", 0);
        send(event, "presences", List.of("PRESENT"))
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/states"));
    }

    private static void count(String event, String filter, int expected) {
        Api.as(MISSION)
                .get(URL + "/" + event + "/message-recipients" + filter)
                .then()
                .statusCode(200)
                .body("count", equalTo(expected));
    }

    @Test
    void what_is_typed_makes_neither_a_header_nor_an_element() {
        var event = published(MISSION);
        registered(event);
        var id = send(event, "subject", "Salle\r\nBcc: x@y.fr", "text", "<b>gras</b>\r\n\r\n{name}")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var mail = mails(id).get(0);
        var said = reading.said(mail.template(), mail.data()).orElseThrow();
        assertFalse(said.subject().contains("\n") || said.subject().contains("\r"), said.subject());
        assertTrue(said.text().contains("<b>gras</b>"), said.text());
        assertTrue(said.text().contains("{name}"), said.text());
    }

    @Test
    void who_does_not_organise_the_event_neither_writes_nor_counts() {
        var event = published(MISSION);
        registered(event);
        var other = Tokens.person(UUID.randomUUID().toString(), "referent").territories("DEPT-31");
        json(other, message()).post(URL + "/" + event + "/messages").then().statusCode(403);
        Api.as(other).get(URL + "/" + event + "/message-recipients").then().statusCode(403);
        Api.as(other).get(URL + "/" + event + "/messages").then().statusCode(403);
    }
}
