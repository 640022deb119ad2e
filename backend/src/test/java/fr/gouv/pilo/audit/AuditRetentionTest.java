package fr.gouv.pilo.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.Api;
import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.Tokens;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.audit.PastAudit;
import fr.gouv.pilo.shared.db.Sql;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** S23 with the RGPD: old details go, the chain stays. */
@PiloTest
class AuditRetentionTest {
    @Inject
    AuditRepository trail;

    @Inject
    Audit audit;

    @Inject
    AuditRetentionService retention;

    @Inject
    AuditSealerService sealer;

    @Inject
    AuditService service;

    @Inject
    Sql sql;

    @Inject
    Caller caller;

    @Inject
    Visitor visitor;

    @Inject
    ObjectMapper mapper;

    @Test
    void details_of_more_than_three_years_are_erased_the_erasure_is_an_entry_and_the_chain_still_verifies() {
        written("essai.ancien", Duration.ofDays(3 * 366));
        written("essai.recent", Duration.ofDays(3 * 365 - 30));
        sealer.run();
        retention.run();
        entries("essai.ancien").body("total", equalTo(1)).body("items[0].change", nullValue());
        entries("essai.recent").body("items[0].change", containsString("Nom"));
        entries("audit.erase").body("items[0].change", containsString("\"erased\""));
        assertTrue(service.verify().valid());

        int acts = entries("audit.erase").extract().path("total");
        retention.run();
        assertEquals(acts, entries("audit.erase").extract().<Integer>path("total"), "nothing to erase is no act");
    }

    @Test
    void a_duration_that_would_keep_nothing_is_refused() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> new AuditRetentionService(trail, audit, Clock.systemUTC(), Period.ZERO));
        assertTrue(refused.getMessage().contains("PILO_AUDIT_DETAILS_KEPT"));
    }

    private void written(String act, Duration ago) {
        var then = PastAudit.at(Clock.offset(Clock.systemUTC(), ago.negated()), sql, caller, visitor, mapper);
        QuarkusTransaction.requiringNew().run(() -> then.record(act, "essai", "1", Map.of("nom", "Nom d'essai")));
    }

    private static ValidatableResponse entries(String act) {
        return Api.as(Tokens.person("admin"))
                .get("/api/v1/audit-entries?act=" + act)
                .then()
                .statusCode(200);
    }
}
