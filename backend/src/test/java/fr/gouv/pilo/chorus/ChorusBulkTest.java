package fr.gouv.pilo.chorus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** 50,000 rows: their pace is printed, their memory is bounded. */
@PiloTest
class ChorusBulkTest {
    private static final int ROWS = 50_000;
    private static final long MEGABYTE = 1024L * 1024;

    @Test
    void a_file_of_50_000_rows_is_checked_within_512_mb() {
        var books = ChorusBooks.with(2026, "100000000");
        var file = new StringBuilder(ChorusFiles.TYPED).append('\n');
        for (var i = 0; i < ROWS; i++) {
            file.append("%s;1;83%08d;1;2026;Prestataire;;200;15/03/2026;-1 0%02d,50;\n"
                    .formatted(books.number, i, i % 100));
        }
        var content = file.toString().getBytes(StandardCharsets.UTF_8);
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        var before = memory.getHeapMemoryUsage().getUsed();
        var start = System.nanoTime();
        var checked = ChorusFiles.checked("grand.csv", content);
        var seconds = (System.nanoTime() - start) / 1e9;
        var held = (memory.getHeapMemoryUsage().getUsed() - before) / MEGABYTE;
        System.out.printf(
                "Chorus: %d rows checked in %.1f s, %.0f rows/s, %d MB more heap%n",
                ROWS, seconds, ROWS / seconds, held);
        assertEquals(ROWS, checked.getInt("counts.new"));
        assertTrue(held < 512, held + " MB");
    }
}
