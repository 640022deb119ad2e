package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
    @Test
    void a_busy_port_is_named_with_the_variable_that_moves_it() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Map<String, String> env = new HashMap<>();
            env.put("PILO_API_PORT", Integer.toString(busy.getLocalPort()));
            var ports = Ports.from(FreePorts.in(env));
            says(() -> Preflight.checkPorts(ports), "port " + busy.getLocalPort(), "make run PILO_API_PORT=");
        }
    }

    @Test
    void one_port_for_two_services_is_refused() throws IOException {
        var env = FreePorts.in(Map.of());
        env.put("PILO_MANAGEMENT_PORT", env.get("PILO_API_PORT"));
        var ports = Ports.from(env);
        says(() -> Preflight.checkPorts(ports), "PILO_API_PORT", "PILO_MANAGEMENT_PORT", env.get("PILO_API_PORT"));
    }

    @Test
    void an_old_or_missing_node_says_what_to_install() {
        says(() -> Preflight.checkNode("v18.19.0\n"), "Node.js 20", "v18.19.0", "installez");
        says(() -> Preflight.checkNode(""), "Node.js 20", "aucun trouvé");
        assertDoesNotThrow(() -> Preflight.checkNode("v24.1.0\n"));
    }

    @Test
    void an_old_jdk_or_a_bare_runtime_says_what_to_install() {
        says(() -> Preflight.checkJdk(11, true), "JDK 17", "Java 11", "JAVA_HOME");
        says(() -> Preflight.checkJdk(21, false), "JDK 17", "sans compilateur");
        assertDoesNotThrow(() -> Preflight.checkJdk(25, true));
    }

    @Test
    void a_full_disk_says_how_much_is_missing_and_which_variable_moves_the_folder(@TempDir Path dir) {
        var settings = Settings.from(
                Map.of(
                        "PILO_DIR",
                        dir + "/data",
                        "PILO_CACHE",
                        dir.resolve("cache").toString()),
                dir);
        says(() -> Preflight.checkDisks(settings, Long.MAX_VALUE, 1), "disque", dir + "/data", "PILO_DIR");
        says(() -> Preflight.checkDisks(settings, 1, Long.MAX_VALUE), "disque", dir + "/cache", "PILO_CACHE");
        assertDoesNotThrow(() -> Preflight.checkDisks(settings, 1, 1));
    }

    @Test
    void the_set_of_another_region_is_refused() {
        says(() -> Preflight.checkDemoRegion("84"), "région 76", "PILO_REGION vaut 84", "DEMO=0");
        assertDoesNotThrow(() -> Preflight.checkDemoRegion("76"));
    }

    private static void says(Executable act, String... words) {
        var message = assertThrows(LaunchFailure.class, act).getMessage();
        for (var word : words) {
            assertTrue(message.contains(word), message);
        }
        assertTrue(message.lines().count() == 1, message);
    }
}
