package fr.gouv.pilo.shared.mail;

import fr.gouv.pilo.shared.db.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;

/** What an operator watches of the post, asked when it is asked for: the same from each process. */
@ApplicationScoped
@Startup
class MailMetrics {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Counts(long waiting, Instant oldest, long inDoubt, boolean paused) {}

    private final Sql sql;
    private final Clock clock;
    private Counts last;
    private Instant readAt = Instant.MIN;

    MailMetrics(Sql sql, Clock clock, MeterRegistry metrics) {
        this.sql = sql;
        this.clock = clock;
        gauge(metrics, "pilo.mail.waiting", Counts::waiting);
        gauge(metrics, "pilo.mail.oldest.waiting.seconds", this::age);
        gauge(metrics, "pilo.mail.in.doubt", Counts::inDoubt);
        gauge(metrics, "pilo.mail.paused", counts -> counts.paused() ? 1 : 0);
    }

    private void gauge(MeterRegistry metrics, String name, ToDoubleFunction<Counts> of) {
        Gauge.builder(name, () -> of.applyAsDouble(counts())).register(metrics);
    }

    /** Of what may go: what was refused for a time waits on purpose. */
    private double age(Counts counts) {
        return counts.oldest() == null
                ? 0
                : Math.max(0, Duration.between(counts.oldest(), clock.instant()).toSeconds());
    }

    private synchronized Counts counts() {
        var now = clock.instant();
        if (last == null || readAt.plus(FRESH).isBefore(now)) {
            last = sql.one(Counts.class, """
                            SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                                min(created_at) FILTER (WHERE state = 'WAITING' AND refused_at IS NULL) AS oldest,
                                count(*) FILTER (WHERE state = 'IN_DOUBT') AS in_doubt,
                                (SELECT paused_at IS NOT NULL FROM mail_sending) AS paused
                            FROM mail WHERE state IN ('WAITING', 'IN_DOUBT')""").orElseThrow();
            readAt = now;
        }
        return last;
    }
}
