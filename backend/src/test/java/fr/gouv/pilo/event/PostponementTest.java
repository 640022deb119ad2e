package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.act;
import static fr.gouv.pilo.event.EventCalls.day;
import static fr.gouv.pilo.event.EventCalls.map;
import static fr.gouv.pilo.event.EventCalls.published;
import static fr.gouv.pilo.event.EventCalls.session;
import static fr.gouv.pilo.event.RegistrationCalls.asked;
import static fr.gouv.pilo.event.RegistrationCalls.cancel;
import static fr.gouv.pilo.event.RegistrationCalls.mail;
import static fr.gouv.pilo.event.RegistrationCalls.only;
import static fr.gouv.pilo.event.RegistrationCalls.reasons;
import static fr.gouv.pilo.event.RegistrationCalls.registered;
import static fr.gouv.pilo.event.RegistrationCalls.request;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows an event to other dates: when one may register, and the time to answer. */
@PiloTest
class PostponementTest {
    private static ValidatableResponse postpone(String event, int inDays) {
        return act(
                        MISSION,
                        event,
                        "postponements",
                        map("sessions", List.of(session(inDays, "09:30", "12:30")), "reason", "Salle prise"))
                .then();
    }

    /** In how many days the clocks change next, with room before it for all that happens before an event. */
    private static int clocksChange() {
        var today = BusinessDay.today();
        var from = today.plusDays(60).atStartOfDay(BusinessClock.ZONE).toInstant();
        var change = BusinessClock.ZONE.getRules().nextTransition(from).getInstant();
        return (int) ChronoUnit.DAYS.between(today, LocalDate.ofInstant(change, BusinessClock.ZONE));
    }

    @Test
    void the_window_follows_by_the_clocks_of_paris_over_the_change_of_hour_F14() {
        var change = clocksChange();
        var event = published(
                MISSION,
                "sessions",
                List.of(session(change - 7, "09:30", "12:30")),
                "registrationOpens",
                day(change - 30) + "T08:00",
                "registrationCloses",
                day(change - 8) + "T12:00");
        postpone(event, change + 7)
                .statusCode(201)
                .body("registrationOpens", startsWith(day(change - 16) + "T08:00"))
                .body("registrationCloses", startsWith(day(change + 6) + "T12:00"));
    }

    @Test
    void an_event_that_is_brought_forward_takes_its_window_with_it() {
        var event = published(
                MISSION,
                "sessions",
                List.of(session(40, "09:30", "12:30")),
                "registrationOpens",
                day(30) + "T08:00",
                "registrationCloses",
                day(39) + "T12:00");
        postpone(event, 20)
                .statusCode(201)
                .body("registrationOpens", startsWith(day(10) + "T08:00"))
                .body("registrationCloses", startsWith(day(19) + "T12:00"));
    }

    @Test
    void what_was_open_stays_open_and_a_closing_that_would_be_past_is_the_beginning() {
        var event = published(
                MISSION,
                "sessions",
                List.of(session(40, "09:30", "12:30")),
                "registrationOpens",
                day(-1) + "T08:00",
                "registrationCloses",
                day(20) + "T12:00");
        postpone(event, 60).statusCode(201).body("registrationOpens", startsWith(day(-1) + "T08:00"));
        postpone(event, 15)
                .statusCode(201)
                .body("registrationOpens", startsWith(day(-1) + "T08:00"))
                .body("registrationCloses", nullValue());
        request(event, asked(mail())).then().statusCode(202);
    }

    @Test
    void each_time_to_answer_that_begins_again_is_in_the_journal() {
        var event = published(MISSION, "capacityOnSite", 2);
        var leaves = registered(event);
        request(event, asked(mail())).then().statusCode(202);
        var pending = only(event);
        var offered = registered(event);
        cancel(leaves);
        assertEquals(List.of("NO_SEAT", "FIRST_IN_QUEUE"), reasons(offered));
        postpone(event, 40).statusCode(201);
        assertEquals(List.of("NO_SEAT", "FIRST_IN_QUEUE", "EVENT_MOVED"), reasons(offered));
        assertEquals(List.of("SEAT_FREE", "EVENT_MOVED"), reasons(pending));
        RegistrationCalls.get(offered)
                .body("moves[2].before", equalTo("OFFERED"))
                .body("moves[2].after", equalTo("OFFERED"))
                .body("moves[2].deadline", equalTo(deadline(offered)));
    }

    private static String deadline(String registration) {
        return RegistrationCalls.get(registration).extract().path("registration.deadline");
    }
}
