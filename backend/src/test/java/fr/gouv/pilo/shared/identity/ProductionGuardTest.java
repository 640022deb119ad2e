package fr.gouv.pilo.shared.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductionGuardTest {
    private static final String REFUSAL = "En production, les secrets par défaut sont refusés : donnez ";

    @Test
    void production_refuses_its_own_default_secrets_and_names_the_variables_S24() {
        assertEquals(REFUSAL + "PILO_DB_APP_PASSWORD", refusal(false, "pilo-app", "another"));
        assertEquals(REFUSAL + "PILO_DB_OWNER_PASSWORD", refusal(true, "x7", "pilo-owner"));
        assertEquals(REFUSAL + "PILO_DB_APP_PASSWORD, PILO_DB_OWNER_PASSWORD", refusal(true, "pilo-app", "pilo-owner"));
    }

    @Test
    void the_serving_process_needs_no_password_of_the_owner() {
        assertDoesNotThrow(() -> check(false, "x7", "pilo-owner"));
    }

    @Test
    void production_takes_secrets_of_its_own() {
        assertDoesNotThrow(() -> check(true, "x7", "y8"));
    }

    private static String refusal(boolean migrating, String app, String owner) {
        return assertThrows(IllegalStateException.class, () -> check(migrating, app, owner))
                .getMessage();
    }

    private static void check(boolean migrating, String app, String owner) {
        ProductionGuard.refuseDefaults(
                migrating, Map.of("quarkus.datasource.password", app, "quarkus.flyway.password", owner)::get);
    }
}
