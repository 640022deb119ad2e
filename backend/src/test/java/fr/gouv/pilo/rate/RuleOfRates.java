package fr.gouv.pilo.rate;

import fr.gouv.pilo.indicator.Direction;
import java.math.BigDecimal;

/** R1–R3 without the application, for the rooms that compare rates. */
public final class RuleOfRates {
    private RuleOfRates() {}

    public static BigDecimal rate(Direction direction, BigDecimal initial, BigDecimal current, BigDecimal target) {
        return ProgressRate.of(direction, initial, current, target).rate();
    }
}
