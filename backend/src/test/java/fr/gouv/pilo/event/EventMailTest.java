package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.MailReading;
import fr.gouv.pilo.shared.mail.MailReading.MailSaid;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people are told by mail, in the transaction of the act that it tells of. */
@PiloTest
class EventMailTest {
    @Inject
    Sql sql;

    @Inject
    MailReading reading;

    @Inject
    EventMailService mails;

    private record Row(String template, String data) {}

    private List<Row> rows(String to) {
        return sql.list(Row.class, "SELECT template, data FROM mail WHERE recipient = ? ORDER BY id", to);
    }

    private List<MailSaid> said(String to) {
        return rows(to).stream()
                .map(row -> reading.said(row.template(), row.data()).orElseThrow())
                .toList();
    }

    private List<String> subjects(String to) {
        return said(to).stream()
                .map(MailSaid::subject)
                .map(subject -> subject.substring(0, subject.indexOf(" : ")))
                .toList();
    }

    private String text(String to) {
        var all = said(to);
        return all.get(all.size() - 1).text();
    }

    private String last(String to) {
        var all = subjects(to);
        return all.get(all.size() - 1);
    }

    private String registered(String event, String mail) {
        request(event, asked(mail)).then().statusCode(202);
        var id = only(event);
        own(token(id), "confirmations").then().statusCode(201);
        return id;
    }

    @Test
    void from_the_request_to_the_seat_each_step_is_one_mail() {
        var event = published(MISSION, "capacityOnSite", 1);
        var first = mail();
        request(event, asked(first)).then().statusCode(202);
        assertEquals(List.of("Confirmez votre inscription"), subjects(first));
        assertTrue(text(first).contains("votre place est gardée jusque-là"), text(first));
        assertTrue(text(first).contains("Salle Garonne"), text(first));
        var link = token(only(event));
        own(link, "confirmations").then().statusCode(201);
        own(link, "confirmations").then().statusCode(201);
        assertEquals(List.of("Confirmez votre inscription", "Inscription confirmée"), subjects(first));
        var second = mail();
        registered(event, second);
        assertEquals(List.of("Confirmez votre inscription", "Vous êtes dans la file d’attente"), subjects(second));
        assertTrue(text(second).contains("au rang 1"), text(second));
        own(link, "cancellations").then().statusCode(201);
        assertEquals("Inscription annulée", last(first));
        assertEquals("Une place vous est proposée", last(second));
        assertTrue(text(second).contains("avant le "), text(second));
    }

    @Test
    void an_address_that_asks_again_is_told_so_and_the_link_stands_in_no_table() {
        var event = published(MISSION);
        var mail = mail();
        request(event, asked(mail)).then().statusCode(202);
        request(event, asked(mail)).then().statusCode(202);
        request(event, asked(mail)).then().statusCode(202);
        assertEquals(List.of("Confirmez votre inscription", "Vous êtes déjà inscrit"), subjects(mail));
        var token = token(only(event));
        assertTrue(rows(mail).size() == 2
                && rows(mail).stream().noneMatch(row -> row.data().contains(token)));
        assertFalse(text(mail).contains(token));
    }

    private static Response byHand(String event, String mail) {
        var form = RegistrationCalls.byHand(event);
        form.put("mail", mail);
        return RegistrationCalls.register(MISSION, form);
    }

    @Test
    void who_is_noted_after_the_event_is_told_nothing_and_each_mail_says_whom_to_write_to() {
        var past = published(MISSION);
        EventClock.backdate(past);
        var late = mail();
        byHand(past, late).then().statusCode(201).body("registration.state", equalTo("CONFIRMED"));
        assertEquals(List.of(), rows(late));
        var early = mail();
        byHand(published(MISSION), early).then().statusCode(201);
        assertEquals(List.of("Inscription confirmée"), subjects(early));
        assertTrue(text(early).contains("Pour écrire à l’organisation : organisation@exemple.invalid."), text(early));
    }

    @Test
    void what_is_refused_sends_nothing_and_an_address_that_no_relay_takes_is_refused() {
        var event = published(MISSION);
        var mail = mail();
        request(event, asked(mail, "seats", 9)).then().statusCode(422);
        assertEquals(List.of(), rows(mail));
        request(event, asked("é" + mail)).then().statusCode(422);
    }

    @Test
    void changes_within_a_minute_are_one_mail() {
        var form = event();
        var id = EventCalls.created(MISSION, form);
        act(MISSION, id, "publications", null).then().statusCode(201);
        var mail = mail();
        registered(id, mail);
        for (var place : List.of("Salle Ariège", "Salle Tarn")) {
            form.put("place", place);
            update(MISSION, id, form).then().statusCode(200);
        }
        mails.run();
        assertEquals("Inscription confirmée", last(mail));
        EventClock.gathered(id);
        mails.run();
        assertEquals(3, subjects(mail).size());
        assertEquals("Événement modifié", last(mail));
        assertTrue(text(mail).contains("Salle Tarn"), text(mail));
    }

    @Test
    void a_move_is_told_within_a_minute_and_a_cancellation_at_once_with_their_reason() {
        var event = published(MISSION);
        var mail = mail();
        registered(event, mail);
        act(
                        MISSION,
                        event,
                        "postponements",
                        map("sessions", List.of(session(40, "09:30", "12:30")), "reason", "Salle prise"))
                .then()
                .statusCode(201);
        assertEquals("Inscription confirmée", last(mail));
        EventClock.gathered(event);
        assertEquals("Nouvelle date", last(mail));
        assertTrue(text(mail).contains("Motif : Salle prise"), text(mail));
        act(MISSION, event, "cancellations", map("reason", "Grève")).then().statusCode(201);
        assertEquals("Événement annulé", last(mail));
        assertTrue(text(mail).contains("Motif : Grève"), text(mail));
    }
}
