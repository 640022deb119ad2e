package fr.gouv.pilo.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.gouv.pilo.measurement.Direction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** R20: another initial value is named only where one could have been. */
class DifferenceTest {

    @Test
    void r20_no_initial_value_of_another_sign_is_imagined() {
        Difference negative = Difference.of(n("50.00"), ours("0.00", "0", "-0", "100"), Direction.UP);
        assertEquals(DifferenceReason.UNEXPLAINED, negative.reason());
        assertNull(negative.otherInitial());
        assertEquals(
                DifferenceReason.UNEXPLAINED,
                Difference.of(n("97.50"), ours("0.00", "0", "0", "100"), Direction.UP)
                        .reason());
    }

    @Test
    void r20_nor_one_farther_than_the_whole_path() {
        Difference.Ours ours = ours("10.00", "-10", "9", "180");
        assertEquals(
                DifferenceReason.UNEXPLAINED,
                Difference.of(n("80.00"), ours, Direction.UP).reason());
        assertEquals(
                DifferenceReason.OTHER_INITIAL_VALUE,
                Difference.of(n("5.00"), ours, Direction.UP).reason());
    }

    private static Difference.Ours ours(String rate, String initial, String current, String target) {
        return new Difference.Ours(n(rate), n(initial), n(current), n(target));
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
