package fr.gouv.pilo.shared.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {
    @Test
    void production_refuses_its_own_default_secrets_and_names_the_variables_S24() {
        var refusal = assertThrows(
                IllegalStateException.class,
                () -> ProductionGuard.refuseDefaults(
                        Map.of("quarkus.datasource.password", "pilo-app", "quarkus.flyway.password", "another")));
        assertTrue(refusal.getMessage().contains("PILO_DB_APP_PASSWORD"));
        assertTrue(!refusal.getMessage().contains("PILO_DB_OWNER_PASSWORD"));
    }

    @Test
    void production_takes_secrets_of_its_own() {
        assertDoesNotThrow(() -> ProductionGuard.refuseDefaults(
                Map.of("quarkus.datasource.password", "x7", "quarkus.flyway.password", "y8")));
    }
}
