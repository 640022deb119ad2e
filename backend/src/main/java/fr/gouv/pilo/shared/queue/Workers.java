package fr.gouv.pilo.shared.queue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Own threads that take turns at a queue: the scheduler has two, for jobs that are short. */
public final class Workers implements AutoCloseable {
    /** What one thread does, again and again; closed when it ends. */
    public interface Turns extends AutoCloseable {
        /** @return whether there was something to do */
        boolean turn();

        /** Told by another thread: a turn that runs is to end soon. */
        default void stop() {}

        @Override
        void close();
    }

    private static final Logger LOG = Logger.getLogger(Workers.class);

    private final Duration idle;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final List<Turns> all;
    private final List<Thread> threads;

    /** @param idle how long a thread that found nothing to do waits */
    public Workers(String name, int count, Duration idle, Supplier<Turns> turns) {
        this.idle = idle;
        all = Stream.generate(turns).limit(count).toList();
        threads = IntStream.range(0, count)
                .mapToObj(number -> {
                    var thread = new Thread(() -> work(all.get(number)), name + "-" + (number + 1));
                    thread.setDaemon(true);
                    return thread;
                })
                .toList();
    }

    public void start() {
        threads.forEach(Thread::start);
    }

    private void work(Turns turns) {
        try (turns) {
            while (!stopped()) {
                if (!turn(turns) && pause()) {
                    return;
                }
            }
        }
    }

    /** A turn that fails (the database is away) is told, and tried again after a while. */
    private boolean turn(Turns turns) {
        try {
            return turns.turn();
        } catch (RuntimeException | Error e) {
            // Without memory for a moment too: a thread that ends is replaced by none.
            if (!stopped()) {
                LOG.warnf("%s could not work: %s", Thread.currentThread().getName(), e);
            }
            return false;
        }
    }

    private boolean stopped() {
        return stopped.getCount() == 0;
    }

    /** @return whether it was stopped meanwhile */
    private boolean pause() {
        try {
            return stopped.await(idle.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The turns that run end first, for a while. */
    @Override
    public void close() {
        stopped.countDown();
        all.forEach(Turns::stop);
        try {
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(5).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
