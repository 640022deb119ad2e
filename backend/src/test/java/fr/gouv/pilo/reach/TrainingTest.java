package fr.gouv.pilo.reach;

import static fr.gouv.pilo.reach.ReachCalls.HOURS;
import static fr.gouv.pilo.reach.ReachCalls.MISSION;
import static fr.gouv.pilo.reach.ReachCalls.layout;
import static fr.gouv.pilo.reach.ReachCalls.setLayout;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.event.Attended;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.event.EventClock;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The hours of training of agents, by half-day, for the platform of human resources. */
@PiloTest
class TrainingTest {
    /** @return the service of the one who came */
    @SafeVarargs
    private static String attended(String kind, Map<String, Object>... sessions) {
        var service = "Unité " + Attended.word();
        var event = Attended.event(kind, List.of(sessions));
        var agent = Attended.registered(event, Attended.mail(), service);
        var guest = Attended.registered(event, Attended.mail(), service, "agent", false);
        Attended.registered(event, Attended.mail(), service);
        Attended.over(event);
        Attended.came(agent, 1);
        Attended.came(guest, 1);
        return service;
    }

    private static String query(String service) {
        return HOURS + "?q=" + service.substring("Unité ".length()) + "&sort=date";
    }

    private static ValidatableResponse hours(String service) {
        return Api.as(MISSION).get(query(service)).then().statusCode(200);
    }

    @Test
    void a_training_counts_by_half_day_of_its_own_length_for_the_agents_who_came() {
        var service = attended("FORMATION", Attended.session("09:00", "12:30"), Attended.session("14:00", "17:00"));
        hours(service)
                .body("total", equalTo(2))
                .body("items.date", contains(Attended.day(), Attended.day()))
                .body("items.sort { it.halfDay }.halfDay", contains("AFTERNOON", "MORNING"))
                .body("items.sort { it.halfDay }.hours", contains("3.00", "3.50"))
                .body("items[0].employer", equalTo(service))
                .body("items[0].lastName", equalTo("Exemple"));
        Api.as(MISSION)
                .get("/api/v1/training-totals?from=" + Attended.day() + "&to=" + Attended.day())
                .then()
                .statusCode(200)
                .body("agents", greaterThanOrEqualTo(1))
                .body("halfDays", greaterThanOrEqualTo(2));
    }

    @Test
    void only_the_half_days_that_were_attended_count() {
        var service = "Unité " + Attended.word();
        var event = Attended.event(
                "FORMATION", List.of(Attended.session("09:00", "12:30"), Attended.session("14:00", "17:00")));
        var agent = Attended.registered(event, Attended.mail(), service);
        Attended.over(event);
        Attended.cameTo(event, 0, agent);
        hours(service).body("items.halfDay", contains("MORNING")).body("items.hours", contains("3.50"));
        Attended.cameTo(event, 1, agent);
        hours(service).body("items.hours.sum { it as double }", equalTo(6.5));
    }

    @Test
    void what_is_noted_as_a_whole_is_of_the_sessions_that_there_were_and_of_none_that_is_added_later() {
        var service = "Unité " + Attended.word();
        var event = Attended.event("FORMATION", List.of(Attended.session("00:00", "23:59")));
        var agent = Attended.registered(event, Attended.mail(), service);
        EventClock.shift(event, "-30 days");
        Attended.came(agent, 1);
        int halves =
                hours(service).body("total", greaterThanOrEqualTo(2)).extract().path("total");
        Map<String, Object> held = EventCalls.get(event).extract().path("sessions[0]");
        var same = EventCalls.map("title", null, "start", held.get("start"), "end", held.get("end"));
        EventCalls.act(
                        MISSION,
                        event,
                        "postponements",
                        EventCalls.map(
                                "sessions",
                                List.of(same, EventCalls.session(8, "09:00", "12:00")),
                                "reason",
                                "Une séance de plus"))
                .then()
                .statusCode(201)
                .body("sessions", hasSize(2));
        hours(service).body("total", equalTo(halves));
    }

    @Test
    void a_session_over_noon_is_two_half_days_without_its_lunch_and_a_workshop_none() {
        hours(attended("FORMATION", Attended.session("09:00", "17:00"))).body("items.hours", contains("3.50", "3.50"));
        hours(attended("FORMATION", Attended.session("11:30", "13:20"))).body("items.hours", contains("1.83"));
        hours(attended("ATELIER", Attended.session("09:00", "12:00"))).body("total", equalTo(0));
    }

    @Test
    void the_file_has_the_columns_the_order_and_the_headings_that_are_set() {
        var service = attended("FORMATION", Attended.session("09:00", "12:00"));
        var before = Api.as(MISSION).get(ReachCalls.LAYOUT).then().extract();
        try {
            var form = layout("Nom de l'agent", "Établissement", "Créneau", "Durée");
            form.put("halfDayMinutes", 150);
            setLayout(form).then().statusCode(200).body("columns.heading[2]", equalTo("Créneau"));
            Api.as(MISSION)
                    .accept("text/csv")
                    .get(query(service) + "&pfrh=true")
                    .then()
                    .statusCode(200)
                    .body(containsString("Nom de l'agent;Établissement;Créneau;Durée"))
                    .body(containsString("Exemple;" + service + ";Matin;2,5"));
            hours(service).body("items.hours", contains("2.50"));
        } finally {
            var real = new HashMap<String, Object>(Map.of("columns", before.path("columns")));
            real.put("halfDayMinutes", null);
            setLayout(real).then().statusCode(200);
        }
    }

    @Test
    void a_colleague_who_acts_for_human_resources_downloads_them_and_no_other_colleague() {
        var service = attended("FORMATION", Attended.session("09:00", "12:00"));
        var platform = Tokens.person("sgar-colleague").territories("REG-76").organisation("SGAR-REG-76-PFRH");
        Api.as(MISSION)
                .get("/api/v1/organisations?q=SGAR-REG-76-PFRH")
                .then()
                .body("items.code", hasItem("SGAR-REG-76-PFRH"));
        Api.as(platform)
                .accept("text/csv")
                .get(query(service) + "&pfrh=true")
                .then()
                .statusCode(200)
                .body(containsString("Exemple"));
        Api.as(platform).get("/api/v1/training-totals").then().statusCode(200);
        Api.as(platform).get(ReachCalls.LAYOUT).then().statusCode(403);
        Api.as(platform)
                .get("/api/v1/me")
                .then()
                .body("acts", hasItem("listTrainingHours"))
                .body("acts", not(hasItem("updateTrainingLayout")));
        for (var other : List.of(
                Tokens.person("sgar-colleague").territories("REG-76"),
                Tokens.person("sgar-colleague").territories("REG-76").organisation("SGAR-REG-76-DRNUM"),
                Tokens.person("referent").territories("REG-76").organisation("SGAR-REG-76-PFRH"),
                Tokens.person("sgar-colleague").territories("DEPT-31").organisation("SGAR-REG-76-PFRH"))) {
            Api.as(other).get(HOURS).then().statusCode(403);
        }
    }

    @Test
    void a_column_stands_once_and_names_of_the_region_are_for_who_holds_it() {
        var twice = layout("Nom");
        twice.put(
                "columns", List.of(Map.of("field", "HOURS", "heading", "A"), Map.of("field", "HOURS", "heading", "B")));
        setLayout(twice).then().statusCode(422).body("violations[0].pointer", equalTo("/columns"));
        Api.as(Tokens.person("assistant").territories("DEPT-31"))
                .get(HOURS)
                .then()
                .statusCode(403);
    }
}
