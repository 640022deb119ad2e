package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.word;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.get;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever asks to be erased is, wherever something was written of them; and who never answered, soon. */
@PiloTest
class ErasureTest {
    @Inject
    Sql sql;

    @Inject
    EventRetention retention;

    private int count(String from, Object... values) {
        return sql.one("SELECT count(*)::int FROM " + from, row -> row.getInt(1), values)
                .orElseThrow();
    }

    private void sent(String mail) {
        sql.update(
                "UPDATE mail SET state = 'SENT', closed_at = now(), leased_until = NULL, worker = NULL WHERE recipient = ?",
                mail);
    }

    @Test
    void an_erasure_takes_the_remarks_and_the_mails_with_it_and_tells_the_agenda_first() {
        var mail = mail();
        var event = published(MISSION);
        var id = RegistrationCalls.registeredAs(mail, event);
        var token = token(id);
        sql.update(
                "UPDATE event_queue_move SET note = 'Dit par téléphone' WHERE registration_id = ?",
                UUID.fromString(id));
        EventMessageTest.send(event).then().statusCode(201);
        sent(mail);
        var before = count("mail WHERE recipient = ?", mail);
        assertTrue(before > 1, "the confirmation and the message: " + before);
        own(token, "erasures").then().statusCode(201);
        assertEquals(0, count("event_queue_move WHERE registration_id = ? AND note IS NOT NULL", UUID.fromString(id)));
        assertEquals(0, count("mail WHERE recipient = ? AND state = 'SENT'", mail));
        assertEquals(
                1,
                count("mail WHERE recipient = ? AND data LIKE '%CANCEL%'", mail),
                "who had a seat has it taken out of the agenda");
        sent(mail);
        QuarkusTransaction.requiringNew()
                .run(() -> retention.mails().erase(BusinessDay.today().plusDays(1)));
        assertEquals(0, count("mail WHERE recipient = ?", mail));
    }

    @Test
    void what_was_answered_before_is_answered_no_more_once_it_is_erased() {
        var event = published(MISSION);
        var name = "Nom" + word();
        request(event, asked(mail(), "lastName", name)).then().statusCode(202);
        var id = only(event);
        var path = RegistrationCalls.PUBLIC + "/registrations/" + token(id) + "/confirmations";
        var key = UUID.randomUUID().toString();
        var first = RegistrationCalls.client().header("Idempotency-Key", key).post(path);
        first.then().statusCode(201).body("lastName", equalTo(name));
        assertEquals(1, count("idempotency_key WHERE answer LIKE ?", "%" + name + "%"));
        own(token(id), "erasures").then().statusCode(201).body("lastName", nullValue());
        assertEquals(0, count("idempotency_key WHERE answer LIKE ?", "%" + name + "%"));
        RegistrationCalls.client()
                .header("Idempotency-Key", key)
                .post(path)
                .then()
                .statusCode(409)
                .body("detail", containsString("effacé"));
    }

    @Test
    void an_address_that_was_never_confirmed_goes_within_days() {
        var event = published(MISSION);
        var mail = mail();
        request(event, asked(mail)).then().statusCode(202);
        var id = only(event);
        RegistrationCalls.pass(event);
        get(id).body("registration.state", equalTo("EXPIRED"));
        var kept = RegistrationCalls.registered(event);
        RegistrationCalls.cancel(kept).then().statusCode(201);
        QuarkusTransaction.requiringNew()
                .run(() -> retention.unconfirmed().erase(BusinessDay.today().minusDays(30)));
        get(id).body("registration.mail", equalTo(mail));
        QuarkusTransaction.requiringNew()
                .run(() -> retention.unconfirmed().erase(BusinessDay.today().plusDays(1)));
        get(id).body("registration.mail", nullValue()).body("registration.lastName", nullValue());
        get(kept).body("registration.lastName", equalTo("Exemple"));
        assertEquals(0, count("event_person WHERE mail = ?", mail));
    }

    @Test
    void a_remark_goes_with_the_name_in_its_time() {
        var event = published(MISSION);
        var id = RegistrationCalls.registered(event);
        RegistrationCalls.act(id, "cancellations", map("reason", "Malade"))
                .then()
                .statusCode(201);
        get(id).body("moves[-1].note", equalTo("Malade"));
        EventClock.backdate(event);
        QuarkusTransaction.requiringNew()
                .run(() -> retention.names().erase(BusinessDay.today().minusDays(7)));
        get(id).body("moves[-1].note", nullValue());
    }
}
