package fr.gouv.pilo.demo;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The events of demo-data.md §3: C10, and C11's 1,356. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoEventsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEFORE = "to=2026-11-22";
    private static final Tokens LEAD = Tokens.person("mission-lead").territories("REG-76");

    /** Kind: events, seats, registered, present. */
    private static final Map<String, List<Integer>> BY_KIND = Map.of(
            "ATELIER", List.of(14, 210, 205, 178),
            "FORMATION", List.of(8, 160, 158, 139),
            "CONFERENCE", List.of(4, 480, 431, 352),
            "WEBINAIRE", List.of(9, 2_250, 1_322, 967),
            "LABTOUR", List.of(4, 100, 100, 88),
            "SEMINAIRE", List.of(1, 150, 146, 128),
            "REUNION_DE_RESEAU", List.of(6, 270, 214, 186),
            "COMITE", List.of(4, 80, 64, 58));

    private static final Map<String, Integer> AGENTS = Map.ofEntries(
            Map.entry("DEPT-09", 41),
            Map.entry("DEPT-11", 71),
            Map.entry("DEPT-12", 58),
            Map.entry("DEPT-30", 118),
            Map.entry("DEPT-31", 476),
            Map.entry("DEPT-32", 44),
            Map.entry("DEPT-34", 262),
            Map.entry("DEPT-46", 39),
            Map.entry("DEPT-48", 8),
            Map.entry("DEPT-65", 52),
            Map.entry("DEPT-66", 84),
            Map.entry("DEPT-81", 66),
            Map.entry("DEPT-82", 37));

    @Inject
    Sql sql;

    private record Row(
            String event, String person, boolean agent, String department, String presence, String startsAt) {}

    /** Each registration of the past events, as a script reads them. */
    private static List<Row> registrations(Set<String> events) {
        var rows = new ArrayList<Row>();
        Api.as(LEAD)
                .accept("application/x-ndjson")
                .get("/api/v1/registrations?state=CONFIRMED")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(DemoEventsTest::tree)
                .filter(row -> events.contains(row.at("/event/id").asText()))
                .forEach(row -> rows.add(new Row(
                        row.at("/event/id").asText(),
                        row.path("person").asText(),
                        row.path("agent").asBoolean(),
                        row.path("department").asText(),
                        row.path("presence").asText(),
                        row.at("/event/startsAt").asText())));
        return rows;
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static Map<String, Map<String, Object>> events() {
        var events = new HashMap<String, Map<String, Object>>();
        var list = Api.as(LEAD)
                .get("/api/v1/events?limit=100&" + BEFORE)
                .then()
                .statusCode(200)
                .body("total", equalTo(50))
                .extract()
                .<List<Map<String, Object>>>path("items");
        list.forEach(event -> events.put((String) event.get("id"), event));
        return events;
    }

    @Test
    void c10_fifty_events_2640_registrations_2096_presences_1356_distinct_agents_by_kind_and_departement() {
        var events = events();
        var rows = registrations(events.keySet());
        assertEquals(2_640, rows.size());
        var present =
                rows.stream().filter(row -> "PRESENT".equals(row.presence())).toList();
        assertEquals(2_096, present.size());
        var byAgents = present.stream().filter(Row::agent).toList();
        assertEquals(1_784, byAgents.size());
        var distinct = new TreeMap<String, Set<String>>();
        byAgents.forEach(row -> distinct.computeIfAbsent(row.department(), any -> new HashSet<>())
                .add(row.person()));
        var counted = new TreeMap<String, Integer>();
        distinct.forEach((department, people) -> counted.put(department, people.size()));
        assertEquals(new TreeMap<>(AGENTS), counted);
        assertEquals(
                1_356, counted.values().stream().mapToInt(Integer::intValue).sum());
        BY_KIND.forEach((kind, figures) -> {
            var of = events.values().stream()
                    .filter(event -> kind.equals(event.get("kind")))
                    .toList();
            var seats = of.stream().mapToInt(DemoEventsTest::seats).sum();
            var ids = of.stream().map(event -> event.get("id")).toList();
            assertEquals(
                    figures,
                    List.of(
                            of.size(),
                            seats,
                            (int) rows.stream()
                                    .filter(row -> ids.contains(row.event()))
                                    .count(),
                            (int) present.stream()
                                    .filter(row -> ids.contains(row.event()))
                                    .count()),
                    kind);
        });
    }

    @Test
    void nobody_of_the_set_was_noted_present_before_the_event_was_over() {
        assertEquals(
                List.of(2_640, 0),
                sql.one(
                                "SELECT count(*)::int AS noted, count(*) FILTER (WHERE r.presence_at < e.ends_at)::int AS early"
                                        + " FROM event_registration r JOIN event e ON e.id = r.event_id"
                                        + " WHERE r.first_name = '(démo)' AND r.presence_at IS NOT NULL",
                                row -> List.of(row.getInt("noted"), row.getInt("early")))
                        .orElseThrow());
    }

    private static int seats(Map<String, Object> event) {
        var mode = "REMOTE".equals(event.get("mode")) ? "remote" : "onSite";
        return (Integer) ((Map<?, ?>) event.get(mode)).get("capacity");
    }

    @Test
    void c11_nobody_of_the_1356_comes_for_the_first_time_after_4_october() {
        var first = new HashMap<String, String>();
        registrations(events().keySet()).stream()
                .filter(row -> row.agent() && "PRESENT".equals(row.presence()))
                .forEach(row -> first.merge(row.person(), row.startsAt(), (a, b) -> a.compareTo(b) < 0 ? a : b));
        assertEquals(1_356, first.size());
        assertFalse(
                new TreeSet<>(first.values()).last().compareTo("2026-10-05") > 0,
                "last: " + new TreeSet<>(first.values()).last());
    }

    @Test
    void c11_the_reach_of_the_region_is_16_95_of_the_8000_and_two_departements_are_blank_spots() {
        Api.as(LEAD)
                .get("/api/v1/event-reach")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].events", equalTo(50))
                .body("items[0].registered", equalTo(2_640))
                .body("items[0].present", equalTo(2_096))
                .body("items[0].agents", equalTo(1_356))
                .body("items[0].headcount.agents", equalTo(8_000))
                .body("items[0].headcount.kind", equalTo("OFFICIAL"))
                .body("items[0].rate", equalTo("16.95"));
        var byTerritory = Api.as(LEAD)
                .get("/api/v1/event-reach?groupBy=territory&limit=20")
                .then()
                .statusCode(200)
                .body("total", equalTo(13))
                .body("items.findAll { it.blank }.territory", contains("DEPT-48", "DEPT-82"))
                .body("items.findAll { it.blank }.rate", contains("4.71", "10.88"))
                .body("items[0].headcount.source", equalTo("Effectif de démonstration"))
                .extract()
                .<List<Map<String, Object>>>path("items");
        var counted = new TreeMap<String, Integer>();
        byTerritory.forEach(row -> counted.put((String) row.get("territory"), (Integer) row.get("agents")));
        assertEquals(new TreeMap<>(AGENTS), counted);
        BY_KIND.forEach((kind, figures) -> Api.as(LEAD)
                .get("/api/v1/event-reach?kind=" + kind)
                .then()
                .body("items[0].events", equalTo(figures.get(0)))
                .body("items[0].registered", equalTo(figures.get(2)))
                .body("items[0].present", equalTo(figures.get(3))));
    }

    @Test
    void of_the_four_to_come_each_queue_stands_as_it_is_told() {
        var coming = Api.as(LEAD)
                .get("/api/v1/events?sort=startsAt&from=2026-11-23")
                .then()
                .statusCode(200)
                .body("items.kind", contains("ATELIER", "CONFERENCE", "WEBINAIRE", "REUNION_DE_RESEAU"))
                .body("items[0].onSite.held", equalTo(15))
                .body("items[0].onSite.waiting", equalTo(6))
                .body("items[1].onSite.held", equalTo(60))
                .body("items[1].remote.held", equalTo(74))
                .body("items[1].remote.capacity", equalTo(200))
                .body("items[2].state", equalTo("MOVED"))
                .body("items[2].sequence", equalTo(2))
                .extract();
        String workshop = coming.path("items[0].id");
        Api.as(LEAD)
                .get("/api/v1/registrations?state=OFFERED&event=" + workshop)
                .then()
                .body("total", equalTo(1))
                .body("items[0].deadline", equalTo("2026-11-25T08:00:00Z"));
    }

    @Test
    void loading_2640_registrations_leaves_nobody_to_be_written_to() {
        assertEquals(List.of(), sql.list("SELECT kind FROM event_notice", row -> row.getString(1)));
        assertEquals(
                List.of(),
                sql.list("SELECT issue FROM mail WHERE object_type = 'registration'", row -> row.getString(1)));
        assertEquals(
                List.of(),
                sql.list(
                        "SELECT mail FROM event_person WHERE mail NOT LIKE '%@demo.invalid'", row -> row.getString(1)));
    }
}
