package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    /** What Linux begins with where nobody set it otherwise. */
    private static final int FIRST_OF_THE_SYSTEM = 32_768;

    @Test
    void a_port_that_is_asked_for_is_kept_and_the_others_are_none_that_a_connection_may_take() throws IOException {
        var variables = Ports.from(Map.of()).byVariable().keySet();
        var kept = variables.iterator().next();
        for (var time = 0; time < 20; time++) {
            var ports = FreePorts.in(Map.of(kept, "3000"));
            assertEquals("3000", ports.get(kept));
            assertEquals(variables, ports.keySet());
            assertEquals(variables.size(), new HashSet<>(ports.values()).size());
            assertTrue(
                    ports.values().stream().mapToInt(Integer::parseInt).allMatch(port -> port < FIRST_OF_THE_SYSTEM));
        }
    }
}
