package fr.gouv.pilo.referent;

import static fr.gouv.pilo.BusinessDay.today;
import static fr.gouv.pilo.Each.each;
import static fr.gouv.pilo.referent.ReferentCalls.ADMIN;
import static fr.gouv.pilo.referent.ReferentCalls.MISSION;
import static fr.gouv.pilo.referent.ReferentCalls.URL;
import static fr.gouv.pilo.referent.ReferentCalls.depart;
import static fr.gouv.pilo.referent.ReferentCalls.held;
import static fr.gouv.pilo.referent.ReferentCalls.mandate;
import static fr.gouv.pilo.referent.ReferentCalls.opened;
import static fr.gouv.pilo.referent.ReferentCalls.word;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.job.RecurringJob;
import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the home, the territory's page, the search and the retention are told of the referents. */
@PiloTest
class ReferentContributionsTest {
    /** Other rooms have theirs. */
    private static final String CARD = "cards.find { it.key == 'referents' }";

    @Inject
    @All
    List<RecurringJob> jobs;

    @Inject
    Sql sql;

    private static ValidatableResponse home(Tokens who) {
        return Api.as(who).get("/api/v1/home").then().statusCode(200);
    }

    @Test
    void the_home_counts_seats_and_asks_what_is_to_be_done_of_those_who_write() {
        opened();
        held(mandate("Bientôt", Map.of("endsOn", today().plusDays(9).toString())));
        held(mandate("Ancienne", Map.of("startsOn", today().minusYears(2).toString())));
        home(MISSION)
                .body("cards.key", hasItem("referents"))
                .body(CARD + ".sentence", containsString("sont pourvus"))
                .body(CARD + ".counts.label", equalTo(List.of("Pourvus", "Vacants", "Bientôt vacants")))
                .body(CARD + ".counts[1].value", greaterThan(0))
                .body(CARD + ".tasks.size()", equalTo(3))
                .body(CARD + ".tasks.path", each(containsString("/referents")))
                .body(CARD + ".tasks[2].title", containsString("confirmer"))
                .body(CARD + ".tasks[2].late", equalTo(true));
        home(Tokens.person("leadership").territories("REG-76")).body(CARD + ".tasks", empty());
        for (var role : List.of("referent", "ditp", "sgar-colleague", "admin")) {
            home(Tokens.person(role).territories("REG-76")).body("cards.key", not(hasItem("referents")));
        }
        home(Tokens.person("mission-lead")).body("cards.key", not(hasItem("referents")));
    }

    @Test
    void one_is_told_of_ones_own_territories() {
        opened("DEPT-81");
        int seats = Api.as(MISSION)
                .get("/api/v1/referent-coverage")
                .then()
                .extract()
                .path("territories.find { it.territory == 'DEPT-81' }.seats");
        home(Tokens.person("leadership").territories("DEPT-81"))
                .body(CARD + ".sentence", containsString(" sur " + seats + " "))
                .body(CARD + ".counts[1].value", greaterThan(0));
    }

    @Test
    void the_page_of_a_territory_says_who_they_are() {
        var word = word();
        var held = held(mandate("Personne " + word));
        Api.as(Tokens.person("ditp").territories("NAT-FR"))
                .get("/api/v1/territories/DEPT-46/facts")
                .then()
                .statusCode(200)
                .body("items[0].key", equalTo("referents"))
                .body("items[0].lines.text", hasItem("Personne " + word))
                .body("items[0].lines.path", hasItem("/referents/" + held.seat()));
        Api.as(Tokens.person("project-lead").territories("REG-76"))
                .get("/api/v1/territories/DEPT-46/facts")
                .then()
                .body("items", empty());
    }

    @Test
    void former_referents_are_forgotten_after_three_years_and_the_chain_still_verifies() {
        var word = word();
        var start = today().minusYears(5).toString();
        var old = held(mandate("Ancienne " + word, Map.of("startsOn", start)));
        var recent = held(mandate("Récente " + word, Map.of("startsOn", start)));
        depart(old, today().minusYears(3).minusDays(1)).then().statusCode(201);
        depart(recent, today().minusYears(3)).then().statusCode(201);
        Api.as(MISSION).get(URL + "?q=" + word).then().body("total", equalTo(2));
        jobs.stream().filter(job -> job.name().equals("retention")).forEach(RecurringJob::run);

        Api.as(MISSION)
                .get(URL + "/" + old.seat())
                .then()
                .body("mandates[0].mandate.name", equalTo("Nom effacé"))
                .body("mandates[0].mandate.mail", nullValue())
                .body("mandates[0].mandate.phone", nullValue())
                .body("mandates[0].erased", equalTo(true));
        Api.as(MISSION).get(URL + "?q=" + word).then().body("total", equalTo(1));
        Api.as(MISSION).get(URL + "/" + recent.seat()).then().body("mandates[0].mandate.phone", notNullValue());
        trail("objectId=" + old.mandate()).body("total", equalTo(2)).body("items.change", each(nullValue()));
        trail("objectId=" + recent.mandate()).body("items.change", hasItem(containsString(word)));
        trail("act=retention.erase").body("total", greaterThan(0));
        Api.as(ADMIN).post("/api/v1/audit-verifications").then().statusCode(201).body("valid", equalTo(true));
        assertFalse(stillNamed(word, old.mandate()));
    }

    private static ValidatableResponse trail(String query) {
        return Api.as(ADMIN).get("/api/v1/audit-entries?" + query).then().statusCode(200);
    }

    private boolean stillNamed(String word, String mandate) {
        return sql.one(
                        "SELECT name LIKE '%' || ? || '%' FROM referent_mandate WHERE id = ?::uuid",
                        row -> row.getBoolean(1), word, mandate)
                .orElseThrow();
    }

    @Test
    void a_seat_is_found_by_who_holds_it_and_no_longer_by_who_left() {
        var word = word();
        var held = held(mandate("Ancienne " + word));
        assertEquals(1, found(word));
        depart(held, today()).then().statusCode(201);
        assertEquals(0, found(word));
    }

    private long found(String word) {
        return sql.one(
                        "SELECT count(*) FROM referent_search_read WHERE text LIKE '%' || ? || '%'",
                        row -> row.getLong(1), word)
                .orElseThrow();
    }

    @Test
    void other_rooms_read_views_that_hold_no_phone() {
        held();
        var columns = sql.list(
                "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_name LIKE 'referent%read'",
                row -> row.getString(1));
        assertEquals(46, columns.size(), columns.toString());
        assertFalse(columns.stream().anyMatch(column -> column.contains("phone")));
        assertEquals(
                0L,
                sql.one("SELECT count(*) FROM referent_search_read WHERE text LIKE '%05 61%'", row -> row.getLong(1))
                        .orElseThrow());
    }
}
