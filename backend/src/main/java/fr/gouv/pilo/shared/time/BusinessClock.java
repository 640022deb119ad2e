package fr.gouv.pilo.shared.time;

import io.quarkus.runtime.configuration.ConfigUtils;
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
 * would be stale next month); the production profile alone refuses it. Zone Europe/Paris; a day ends at 23:59:59.
 */
@ApplicationScoped
public class BusinessClock {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalTime DEMO_HOUR = LocalTime.of(9, 0);

    private final Clock clock;
    private final Optional<LocalDate> setDate;

    public BusinessClock(Clock clock, @ConfigProperty(name = "pilo.business-date") Optional<LocalDate> setDate) {
        if (setDate.isPresent() && !ConfigUtils.isProfileActive("demo") && !ConfigUtils.isProfileActive("test")) {
            throw new IllegalStateException(
                    "PILO_DEMO_DATE ne vaut que pour la démonstration : retirez-la en production");
        }
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
