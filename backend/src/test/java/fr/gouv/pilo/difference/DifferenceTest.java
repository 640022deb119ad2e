package fr.gouv.pilo.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.rate.PastRates.PastRate;
import fr.gouv.pilo.rate.RuleOfRates;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** R20: another initial value is named only where one could have been. */
class DifferenceTest {

    @Test
    void r20_no_initial_value_of_another_sign_is_imagined() {
        var negative = Difference.of(n("50.00"), ours("0.00", "0", "-0", "100"), Direction.UP, RuleOfRates::rate);
        assertEquals(DifferenceReason.UNEXPLAINED, negative.reason());
        assertNull(negative.otherInitial());
        assertEquals(
                DifferenceReason.UNEXPLAINED,
                Difference.of(n("97.50"), ours("0.00", "0", "0", "100"), Direction.UP, RuleOfRates::rate)
                        .reason());
    }

    @Test
    void r20_nor_one_farther_than_the_whole_path() {
        var ours = ours("10.00", "-10", "9", "180");
        assertEquals(
                DifferenceReason.UNEXPLAINED,
                Difference.of(n("80.00"), ours, Direction.UP, RuleOfRates::rate).reason());
        assertEquals(
                DifferenceReason.OTHER_INITIAL_VALUE,
                Difference.of(n("5.00"), ours, Direction.UP, RuleOfRates::rate).reason());
    }

    @Test
    void r20_names_the_likely_reason_of_a_difference() {
        var exact = new PastRate(n("50.00"), n("0"), n("50"), n("100"), null);
        var rounded = Difference.of(n("49.60"), exact, Direction.UP, RuleOfRates::rate);
        assertEquals(DifferenceReason.ROUNDED_INPUTS, rounded.reason());
        assertEquals(n("0.40"), rounded.difference());
        var other = Difference.of(n("37.50"), exact, Direction.UP, RuleOfRates::rate);
        assertEquals(DifferenceReason.OTHER_INITIAL_VALUE, other.reason());
        assertEquals(0, n("20").compareTo(other.otherInitial()));
        assertEquals(
                DifferenceReason.UNEXPLAINED,
                Difference.of(n("100.00"), exact, Direction.UP, RuleOfRates::rate)
                        .reason());
        var missing = Difference.of(
                n("12.00"), new PastRate(null, n("1"), null, n("2"), null), Direction.UP, RuleOfRates::rate);
        assertEquals(DifferenceReason.MISSING_VALUE, missing.reason());
        assertTrue(
                missing.sentence(new PastRate(null, n("1"), null, n("2"), null)).contains("valeur actuelle"));
        assertTrue(Difference.agree(n("33.34"), n("33.33")));
        assertFalse(Difference.agree(n("33.35"), n("33.33")));
    }

    private static PastRate ours(String rate, String initial, String current, String target) {
        return new PastRate(n(rate), n(initial), n(current), n(target), null);
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
