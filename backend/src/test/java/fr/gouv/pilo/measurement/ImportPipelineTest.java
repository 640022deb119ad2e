package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.applied;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.Barometre;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.rate.RateFixture;
import fr.gouv.pilo.shared.db.Sql;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds when things go wrong or come together, and on the real files. */
@PiloTest
class ImportPipelineTest {
    private static final Logger LOG = Logger.getLogger(ImportPipelineTest.class);
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    ApplicationProbe probe;

    @Inject
    Sql sql;

    @AfterEach
    void disarm() {
        probe.atNextChange(null);
    }

    @Test
    void an_application_that_is_killed_leaves_the_import_checked_and_nothing_half_imported() {
        var code = newIndicator();
        var id = checked(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        probe.atNextChange(() -> sql.list("SELECT pg_terminate_backend(pg_backend_pid())", row -> null));
        assertTrue(apply(lead(), id).extract().statusCode() >= 500);
        Api.as(lead()).get(IMPORTS + "/" + id).then().statusCode(200).body("status", equalTo("CHECKED"));
        values(code).body("total", equalTo(0));
        Api.as(lead()).get("/api/v1/indicators/" + code).then().statusCode(404);
        apply(lead(), id).statusCode(200);
        values(code).body("items.value", contains("1"));
    }

    @Test
    void while_one_application_runs_its_progress_is_seen_and_others_are_told_to_wait() throws Exception {
        var code = newIndicator();
        var id = checked(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        var other = checked(lead(), exchange(code + ";R76;2024-01-01;va;2"), metadata(code));
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        probe.atNextChange(() -> {
            reached.countDown();
            await(goOn);
        });
        var running =
                CompletableFuture.supplyAsync(() -> apply(lead(), id).extract().statusCode());
        String since;
        try {
            await(reached);
            since = values(code).body("total", equalTo(0)).extract().path("nextSince");
            Api.as(lead())
                    .get(IMPORTS + "/" + id)
                    .then()
                    .body("status", equalTo("APPLYING"))
                    .body("progress.step", equalTo("Calcul des taux"))
                    .body("progress.done", equalTo(1))
                    .body("progress.total", equalTo(1));
            apply(lead(), id).statusCode(409).body("type", equalTo("/problems/in-progress"));
            apply(lead(), other).statusCode(409).body("type", equalTo("/problems/in-progress"));
        } finally {
            goOn.countDown();
        }
        assertEquals(200, running.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        Api.as(lead())
                .queryParam("updatedSince", since)
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .body("items.value", contains("1"));
        apply(lead(), other).statusCode(200).body("movedSinceCheck", equalTo(1)).body("counts.changed", equalTo(1));
        values(code).body("items.value", contains("2"));
    }

    @Test
    void the_43_real_files_go_in_as_one_import_and_their_export_comes_back_unchanged() {
        var machine = Tokens.machine("roadmap:write", "roadmap:read");
        var request = Api.as(machine).multiPart("metadata", Barometre.metadata().toFile(), "text/csv");
        measuredLocal();
        Barometre.values().forEach(file -> request.multiPart("files", file.toFile(), "text/csv"));
        var start = System.nanoTime();
        String id = request.post(IMPORTS)
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("counts.rows", equalTo(30_473))
                .body("counts.skipped", equalTo(1_689))
                .body("counts.refused", equalTo(0))
                .body("counts.publishedRates", equalTo(2_631))
                .extract()
                .path("id");
        var checked = System.nanoTime();
        int values = apply(machine, id)
                .statusCode(200)
                .body("status", equalTo("APPLIED"))
                .extract()
                .path("counts.values");
        LOG.infof(
                "43 files, %d values: checked in %d ms, applied in %d ms",
                values, (checked - start) / 1_000_000, (System.nanoTime() - checked) / 1_000_000);

        var export = Api.as(machine)
                .accept("text/csv; profile=exchange")
                .get("/api/v1/measurements")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var rows = new String(export, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals("identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur", rows.get(0));
        assertTrue(rows.size() > 1, "an export without values proves nothing");
        assertTrue(rows.stream().noneMatch(row -> row.startsWith("LOC-")));
        var again = checked(machine, export, null);
        Api.as(machine)
                .get(IMPORTS + "/" + again)
                .then()
                .body("counts.rows", equalTo(rows.size() - 1))
                .body("counts.unchanged", equalTo(rows.size() - 1))
                .body("counts.unchanged", greaterThanOrEqualTo(values))
                .body("newIndicators.size()", equalTo(0));
        apply(machine, again).statusCode(200).body("counts.new", equalTo(0)).body("counts.changed", equalTo(0));
    }

    @Test
    void local_indicators_are_left_out_of_the_exchange_format() {
        var code = newIndicator();
        applied(lead(), exchange(code + ";D31;2024-03-15;vc;12,50"), metadata(code));
        var local = measuredLocal();
        var text = Api.as(lead())
                .accept("text/csv; profile=exchange")
                .get("/api/v1/measurements?indicator=" + code + "&indicator=" + local)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(
                "identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur\n" + code
                        + ";D31;Haute-Garonne;2024-03-01;vc;12.5\n",
                text);
    }

    /** A local indicator with a value, to be left out. */
    private static String measuredLocal() {
        var code = RateFixture.local("SUM", "UP");
        RateFixture.addLocal(code, "DEPT-31;2024-03;TARGET;7");
        values(code).body("total", equalTo(1));
        return code;
    }

    private static ValidatableResponse values(String code) {
        return Api.as(lead())
                .get("/api/v1/measurements?indicator=" + code)
                .then()
                .statusCode(200);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
