package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.Agendas.confirmed;
import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.event;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.mail.Post;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes is reminded a week before, and the day before. */
@PiloTest
class EventReminderTest {
    @Inject
    Post post;

    @Inject
    Sql sql;

    @Inject
    EventMailService mails;

    @Inject
    EventReminderService reminders;

    private Agendas agendas;

    @BeforeEach
    void open() throws IOException {
        agendas = new Agendas(post);
    }

    @AfterEach
    void close() {
        agendas.close();
    }

    @Test
    void who_comes_is_reminded_a_week_and_a_day_before_once_and_the_agenda_stays_as_it_is() throws Exception {
        var event = published(MISSION, "capacityOnSite", 1);
        var mail = mail();
        confirmed(event, mail);
        var waiting = mail();
        confirmed(event, waiting);
        var first = agendas.entry(mail, "REQUEST");
        var told = new ArrayList<Integer>();
        for (var hours : List.of(7 * 24 + 1, 7 * 24 - 1, 6 * 24 + 1, 25, 23, 3)) {
            beginsIn(event, hours);
            remind();
            remind();
            told.add(RegistrationCalls.notices(event, "REMINDER"));
        }
        assertEquals(List.of(0, 1, 2, 2, 3, 4), told);
        var reminded = agendas.entry(mail, "REQUEST");
        assertEquals(first.uid(), reminded.uid());
        assertEquals(first.sequence(), reminded.sequence());
        assertEquals(List.of(), agendas.last(waiting), "who waits is reminded of nothing");
    }

    private void remind() {
        reminders.run();
        mails.run();
    }

    /** Each beginning is another: whoever is told of it is told once. */
    private void beginsIn(String event, int hours) {
        sql.update("""
                UPDATE event SET starts_at = now() + make_interval(hours => ?), ends_at = now() + make_interval(hours => ? + 3)
                WHERE id = ?""", hours, hours, UUID.fromString(event));
        sql.update(
                "UPDATE event_registration SET confirmed_at = confirmed_at - interval '30 days' WHERE event_id = ?",
                UUID.fromString(event));
    }

    @Test
    void who_registered_since_is_not_reminded_of_what_was_just_said() {
        var event = published(MISSION, "sessions", List.of(session(6, "23:00", "23:30")));
        confirmed(event, mail());
        remind();
        assertEquals(0, RegistrationCalls.notices(event, "REMINDER"));
    }
}
