package fr.gouv.pilo.rate;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import fr.gouv.pilo.shared.time.TimeBounds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * R17: the moment from which figures are asked for. Where it is null, that is now.
 *
 * @param day for annual targets and freshness
 * @param instant until when knowledge counts; null = the end of that day in Paris
 */
public record AsOf(LocalDate day, Instant instant) {

    public static final String DESCRIPTION =
            "Rend ce qui était connu à ce moment : la fin d'un jour (heure de Paris), ou un instant précis.";

    public static AsOf of(LocalDate day) {
        return day == null ? null : new AsOf(day, null);
    }

    /** @param text of the query parameter asOf: a date, an instant with its offset, or null */
    public static AsOf parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.indexOf('T') > 0 ? of(TimeBounds.instant(text)) : of(TimeBounds.date(text));
        } catch (DateTimeException e) {
            throw ProblemException.badRequest(TimeBounds.dayOrInstantExpected("asOf"));
        }
    }

    /** The day to show beside figures; null for now. */
    public static LocalDate dayOf(AsOf asOf) {
        return asOf == null ? null : asOf.day();
    }

    static AsOf of(Instant instant) {
        return new AsOf(instant.atZone(BusinessClock.ZONE).toLocalDate(), instant);
    }
}
