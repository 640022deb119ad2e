package fr.gouv.pilo.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.gouv.pilo.rate.BarometreTest;
import fr.gouv.pilo.rate.RuleOfRates;
import org.junit.jupiter.api.Test;

/** R20 on the 43 real files: 18 of 2,631 published rates differ from ours. */
class BarometreDifferenceTest {
    @Test
    void r20_the_eighteen_are_said_to_come_from_rounded_values() {
        var different = BarometreTest.compared().stream()
                .filter(one -> !Difference.agree(one.published(), one.ours().rate()))
                .toList();
        assertEquals(18, different.size(), different.toString());
        for (var one : different) {
            assertEquals(
                    DifferenceReason.ROUNDED_INPUTS,
                    Difference.of(one.published(), one.ours(), one.direction(), RuleOfRates::rate)
                            .reason(),
                    one.key());
        }
    }
}
