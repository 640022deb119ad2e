package fr.gouv.pilo.event;

import static fr.gouv.pilo.event.EventCalls.MISSION;
import static fr.gouv.pilo.event.EventCalls.json;
import static fr.gouv.pilo.event.EventCalls.map;
import static org.hamcrest.Matchers.hasItem;

import fr.gouv.pilo.BusinessDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An event that is over, and who came to it: for rooms that count them. */
public final class Attended {
    private Attended() {}

    /** A day of the past, two months ago. */
    public static String day() {
        return BusinessDay.today().minusDays(30).toString();
    }

    public static Map<String, Object> session(String from, String to) {
        return EventCalls.session(30, from, to);
    }

    /** @return an event that is announced; {@link #over} makes it past */
    public static String event(String kind, List<Map<String, Object>> sessions) {
        return EventCalls.published(MISSION, "kind", kind, "capacityOnSite", 50, "sessions", sessions);
    }

    /** @param line the budget line that pays for it, or null */
    public static String paidBy(String line) {
        return EventCalls.published(MISSION, "budgetLine", line, "capacityOnSite", 50);
    }

    /** @return the registration */
    public static String registered(String event, String mail, String service, Object... other) {
        var form = new HashMap<>(RegistrationCalls.byHand(event, other));
        form.put("mail", mail);
        form.put("service", service);
        return RegistrationCalls.register(MISSION, form)
                .then()
                .statusCode(201)
                .extract()
                .path("registration.id");
    }

    public static void over(String event) {
        EventClock.backdate(event);
    }

    public static void came(String registration, int seats) {
        json(MISSION, map("presence", "PRESENT", "seats", seats))
                .post(RegistrationCalls.URL + "/" + registration + "/attendances")
                .then()
                .statusCode(201);
    }

    /** To one session of its event alone, ticked as at the door. */
    public static void cameTo(String event, int session, String registration) {
        String id = EventCalls.get(event).extract().path("sessions[" + session + "].id");
        var tick = map(
                "id", UUID.randomUUID().toString(), "registration", registration, "session", id, "presence", "PRESENT");
        json(MISSION, map("acts", List.of(tick)))
                .post("/api/v1/event-attendances/" + event + "/attendances")
                .then()
                .statusCode(201)
                .body("acts.kept", hasItem(true));
    }

    public static String mail() {
        return RegistrationCalls.mail();
    }

    public static String word() {
        return EventCalls.word();
    }
}
