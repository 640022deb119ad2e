package fr.gouv.pilo.shared.print;

import fr.gouv.pilo.PiloTest;
import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@PiloTest
class TmpCostTest {
    @Inject
    Printer printer;

    @Inject
    Engine engine;

    @Test
    void cost() throws Exception {
        var bean = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var out = new StringBuilder();
        for (var rows : List.of(1, 1, 1, 500, 500, 1, 500)) {
            var names = IntStream.range(0, rows)
                    .mapToObj("Nom %03d Prénom"::formatted)
                    .toList();
            var runs = rows == 1 ? 20 : 5;
            var from = System.nanoTime();
            var before = bean.getCurrentThreadAllocatedBytes();
            Printed made = null;
            for (var i = 0; i < runs; i++) {
                made = printer.print(new PrintPage(
                        "x",
                        Instant.EPOCH,
                        engine.getTemplate("print/probe").data("title", "Liste").data("names", names)));
            }
            out.append("%d rows: %.1f ms, %.1f MB allocated, %d kB, %d pages%n"
                    .formatted(
                            rows,
                            (System.nanoTime() - from) / 1e6 / runs,
                            (bean.getCurrentThreadAllocatedBytes() - before) / 1e6 / runs,
                            made.content().length / 1000,
                            made.pages()));
            Files.write(Path.of("/tmp/s/d2/probe-" + rows + ".pdf"), made.content());
        }
        Files.writeString(Path.of("/tmp/s/d2/cost.txt"), out);
    }
}
