package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.time.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When one may register by oneself.
 *
 * @param opens null for as soon as it is announced
 * @param closes null for as long as it has not begun
 */
record RegistrationWindow(Instant opens, Instant closes) {
    /**
     * The same before another beginning, at the hours that clocks in Paris show. What is open is not shut by a move: an
     * opening that is past stays, and a closing that would be past is the beginning.
     */
    RegistrationWindow follow(Instant from, Instant to, Instant now) {
        var by = Duration.between(local(from), local(to));
        var open = opens == null || !opens.isAfter(now) ? opens : shifted(opens, by);
        return new RegistrationWindow(open, closing(open, by, to, now));
    }

    private Instant closing(Instant open, Duration by, Instant start, Instant now) {
        if (closes == null) {
            return null;
        }
        var shifted = shifted(closes, by);
        if (!closes.isAfter(now)) {
            // It was closed: it opens again if the event is later, and stays closed if it is not.
            return shifted.isAfter(now) && !shifted.isAfter(start) ? shifted : closes;
        }
        var holds = shifted.isAfter(now) && !shifted.isAfter(start) && (open == null || shifted.isAfter(open));
        return holds ? shifted : null;
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BusinessClock.ZONE);
    }

    private static Instant shifted(Instant at, Duration by) {
        return local(at).plus(by).atZone(BusinessClock.ZONE).toInstant();
    }
}
