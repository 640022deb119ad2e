package fr.gouv.pilo.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Today as the business sees it: deadlines, freshness, "late". A demonstration sets it (a figure that is fresh today
 * would be stale next month): its clock begins at 9:00 on that day at each start of the product, and runs on, so that what
 * is to expire does. Production refuses it before it starts. Zone Europe/Paris; a day ends at 23:59:59.
 */
@ApplicationScoped
public class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalTime DEMO_HOUR = LocalTime.of(9, 0);

    private final Clock clock;
    private final Optional<LocalDate> setDate;
    private final Instant started;

    public BusinessClock(Clock clock, @ConfigProperty(name = "pilo.business-date") Optional<LocalDate> setDate) {
        this.clock = clock;
        this.setDate = setDate;
        started = clock.instant();
    }

    public LocalDate today() {
        return setDate.map(date -> dayOf(now())).orElseGet(() -> LocalDate.now(clock.withZone(ZONE)));
    }

    /** The business instant: since the start, from 09:00 Paris on a set date; else now. Never for audit or tokens. */
    public Instant now() {
        return setDate.map(date -> date.atTime(DEMO_HOUR)
                        .atZone(ZONE)
                        .toInstant()
                        .plus(Duration.between(started, clock.instant())))
                .orElseGet(clock::instant);
    }

    /** The set date of a demonstration, to be shown in its banner. */
    public Optional<LocalDate> setDate() {
        return setDate;
    }

    /** The day of an instant, where the business is. */
    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    public ZoneId zone() {
        return ZONE;
    }
}
