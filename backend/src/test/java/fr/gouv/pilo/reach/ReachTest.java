package fr.gouv.pilo.reach;

import static fr.gouv.pilo.reach.ReachCalls.MISSION;
import static fr.gouv.pilo.reach.ReachCalls.REACH;
import static fr.gouv.pilo.reach.ReachCalls.created;
import static fr.gouv.pilo.reach.ReachCalls.headcount;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.Api;
import fr.gouv.pilo.BusinessDay;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.event.Attended;
import fr.gouv.pilo.event.EventCalls;
import fr.gouv.pilo.shared.contribution.Kept;
import fr.gouv.pilo.shared.contribution.Retention;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many the events reach, of how many. Each test counts those of a service of its own. */
@PiloTest
class ReachTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    @All
    List<Retention> retentions;

    private static String workshop() {
        return Attended.event("ATELIER", List.of(Attended.session("09:30", "12:30")));
    }

    /** Two workshops: one agent comes to both, another brings a companion, a third stays away, a fourth is no agent. */
    private static void twoWorkshops(String service) {
        var first = workshop();
        var second = workshop();
        var often = Attended.mail();
        var twice = List.of(
                Attended.registered(first, often, service), Attended.registered(second, often, service.toUpperCase()));
        var accompanied = Attended.registered(first, Attended.mail(), service, "seats", 2);
        Attended.registered(first, Attended.mail(), service);
        var guest = Attended.registered(second, Attended.mail(), service, "agent", false);
        Attended.over(first);
        Attended.over(second);
        twice.forEach(registration -> Attended.came(registration, 1));
        Attended.came(accompanied, 2);
        Attended.came(guest, 1);
    }

    private static Optional<JsonNode> of(String service, Tokens who, String query) {
        return Api.as(who)
                .accept("application/x-ndjson")
                .get(REACH + "?groupBy=organisation" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(ReachTest::tree)
                .filter(row -> row.at("/organisation/name").asText().equalsIgnoreCase(service))
                .findFirst();
    }

    /** Few rows are left by such a narrow question. */
    private static void assertAbsent(String service, Tokens who, String query) {
        Api.as(who)
                .get(REACH + "?groupBy=organisation&limit=100" + query)
                .then()
                .statusCode(200)
                .body("total", lessThanOrEqualTo(100))
                .body("items.organisation.name", not(hasItem(service)));
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static void assertCounts(JsonNode row) {
        assertEquals(
                List.of(2, 6, 5, 3, 2),
                List.of(
                        row.path("events").asInt(),
                        row.path("registered").asInt(),
                        row.path("present").asInt(),
                        row.path("people").asInt(),
                        row.path("agents").asInt()));
    }

    private static String organisation(String name) {
        return Api.as(MISSION)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "kind", "PROVIDER", "territory", "REG-76"))
                .post("/api/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void somebody_counts_once_however_often_they_come_and_however_their_service_is_written() {
        var service = "Unité " + Attended.word();
        twoWorkshops(service);
        var row = of(service, MISSION, "").orElseThrow();
        assertCounts(row);
        assertTrue(row.path("headcount").isNull());
        assertTrue(row.path("rate").isNull());
        assertEquals("Effectif non renseigné", row.path("note").asText());
    }

    @Test
    void a_rate_is_of_the_headcount_that_was_true_by_then_E3() {
        var name = "Unité " + Attended.word();
        var id = organisation(name);
        created(headcount("territory", null, "organisationId", id, "agents", 8, "valuedOn", "2020-01-01"));
        created(headcount(
                "territory",
                null,
                "organisationId",
                id,
                "agents",
                5,
                "valuedOn",
                BusinessDay.today().toString()));
        twoWorkshops(name);
        var now = of(name, MISSION, "").orElseThrow();
        assertEquals("40.00", now.path("rate").asText());
        assertEquals(5, now.at("/headcount/agents").asInt());
        var then = of(name, MISSION, "&to=" + BusinessDay.today().minusDays(1)).orElseThrow();
        assertEquals("25.00", then.path("rate").asText());
        assertEquals(
                "Bilan social de démonstration", then.at("/headcount/source").asText());
    }

    @Test
    void counts_stay_when_names_leave_and_so_does_a_service_of_the_directory() {
        var name = "Unité " + Attended.word();
        organisation(name);
        twoWorkshops(name);
        assertCounts(of(name, MISSION, "").orElseThrow());
        var names = Kept.named(retentions, "Personnes inscrites aux événements (nom, courriel, service)");
        var erased = QuarkusTransaction.requiringNew().call(() -> names.erase(BusinessDay.today()));
        assertTrue(erased >= 6, "erased " + erased);
        assertCounts(of(name, MISSION, "").orElseThrow());
    }

    @Test
    void a_period_and_a_kind_narrow_what_is_counted_and_what_is_to_come_reaches_nobody() {
        var service = "Unité " + Attended.word();
        twoWorkshops(service);
        var day = Attended.day();
        assertCounts(
                of(service, MISSION, "&kind=ATELIER&from=" + day + "&to=" + day).orElseThrow());
        assertAbsent(service, MISSION, "&kind=CONFERENCE");
        assertAbsent(service, MISSION, "&from=" + BusinessDay.today());
        assertAbsent(service, MISSION, "&audience=OASIS");
        var coming = workshop();
        Attended.registered(coming, Attended.mail(), service);
        assertCounts(of(service, MISSION, "&to=2100-01-01").orElseThrow());
    }

    @Test
    void a_script_counts_those_of_its_own_territories_and_another_region_nobody() {
        var service = "Unité " + Attended.word();
        organisation(service);
        twoWorkshops(service);
        assertCounts(of(service, Tokens.machine("events:read"), "").orElseThrow());
        assertCounts(of(service, Tokens.machine("events:read").territories("DEPT-31"), "")
                .orElseThrow());
        assertAbsent(service, Tokens.machine("events:read").territories("DEPT-46"), "");
        Api.as(Tokens.person("mission-lead").territories("REG-11"))
                .get(REACH)
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        Api.as(Tokens.machine("events:read").territories("DEPT-46"))
                .get(REACH)
                .then()
                .body("items[0].headcount", equalTo(null));
    }

    @Test
    void what_people_wrote_for_their_service_is_told_to_no_one_who_reads_no_names() {
        var typed = "Cabinet de " + Attended.word();
        twoWorkshops(typed);
        assertCounts(of(typed, MISSION, "").orElseThrow());
        for (var who : List.of(
                Tokens.machine("events:read"),
                Tokens.person("ditp").territories("REG-76"),
                Tokens.person("leadership").territories("REG-76"),
                Tokens.person("referent").territories("DEPT-31"),
                Tokens.person("sgar-colleague").territories("REG-76"))) {
            assertTrue(of(typed, who, "").isEmpty());
            var others = of("Autres services, hors de l’annuaire", who, "").orElseThrow();
            assertTrue(others.path("people").asInt() >= 3, others.toString());
        }
    }

    @Test
    void the_rate_of_the_region_is_of_its_own_agents_and_tells_the_others_beside_E3() {
        var event = Attended.event("LABTOUR", List.of(EventCalls.session(17, "09:30", "12:30")));
        var day = LocalDate.parse(Attended.day()).minusDays(13);
        var came = new ArrayList<String>();
        for (var from : new String[] {"DEPT-31", "DEPT-46", "DEPT-75", null}) {
            came.add(Attended.registered(event, Attended.mail(), "Unité " + Attended.word(), "department", from));
        }
        Attended.over(event);
        came.forEach(registration -> Attended.came(registration, 1));
        var total = Api.as(MISSION)
                .get(REACH + "?kind=LABTOUR&from=" + day + "&to=" + day)
                .then()
                .statusCode(200);
        total.body("items[0].agents", equalTo(4)).body("items[0].outside", equalTo(2));
        int headcount = total.extract().path("items[0].headcount.agents");
        var rate = new BigDecimal(200).divide(new BigDecimal(headcount), 2, RoundingMode.HALF_UP);
        total.body("items[0].rate", equalTo(rate.toString()));
    }

    @Test
    void each_group_each_pair_and_all_four_are_told() {
        var groups = List.of("territory", "organisation", "quarter", "kind");
        twoWorkshops("Unité " + Attended.word());
        for (var first : groups) {
            for (var second : groups) {
                Api.as(MISSION)
                        .get(REACH + "?groupBy=" + first + "," + second)
                        .then()
                        .statusCode(200)
                        .body("items.findAll { it." + first + " != null }.size() > 0", equalTo(true));
            }
        }
        Api.as(MISSION)
                .get(REACH + "?groupBy=territory,organisation,quarter,kind")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.territory != null && it.organisation != null && it.quarter != null && it.kind != null }"
                                + ".size() > 0",
                        equalTo(true));
        Api.as(MISSION)
                .get(REACH + "?groupBy=age")
                .then()
                .statusCode(400)
                .body("detail", containsString("territory, organisation, quarter, kind"));
        Api.as(MISSION)
                .get(REACH + "?groupBy=territory&limit=100")
                .then()
                .body("items.findAll { it.territory == 'DEPT-31' }.size()", equalTo(1));
    }
}
