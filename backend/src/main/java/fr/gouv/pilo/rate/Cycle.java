package fr.gouv.pilo.rate;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * R4: the period whose end bounds the targets of the final rate.
 *
 * @param endsOn last day on which a target may be dated
 */
public record Cycle(String code, String name, LocalDate startsOn, LocalDate endsOn) {

    boolean reaches(YearMonth target) {
        return !target.isAfter(YearMonth.from(endsOn));
    }
}
