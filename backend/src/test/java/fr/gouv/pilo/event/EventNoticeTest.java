package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.Agendas.confirmed;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.EventCalls.update;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.own;
import static fr.gouv.pilo.event.RegistrationCalls.reminded;
import static fr.gouv.pilo.event.RegistrationCalls.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.MailReading;
import fr.gouv.pilo.shared.mail.MailReading.MailSaid;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What waits to be told is told as things stand when it leaves, once, and not at all when it is true no more. */
@PiloTest
class EventNoticeTest {
    private static final String CONFIRM = "Confirmez votre inscription";
    private static final String CONFIRMED = "Inscription confirmée";

    @Inject
    Sql sql;

    @Inject
    MailReading reading;

    @Inject
    EventMailService mails;

    @Inject
    BusinessClock clock;

    private final Map<String, Object> form = event();
    private final String mail = mail();
    private String id;
    private String registration;

    private void registered() {
        id = EventCalls.created(MISSION, form);
        act(MISSION, id, "publications", null).then().statusCode(201);
        registration = confirmed(id, mail);
    }

    private record Row(String template, String data) {}

    private List<MailSaid> said() {
        return sql.list(Row.class, "SELECT template, data FROM mail WHERE recipient = ? ORDER BY id", mail).stream()
                .map(row -> reading.said(row.template(), row.data()).orElseThrow())
                .toList();
    }

    private List<String> subjects() {
        return said().stream()
                .map(one -> one.subject().substring(0, one.subject().indexOf(" : ")))
                .toList();
    }

    private String text() {
        var all = said();
        return all.get(all.size() - 1).text();
    }

    private void place(String place) {
        form.put("place", place);
        update(MISSION, id, form).then().statusCode(200);
    }

    private void postpone(int inDays) {
        act(
                        MISSION,
                        id,
                        "postponements",
                        map("sessions", List.of(session(inDays, "09:30", "12:30")), "reason", "Salle prise"))
                .then()
                .statusCode(201);
        form.put("sessions", List.of(session(inDays, "09:30", "12:30")));
    }

    private void gathered() {
        EventClock.gathered(id);
    }

    @Test
    void who_was_told_that_it_is_cancelled_is_not_told_after_that_it_has_changed() {
        registered();
        place("Salle Tarn");
        act(MISSION, id, "cancellations", map("reason", "Grève")).then().statusCode(201);
        gathered();
        assertEquals(List.of(CONFIRM, CONFIRMED, "Événement annulé"), subjects());
    }

    @Test
    void who_gave_up_is_told_of_no_change_and_reminded_of_nothing() {
        registered();
        place("Salle Tarn");
        reminded(registration);
        own(token(registration), "cancellations").then().statusCode(201);
        gathered();
        assertEquals(List.of(CONFIRM, CONFIRMED, "Inscription annulée"), subjects());
    }

    @Test
    void a_change_and_two_postponements_within_a_minute_are_one_mail_that_says_how_it_stands() {
        registered();
        place("Salle Tarn");
        postpone(40);
        postpone(50);
        place("Salle Aude");
        gathered();
        assertEquals(List.of(CONFIRM, CONFIRMED, "Nouvelle date"), subjects());
        assertTrue(text().contains("Salle Aude"), text());
        assertTrue(
                text().contains(fr.gouv.pilo.shared.text.French.date(
                        BusinessDay.today().plusDays(50))),
                text());
        place("Salle Garonne");
        gathered();
        assertEquals(List.of(CONFIRM, CONFIRMED, "Nouvelle date", "Événement modifié"), subjects());
    }

    @Test
    void what_is_cancelled_then_moved_within_a_minute_is_told_twice_and_in_that_order() {
        registered();
        place("Salle Tarn");
        act(MISSION, id, "cancellations", map("reason", "Grève")).then().statusCode(201);
        postpone(40);
        gathered();
        assertEquals(List.of(CONFIRM, CONFIRMED, "Événement annulé", "Nouvelle date"), subjects());
    }

    @Test
    void a_change_that_is_written_while_another_is_taken_to_the_post_is_told_too() {
        registered();
        place("Salle Tarn");
        sql.update(
                "UPDATE event_notice SET not_before = now() - interval '1 second' WHERE registration_id = ? AND told_at IS NULL",
                UUID.fromString(registration));
        QuarkusTransaction.requiringNew().run(() -> {
            var event = UUID.fromString(id);
            sql.update("UPDATE event SET place = 'Salle Aude', sequence = sequence + 1 WHERE id = ?", event);
            mails.tellAll(event, NoticeKind.EVENT_CHANGED, "sequence 2", clock.now());
            CompletableFuture.runAsync(mails::run).join();
        });
        gathered();
        assertTrue(text().contains("Salle Aude"), text());
    }
}
