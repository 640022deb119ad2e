package fr.gouv.pilo.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.indicator.Knowledge;
import fr.gouv.pilo.rate.RateFixture;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** R6: what enters a rate is written by one at a time, so that the order of the writings is that of their knowledge times. */
@PiloTest
class WritersLockTest {
    private static final String INDICATORS = "/api/v1/indicators/";

    @Inject
    ApplicationProbe probe;

    @Inject
    Knowledge knowledge;

    @Test
    void settings_that_change_are_told_to_the_values_under_the_lock() {
        var code = RateFixture.local("SUM", "UP");
        RateFixture.addLocal(code, "DEPT-31;2026-01;CURRENT;3");
        held(() -> Api.as(RateFixture.lead())
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("definition", Map.of("name", "Autre nom", "direction", "DOWN")))
                .put(INDICATORS + code)
                .then()
                .statusCode(200));
    }

    @Test
    void an_indicator_that_is_laid_aside_or_taken_up_again_is_told_under_the_lock() {
        var code = RateFixture.local("SUM", "UP");
        held(() -> act(code, "archival"));
        held(() -> act(code, "restoration"));
    }

    @Test
    void values_are_written_and_withdrawn_under_the_lock() {
        var local = RateFixture.local("SUM", "UP");
        held(() -> RateFixture.addLocal(local, "DEPT-31;2026-01;CURRENT;3"));
        var brought = new AtomicReference<String>();
        var national = RateFixture.national("D31;2022-01-01;vi;0");
        held(() -> brought.set(RateFixture.add(national, "D31;2024-01-01;va;25")));
        held(() -> RateFixture.undo(brought.get()));
    }

    private static void act(String code, String act) {
        Api.as(RateFixture.lead())
                .header("If-Match", "*")
                .post(INDICATORS + code + "/" + act)
                .then()
                .statusCode(200);
    }

    /** Looked at by another transaction, when the change is told: the act has not ended. */
    private void held(Runnable act) {
        var free = new AtomicReference<Boolean>();
        probe.atNextChange(() -> free.set(QuarkusTransaction.requiringNew().call(knowledge::tryLock)));
        act.run();
        assertEquals(Boolean.FALSE, free.get(), "nothing was told, or anybody could have written");
        assertEquals(Boolean.TRUE, QuarkusTransaction.requiringNew().call(knowledge::tryLock), "it is let go");
    }
}
