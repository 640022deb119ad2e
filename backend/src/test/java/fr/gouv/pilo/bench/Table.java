package fr.gouv.pilo.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was promised and what was measured, as a table for the console and for target/bench/bench.md. */
final class Table {
    private record Row(String id, String work, String promise, String measured, boolean kept) {}

    private final List<Row> rows = new ArrayList<>();

    void add(String id, String work, String promise, String measured, boolean kept) {
        rows.add(new Row(id, work, promise, measured, kept));
        System.out.printf("%-4s %-34s %-46s %s (%s)%n", id, work, measured, kept ? "kept" : "NOT KEPT", promise);
    }

    void write(Path file, String about) throws IOException {
        var text = new StringBuilder(
                "# make bench\n\n" + about + "\n\n| | work | promise | measured | |\n|---|---|---|---|---|\n");
        for (var row : rows) {
            text.append("| %s | %s | %s | %s | %s |\n"
                    .formatted(
                            row.id(), row.work(), row.promise(), row.measured(), row.kept() ? "kept" : "**not kept**"));
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        System.out.println(text);
    }

    List<String> broken() {
        assertFalse(rows.isEmpty(), "nothing was measured: BENCH_ONLY names none of the promises");
        return rows.stream().filter(row -> !row.kept()).map(Row::id).toList();
    }
}
