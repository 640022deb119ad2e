package fr.gouv.pilo.funding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** B16 without a container: which date is told as the next one, and with how many days. */
class ClosingDatesRulesTest {
    private static final LocalDate COMMITMENT = LocalDate.of(2026, 12, 4);
    private static final LocalDate ACKNOWLEDGEMENT = LocalDate.of(2026, 12, 11);
    private static final LocalDate REOPENING = LocalDate.of(2027, 1, 11);

    private static ClosingDatesView.NextClosing on(LocalDate today, LocalDate acknowledgement) {
        return new ClosingDatesView(2026, "0349", COMMITMENT, acknowledgement, null, null, REOPENING, null, null, 0)
                .on(today)
                .next();
    }

    @Test
    void b16_a_date_is_told_until_its_day_is_over() {
        assertEquals(
                new ClosingDatesView.NextClosing(ClosingStep.LAST_COMMITMENT, COMMITMENT, 11),
                on(LocalDate.of(2026, 11, 23), ACKNOWLEDGEMENT));
        assertEquals(0, on(COMMITMENT, ACKNOWLEDGEMENT).days());
        assertEquals(
                new ClosingDatesView.NextClosing(ClosingStep.LAST_ACKNOWLEDGEMENT, ACKNOWLEDGEMENT, 6),
                on(COMMITMENT.plusDays(1), ACKNOWLEDGEMENT));
    }

    @Test
    void b16_a_date_that_is_not_known_is_passed_over_and_never_31_december() {
        assertEquals(ClosingStep.REOPENING, on(COMMITMENT.plusDays(1), null).step());
        assertNull(on(REOPENING.plusDays(1), ACKNOWLEDGEMENT));
    }
}
