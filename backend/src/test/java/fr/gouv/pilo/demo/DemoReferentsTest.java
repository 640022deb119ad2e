package fr.gouv.pilo.demo;

import static fr.gouv.pilo.Each.each;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.db.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The 38 seats of demo-data.md §4. */
@PiloTest
@TestProfile(DemoProfile.class)
class DemoReferentsTest {
    /** Other rooms have theirs. */
    private static final String CARD = "cards.find { it.key == 'referents' }";

    @Inject
    DemoLoadService loader;

    @Inject
    Sql sql;

    private final Tokens lead = Tokens.person("mission-lead").territories("REG-76");

    @Test
    void of_38_seats_35_are_held_3_vacant_2_end_within_60_days_and_21_have_a_deputy() {
        Api.as(lead)
                .get("/api/v1/referent-coverage")
                .then()
                .statusCode(200)
                .body("seats", equalTo(38))
                .body("held", equalTo(35))
                .body("vacant", equalTo(3))
                .body("ending", equalTo(2))
                .body("territories[0].territory", equalTo("REG-76"))
                .body("territories[0].seats", equalTo(12))
                .body("territories.find { it.territory == 'DEPT-48' }.share", equalTo("50.00"));
        Api.as(lead)
                .get("/api/v1/referents?state=VACANT&sort=territory")
                .then()
                .body("items.territory", contains("DEPT-48", "DEPT-82", "REG-76"))
                .body("items.topic", contains("FEUILLE_DE_ROUTE", "INNOVATION", "INNOVATION"));
        var seats = Api.as(lead)
                .get("/api/v1/referents?limit=100")
                .then()
                .extract()
                .<List<Map<String, List<String>>>>path("items");
        assertEquals(38, seats.size());
        assertEquals(
                21, seats.stream().mapToInt(seat -> seat.get("deputies").size()).sum());
    }

    @Test
    void people_are_roles_their_addresses_lead_nowhere_and_nobody_has_a_phone() {
        Api.as(lead)
                .get("/api/v1/referents?limit=100&state=HELD")
                .then()
                .body("total", equalTo(35))
                .body("items.contact.name", each(containsString("(démo), ")))
                .body("items.contact.mail", each(matchesPattern("[a-z0-9.-]+@demo\\.invalid")))
                .body("items.contact.phone.findAll { it != null }.size()", equalTo(0))
                .body(
                        "items.find { it.territory == 'DEPT-46' && it.topic == 'FEUILLE_DE_ROUTE' }.contact.name",
                        equalTo("Référente feuille de route (démo), Lot"));
    }

    /** The yearly confirmation among them: what it asks on the first day needs no special case. */
    @Test
    void what_is_loaded_is_read_by_the_jobs_of_the_same_day() {
        QuarkusTransaction.begin();
        try {
            loader.load(new DemoPart() {
                @Override
                public String name() {
                    return "essai";
                }

                @Override
                public int order() {
                    return 0;
                }

                @Override
                public void load() {
                    // Nothing: the jobs are brought forward all the same.
                }
            });
            var waiting = sql.list(
                    "SELECT task_name FROM scheduled_tasks WHERE NOT picked AND execution_time > now() + interval '1 hour'",
                    row -> row.getString("task_name"));
            assertEquals(List.of(), waiting);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void the_home_of_the_mission_names_what_is_to_be_done() {
        var tasks = Api.as(lead)
                .get("/api/v1/home")
                .then()
                .body(CARD + ".sentence", equalTo("35 sièges sur 38 sont pourvus."))
                .extract()
                .<List<String>>path(CARD + ".tasks.title");
        assertFalse(tasks.isEmpty());
        assertEquals(
                List.of(
                        "À pourvoir : 3 sièges",
                        "Suite à préparer (60 jours) : 2 sièges",
                        "À confirmer pour l'année : 1 siège"),
                tasks);
    }
}
