package fr.gouv.pilo.shared.sheet;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory of all readings of this process together: a workbook takes what its texts may weigh before they are read,
 * and gives it back at its end. A reading holds one place at a time, so that none waits for another that waits for it.
 */
final class ReadingMemory {
    private static final int KILOBYTE = 1024;
    /** A quarter of the heap, so that 256 MB hold the rest of the product. */
    private static final int PART_OF_HEAP = 4;

    private static final ReadingMemory SHARED = new ReadingMemory(
            (int) (Runtime.getRuntime().maxMemory() / PART_OF_HEAP / KILOBYTE), Duration.ofSeconds(5));

    private final Semaphore kilobytes;
    private final int all;
    private final Duration patience;

    ReadingMemory(int kilobytes, Duration patience) {
        this.kilobytes = new Semaphore(kilobytes, true);
        this.all = kilobytes;
        this.patience = patience;
    }

    static ReadingMemory shared() {
        return SHARED;
    }

    /** Given back by its close, once. */
    final class Place implements AutoCloseable {
        private final int taken;
        private boolean closed;

        private Place(int taken) {
            this.taken = taken;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                kilobytes.release(taken);
            }
        }
    }

    /**
     * @throws UnreadableSheetException if so much is never there
     * @throws SheetsBusyException if others hold it for longer than a brief wait
     */
    Place take(long bytes) {
        var wanted = bytes / KILOBYTE + 1;
        if (wanted > all) {
            throw XlsxTexts.tooMany();
        }
        try {
            if (!kilobytes.tryAcquire((int) wanted, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SheetsBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SheetsBusyException();
        }
        return new Place((int) wanted);
    }
}
