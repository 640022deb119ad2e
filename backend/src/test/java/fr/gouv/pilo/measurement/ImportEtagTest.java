package fr.gouv.pilo.measurement;

import static fr.gouv.pilo.measurement.ImportFixture.IMPORTS;
import static fr.gouv.pilo.measurement.ImportFixture.apply;
import static fr.gouv.pilo.measurement.ImportFixture.checked;
import static fr.gouv.pilo.measurement.ImportFixture.exchange;
import static fr.gouv.pilo.measurement.ImportFixture.lead;
import static fr.gouv.pilo.measurement.ImportFixture.metadata;
import static fr.gouv.pilo.measurement.ImportFixture.newIndicator;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who follows an import by If-None-Match sees it move. */
@PiloTest
class ImportEtagTest {
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    ApplicationProbe probe;

    @AfterEach
    void disarm() {
        probe.atNextChange(null);
    }

    @Test
    void an_import_that_is_being_applied_is_not_said_to_be_unchanged() throws Exception {
        var code = newIndicator();
        var id = checked(lead(), exchange(code + ";R76;2024-01-01;va;1"), metadata(code));
        var before = read(id, null).getHeader("ETag");
        assertEquals(304, read(id, before).statusCode());
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        probe.atNextChange(() -> {
            reached.countDown();
            await(goOn);
        });
        var running =
                CompletableFuture.supplyAsync(() -> apply(lead(), id).extract().statusCode());
        try {
            await(reached);
            var meanwhile = read(id, before);
            meanwhile.then().statusCode(200).body("status", equalTo("APPLYING"));
            assertEquals(304, read(id, meanwhile.getHeader("ETag")).statusCode());
        } finally {
            goOn.countDown();
        }
        assertEquals(200, running.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        read(id, before).then().statusCode(200).body("status", equalTo("APPLIED"));
    }

    private static Response read(String id, String etag) {
        var request = Api.as(lead());
        return (etag == null ? request : request.header("If-None-Match", etag)).get(IMPORTS + "/" + id);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
