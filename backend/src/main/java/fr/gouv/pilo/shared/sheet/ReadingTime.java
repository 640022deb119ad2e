package fr.gouv.pilo.shared.sheet;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long the files of one request may take to be read, all together: no sender holds a thread for longer. */
public final class ReadingTime {
    private static final Duration ALLOWED = Duration.ofSeconds(60);

    private final LongSupplier nanos;
    private final long end;

    ReadingTime(LongSupplier nanos, Duration allowed) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + allowed.toNanos();
    }

    /** Begins now. */
    public static ReadingTime start() {
        return new ReadingTime(System::nanoTime, ALLOWED);
    }

    /** @throws UnreadableSheetException once it is over */
    public void check() {
        if (nanos.getAsLong() - end > 0) {
            throw new UnreadableSheetException(
                    "file-slow",
                    "La lecture a été arrêtée : elle dépasse %d secondes. Découpez l'import en plusieurs fichiers plus simples."
                            .formatted(ALLOWED.toSeconds()));
        }
    }
}
