package fr.gouv.pilo.shared.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchedOutputTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration NONE = Duration.ZERO;

    @Test
    void a_piece_that_its_reader_does_not_take_is_overdue_and_one_that_was_taken_is_not() throws Exception {
        var reached = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        var watched = new WatchedOutput(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                reached.countDown();
                try {
                    taken.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        });
        assertFalse(watched.overdue(NONE, LONG));
        var writer = CompletableFuture.runAsync(() -> write(watched));
        reached.await();
        assertTrue(watched.overdue(NONE, LONG));
        assertTrue(watched.overdue(LONG, NONE));
        assertFalse(watched.overdue(LONG, LONG));
        taken.countDown();
        writer.join();
        assertFalse(watched.overdue(NONE, LONG));
        // Many short waits are a long one.
        assertTrue(watched.overdue(NONE, NONE));
    }

    @Test
    void the_bytes_go_through_and_the_end_of_the_watch_leaves_the_answer_open() throws IOException {
        var out = new ByteArrayOutputStream();
        var ends = new AtomicInteger();
        try (var watched = new WatchedOutput(out)) {
            watched.atClose(ends::incrementAndGet);
            watched.write(new byte[] {1, 2, 3});
            watched.write(4);
        }
        assertEquals(4, out.size());
        assertEquals(1, ends.get());
    }

    private static void write(OutputStream out) {
        try {
            out.write(1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
