package fr.gouv.pilo.shared.limit;

import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Drops the connection of who asks for a long answer and does not read it: what the answer holds (a connection to the
 * database, a place) is given back. It waits for a while on one piece, and for some minutes in all.
 */
@ApplicationScoped
public class SlowReaders {
    private static final long LOOK_EVERY_MS = 500;
    /** Enough for 10 MB at 40 KB/s. */
    private static final Duration IN_ALL = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final CurrentVertxRequest request;
    private final Duration patience;

    SlowReaders(
            Vertx vertx,
            CurrentVertxRequest request,
            @ConfigProperty(name = "pilo.slow-reader.patience") Duration patience) {
        this.vertx = vertx;
        this.request = request;
        this.patience = patience;
    }

    /** @return where to write; closing it ends the watch, and leaves {@code out} open */
    public OutputStream watched(OutputStream out) {
        var watched = new WatchedOutput(out);
        var asked = request.getCurrent().request();
        var timer = vertx.setPeriodic(LOOK_EVERY_MS, id -> {
            if (watched.overdue(patience, IN_ALL)) {
                vertx.cancelTimer(id);
                Log.infof("Dropped: the reader of %s takes nothing of it", asked.path());
                drop(asked.connection());
            }
        });
        watched.atClose(() -> vertx.cancelTimer(timer));
        return watched;
    }

    /** At once: an ordinary close waits until what was written has left, which here it never does. */
    private static void drop(HttpConnection connection) {
        var channel = ((ConnectionBase) connection).channel();
        channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
    }
}
