package fr.gouv.pilo.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code make demo-data} beside the product that runs the tests, with its folder and ports. */
@Tag("live")
class DemoDataLiveTest {
    private static final Path ROOT =
            Path.of(System.getProperty("pilo.root", "..")).toAbsolutePath().normalize();

    @Test
    void loading_the_set_again_beside_a_running_product_ends_well_and_stops_nothing()
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Java.command(),
                        "-jar",
                        ROOT.resolve("launcher/target/pilo-launcher.jar").toString(),
                        "demo-data")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), said);
        assertEquals(0, process.exitValue(), said);
        assertTrue(said.contains("✔ Jeu de démonstration chargé"), said);
        assertFalse(said.contains("PostgreSQL"), said);
        Path data = Path.of(System.getenv("PILO_DIR")).resolve("postgres");
        assertTrue(Postgres.postmaster(data).isPresent(), "the database still runs");
    }
}
