package fr.gouv.pilo.audit;

import fr.gouv.pilo.shared.job.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Once a day the head of the chain leaves the database's reach (S23): who rewrites the whole chain, with the rights of a
 * superuser, cannot rewrite what was collected elsewhere.
 */
@ApplicationScoped
class AuditHeadExport implements RecurringJob {
    /** A category of its own, so that an operator can route it apart from the other lines. */
    static final String CATEGORY = "pilo.audit.head";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private final Logger log = Logger.getLogger(CATEGORY);
    private final AuditRepository trail;
    private final Clock clock;
    private final Optional<Path> folder;

    AuditHeadExport(
            AuditRepository trail,
            Clock clock,
            @ConfigProperty(name = "pilo.audit.head-folder") Optional<Path> folder) {
        this.trail = trail;
        this.clock = clock;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "audit-head";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        var head = trail.head().orElse(AuditRepository.Head.NONE);
        var now = clock.instant();
        var hash = HexFormat.of().formatHex(head.hash());
        log.infof("Audit chain head: position %d, SHA-256 %s, at %s", head.position(), hash, now);
        folder.ifPresent(path -> write(path, head.position(), hash, now));
    }

    /** A file a day, whole or not there at all: whoever collects them never reads half of one. */
    private static void write(Path folder, long position, String hash, Instant now) {
        var text = "{\"position\":%d,\"sha256\":\"%s\",\"at\":\"%s\"}%n".formatted(position, hash, now);
        try {
            var whole = folder.resolve("pilo-audit-head-" + STAMP.format(now) + ".json");
            var part = Files.writeString(folder.resolve(whole.getFileName() + ".part"), text);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the audit chain could not be written to " + folder, e);
        }
    }
}
