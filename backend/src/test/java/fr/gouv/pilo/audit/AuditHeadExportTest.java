package fr.gouv.pilo.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.PiloTest;
import fr.gouv.pilo.shared.audit.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S23: the head of the chain leaves the database once a day. */
@PiloTest
class AuditHeadExportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T06:30:00Z"), ZoneOffset.UTC);

    @Inject
    AuditRepository trail;

    @Inject
    Audit audit;

    @Inject
    AuditSealerService sealer;

    @Test
    void the_head_goes_to_a_log_category_of_its_own_and_to_a_file_of_the_day(@TempDir Path folder) throws IOException {
        QuarkusTransaction.requiringNew().run(() -> audit.record("essai.tete", "essai", "1", Map.of()));
        var end = Instant.now().plusSeconds(60);
        do {
            sealer.run();
        } while (trail.head().isEmpty() && Instant.now().isBefore(end));
        var lines = new CopyOnWriteArrayList<String>();
        // The sealer goes on meanwhile: the head is somewhere between what it was before and after.
        var before = trail.head().orElse(AuditRepository.Head.NONE).position();
        listening(lines, () -> new AuditHeadExport(trail, CLOCK, Optional.of(folder)).run());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("pilo-audit-head-20261124T063000Z.json")), files.toList());
        }
        var text = Files.readString(folder.resolve("pilo-audit-head-20261124T063000Z.json"));
        var position = Long.parseLong(text.replaceAll("(?s).*\"position\":(\\d+).*", "$1"));
        assertTrue(position >= before, text);
        assertTrue(text.contains("\"at\":\"2026-11-24T06:30:00Z\""), text);
        assertEquals(1, lines.size());
        var hash = text.replaceAll("(?s).*\"sha256\":\"([0-9a-f]{64})\".*", "$1");
        assertEquals(
                "Audit chain head: position %d, SHA-256 %s, at 2026-11-24T06:30:00Z".formatted(position, hash),
                lines.get(0));
        var stored = new ArrayList<String>();
        trail.forEachLink(link -> {
            if (link.position() == position) {
                stored.add(HexFormat.of().formatHex(link.hash()));
            }
        });
        assertEquals(List.of(hash), stored, "the link at " + position);
    }

    @Test
    void a_folder_that_cannot_be_written_fails_the_job_so_that_it_is_tried_again() {
        var export = new AuditHeadExport(trail, CLOCK, Optional.of(Path.of("/nowhere/at/all")));
        assertThrows(UncheckedIOException.class, export::run);
    }

    private static void listening(List<String> lines, Runnable act) {
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line instanceof ExtLogRecord ext ? ext.getFormattedMessage() : line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var category = Logger.getLogger(AuditHeadExport.CATEGORY);
        category.addHandler(handler);
        try {
            act.run();
        } finally {
            category.removeHandler(handler);
        }
    }
}
