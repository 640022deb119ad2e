package fr.gouv.pilo.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Today as the business sees it: deadlines, freshness, "late". A demonstration sets it (a figure that is fresh today
 * would be stale next month); production refuses it before it starts. Zone Europe/Paris; a day ends at 23:59:59.
 */
@ApplicationScoped
public class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalTime DEMO_HOUR = LocalTime.of(9, 0);

    private final Clock clock;
    private final Optional<LocalDate> setDate;

    public BusinessClock(Clock clock, @ConfigProperty(name = "pilo.business-date") Optional<LocalDate> setDate) {
        this.clock = clock;
        this.setDate = setDate;
    }

    public LocalDate today() {
        return setDate.orElseGet(() -> LocalDate.now(clock.withZone(ZONE)));
    }

    /** The business instant: 09:00 Paris on a set date, else now. Never for audit or tokens. */
    public Instant now() {
        return setDate.map(date -> date.atTime(DEMO_HOUR).atZone(ZONE).toInstant())
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
