package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Path ROOT = Path.of("/project");

    @Test
    void defaults_are_those_of_the_documentation() {
        var settings = Settings.from(Map.of(), ROOT);
        assertEquals(new Ports(3000, 8080, 9000, 8180, 9001, 5433, 1025, 1080), settings.ports());
        assertEquals("http://localhost:3000", settings.publicUrl());
        assertEquals("http://localhost:8180/realms/pilo", settings.issuer());
        assertEquals(ROOT.resolve(".pilo"), settings.dir());
        assertEquals("2026-11-23", settings.demoDate());
    }

    @Test
    void other_ports_move_the_addresses_with_them() {
        var settings = Settings.from(Map.of("PILO_SPA_PORT", "3100", "PILO_KEYCLOAK_PORT", "3103"), ROOT);
        assertEquals("http://localhost:3100", settings.publicUrl());
        assertEquals("http://localhost:3103/realms/pilo", settings.issuer());
    }

    @Test
    void without_demonstration_no_business_date_is_set() {
        var settings = Settings.from(Map.of("DEMO", "0", "PILO_DEMO_DATE", "2026-11-23"), ROOT);
        assertFalse(settings.demo());
        assertEquals("", settings.demoDate());
    }

    @Test
    void the_api_gets_its_addresses_and_never_the_password_of_the_owner(@TempDir Path dir) throws IOException {
        var settings = Settings.from(Map.of("DEMO", "0", "PILO_DB_PORT", "5999"), ROOT);
        var env = new Api(settings, new Secrets(dir), null).environment();
        assertEquals("jdbc:postgresql://127.0.0.1:5999/pilo", env.get("PILO_DB_URL"));
        assertEquals("false", env.get("PILO_DEMO_LOAD"));
        assertEquals("", env.get("PILO_DEMO_DATE"));
        assertFalse(env.containsKey("PILO_DB_OWNER_PASSWORD"));
    }

    @Test
    void mails_go_to_the_local_catcher_unless_a_relay_is_named(@TempDir Path dir) throws IOException {
        var caught = Settings.from(Map.of("PILO_MAIL_PORT", "1999"), ROOT);
        assertTrue(caught.catchesMails());
        var env = new Api(caught, new Secrets(dir), null).environment();
        assertEquals("127.0.0.1", env.get("PILO_MAIL_HOST"));
        assertEquals("1999", env.get("PILO_MAIL_PORT"));
        var relayed = Settings.from(Map.of("PILO_MAIL_HOST", "relais.exemple.fr"), ROOT);
        assertFalse(relayed.catchesMails());
        assertFalse(new Api(relayed, new Secrets(dir), null).environment().containsKey("PILO_MAIL_HOST"));
    }

    @Test
    void secrets_are_drawn_once_and_readable_by_their_owner_only(@TempDir Path dir) throws IOException {
        var drawn = new Secrets(dir).get("pilo_app");
        assertEquals(drawn, new Secrets(dir).get("pilo_app"));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve("secrets.properties"))));
    }

    @Test
    void a_port_that_is_none_is_refused_with_its_variable() {
        for (var wrong : new String[] {"http", "0", "70000", "-1"}) {
            var failure = assertThrows(LaunchFailure.class, () -> Ports.from(Map.of("PILO_DB_PORT", wrong)));
            assertTrue(failure.getMessage().contains("PILO_DB_PORT"), failure.getMessage());
        }
    }

    @Test
    void free_ports_differ_and_keep_what_was_asked() throws IOException {
        var ports = Ports.from(FreePorts.in(Map.of("PILO_SPA_PORT", "3999")));
        assertEquals(3999, ports.spa());
        assertEquals(8, new HashSet<>(ports.byVariable().values()).size());
    }
}
