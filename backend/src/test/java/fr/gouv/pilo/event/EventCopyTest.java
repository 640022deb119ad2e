package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.created;
import static fr.gouv.pilo.event.EventCalls.day;
import static fr.gouv.pilo.event.EventCalls.get;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Copies over the nights when clocks change (F14): what is wrong is told of the beginning that was typed. */
@PiloTest
class EventCopyTest {
    /** The eve of the next such night. */
    private static LocalDate eve(boolean gap) {
        var rules = BusinessClock.ZONE.getRules();
        var change = rules.nextTransition(
                EventCalls.TODAY.plusDays(60).atStartOfDay(BusinessClock.ZONE).toInstant());
        while (change.isGap() != gap) {
            change = rules.nextTransition(change.getInstant());
        }
        return change.getDateTimeBefore().toLocalDate().minusDays(1);
    }

    private static ValidatableResponse copied(String... starts) {
        var night = map("title", null, "start", day(30) + "T22:00", "end", day(31) + "T02:30");
        var event = created(MISSION, "sessions", List.of(night));
        return json(MISSION, map("starts", List.of(starts), "series", null))
                .post(EventCalls.URL + "/" + event + "/copies")
                .then();
    }

    @Test
    void a_night_that_ends_in_the_hour_that_strikes_twice_ends_when_it_strikes_first() {
        String copy = copied(eve(false) + "T22:00").statusCode(201).extract().path("copies[0].id");
        get(copy).body("sessions.end", contains(endsWith("T02:30+02:00")));
    }

    @Test
    void a_night_that_ends_in_the_hour_that_there_is_not_is_told_at_its_beginning() {
        copied(eve(false) + "T20:00", eve(true) + "T22:00")
                .statusCode(422)
                .body("violations.pointer", contains("/starts/1"))
                .body("violations[0].message", containsString("2 h 30 n'existe pas"));
    }
}
