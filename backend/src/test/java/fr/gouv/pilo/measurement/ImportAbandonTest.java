package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.abandon;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.check;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static fr.gouv.pilo.measurement.ImportFixture.reverse;
import static fr.gouv.pilo.measurement.ImportFixture.values;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A checked import that nobody wants any more awaits nothing. */
@PiloTest
class ImportAbandonTest {
    @Inject
    ApplicationProbe probe;

    private final String code = newIndicator();
    private final byte[] file = exchange(code + ";R76;2024-01-01;va;1");

    @Test
    void a_checked_import_is_abandoned_by_whoever_may_check_and_is_no_longer_awaited() {
        var assistant = Tokens.person("assistant").territories("REG-76");
        var id = checked(lead(), file, metadata(code));
        Api.as(lead())
                .get(IMPORTS + "/" + id)
                .then()
                .body("abandonedAt", nullValue())
                .body("abandonedBy", nullValue());
        listed("CHECKED").body("items.id", hasItem(id));
        abandon(assistant, id)
                .statusCode(200)
                .body("status", equalTo("ABANDONED"))
                .body("version", equalTo(1))
                .body("abandonedAt", notNullValue())
                .body("abandonedBy", notNullValue())
                .body("files[0].name", equalTo("valeurs.csv"));
        values(code).body("total", equalTo(0));
        listed("ABANDONED").body("items.id", hasItem(id));
        listed("CHECKED").body("items.id", not(hasItem(id)));
    }

    @Test
    void what_was_abandoned_can_neither_be_applied_nor_undone_nor_abandoned_again() {
        var id = checked(lead(), file, metadata(code));
        abandon(lead(), id).statusCode(200);
        apply(lead(), id).statusCode(409).body("detail", containsString("Celui-ci est abandonné."));
        reverse(lead(), id).statusCode(409);
        abandon(lead(), id).statusCode(409);
        values(code).body("total", equalTo(0));
        // The same file may be brought again.
        applied(lead(), file, metadata(code));
        values(code).body("total", equalTo(1));
    }

    @Test
    void only_what_awaits_its_application_can_be_abandoned() {
        var id = applied(lead(), file, metadata(code));
        abandon(lead(), id).statusCode(409).body("detail", containsString("Celui-ci est déjà appliqué."));
        values(code).body("total", equalTo(1));
        reverse(lead(), id).statusCode(200);
        abandon(lead(), id).statusCode(409);
        String refused = check(lead(), exchange(code + ";R76;2024-02-31;va;1"), metadata(code))
                .extract()
                .path("id");
        abandon(lead(), refused).statusCode(409).body("detail", containsString("Celui-ci est refusé."));
    }

    @Test
    void an_abandonment_needs_the_version_read() {
        var id = checked(lead(), file, metadata(code));
        var path = IMPORTS + "/" + id + "/abandonment";
        Api.as(lead()).post(path).then().statusCode(428);
        Api.as(lead()).header("If-Match", "\"7\"").post(path).then().statusCode(412);
        apply(lead(), id).statusCode(200);
    }

    @Test
    void it_is_refused_while_the_import_is_being_applied() {
        var id = checked(lead(), file, metadata(code));
        var tried = new AtomicBoolean();
        probe.atNextChange(() -> {
            abandon(lead(), id).statusCode(409).body("type", equalTo("/problems/in-progress"));
            tried.set(true);
        });
        apply(lead(), id).statusCode(200).body("status", equalTo("APPLIED"));
        assertTrue(tried.get(), "it was not tried meanwhile");
    }

    @Test
    void sent_again_with_its_key_it_answers_the_same_and_takes_place_once() {
        var as = lead();
        var id = checked(as, file, metadata(code));
        for (var i = 0; i < 2; i++) {
            Api.as(as)
                    .header("Idempotency-Key", "abandon-" + id)
                    .header("If-Match", "\"0\"")
                    .post(IMPORTS + "/" + id + "/abandonment")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ABANDONED"))
                    .body("version", equalTo(1));
        }
    }

    @Test
    void s2_who_may_not_bring_all_of_it_may_not_abandon_it_and_finds_it_among_no_tasks() {
        var id =
                checked(lead(), exchange(code + ";R76;2024-01-01;va;1", code + ";D31;2024-01-01;va;1"), metadata(code));
        var partial = Tokens.person("assistant").territories("DEPT-31");
        abandon(partial, id).statusCode(403);
        assertFalse(tasks(partial).contains(id));
        assertTrue(tasks(lead()).contains(id));
        applied(lead(), file, metadata(code));
        var own = checked(partial, exchange(code + ";D31;2024-01-01;va;1"), null);
        assertTrue(tasks(partial).contains(own));
        abandon(partial, own).statusCode(200);
    }

    @Test
    void a_machine_abandons_its_own() {
        var machine = Tokens.machine("roadmap:write");
        abandon(machine, checked(machine, file, metadata(code))).statusCode(200);
    }

    private static List<String> tasks(Tokens as) {
        return Api.as(as).get("/api/v1/home").jsonPath().getList("tasks.objectKey");
    }

    @Test
    void a_poller_learns_that_an_import_was_abandoned() {
        var id = checked(lead(), file, metadata(code));
        String since = Api.as(lead()).get(IMPORTS + "?limit=1").path("nextSince");
        abandon(lead(), id).statusCode(200);
        Api.as(lead())
                .queryParam("updatedSince", since)
                .get(IMPORTS + "?limit=100")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }.status".formatted(id), equalTo("ABANDONED"));
    }

    private static ValidatableResponse listed(String status) {
        return Api.as(lead())
                .get(IMPORTS + "?limit=100&status=" + status)
                .then()
                .statusCode(200);
    }
}
