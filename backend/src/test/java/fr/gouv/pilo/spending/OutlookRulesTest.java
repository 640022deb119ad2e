package fr.gouv.pilo.spending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.spending.OutlookFact.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** B6, B15, B16, B17 without a container. */
class OutlookRulesTest {
    private static OutlookFact fact(Kind kind, Integer year, String amount) {
        return new OutlookFact(kind, "INCUBO", "AXE_1", "Axe 1", 1, year, new BigDecimal(amount));
    }

    private static final List<OutlookFact> FACTS = List.of(
            fact(Kind.OPENED_CP, null, "1000.00"),
            fact(Kind.PAID_CP, null, "400.00"),
            fact(Kind.REMAINING, null, "700.00"),
            fact(Kind.UNPAID_SERVICE, null, "50.00"),
            fact(Kind.PLANNED, 2026, "100.00"),
            fact(Kind.PLANNED_LATE, 2026, "30.00"),
            fact(Kind.PLANNED, 2027, "320.00"),
            fact(Kind.PLANNED, 2028, "150.00"),
            fact(Kind.CARRY_OVER, null, "20.00"),
            fact(Kind.REQUESTED, 2029, "60.00"),
            fact(Kind.FORECAST, 2027, "300.00"));

    @Test
    void b16_what_is_planned_after_the_closing_leaves_the_landing_for_the_next_year() {
        var view = BudgetLandingView.of("FTAP", 2026, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 11), FACTS);
        assertEquals(new BigDecimal("550.00"), view.total().landing());
        assertEquals(new BigDecimal("450.00"), view.total().unused());
        assertEquals(new BigDecimal("430.00"), view.total().atRisk());
        assertEquals(
                List.of("AXE_1"), view.axes().stream().map(axis -> axis.axis()).toList());
        var next = PaymentScheduleView.of("FTAP", 2026, FACTS).years().get(0);
        assertEquals(new BigDecimal("350.00"), next.amount());
        assertEquals(new BigDecimal("50.00"), next.lacking());
    }

    @Test
    void b6_the_schedule_makes_what_remains_or_says_the_difference() {
        var view = PaymentScheduleView.of("FTAP", 2026, FACTS);
        assertEquals(new BigDecimal("610.00"), view.remainingAtEnd());
        assertEquals(new BigDecimal("50.00"), view.unscheduled());
        assertFalse(view.matches());
        assertNull(view.years().get(1).forecastCp());
        assertTrue(view.years().get(2).beyond());
        assertEquals(new BigDecimal("60.00"), view.years().get(2).amount());
    }

    private static PaymentScheduleView.ScheduleYear nextYear(OutlookFact more) {
        return PaymentScheduleView.of(
                        "FTAP",
                        2026,
                        Stream.concat(FACTS.stream(), Stream.of(more)).toList())
                .years()
                .get(0);
    }

    @Test
    void b6_a_request_that_is_expected_this_year_and_has_no_ej_is_paid_in_the_next() {
        assertEquals(
                new BigDecimal("357.00"),
                nextYear(fact(Kind.REQUESTED, 2026, "7.00")).amount());
    }

    @Test
    void b15_where_more_is_foreseen_than_is_to_be_paid_nothing_lacks() {
        assertEquals(
                new BigDecimal("0.00"),
                nextYear(fact(Kind.FORECAST, 2027, "900.00")).lacking());
    }

    @Test
    void b16_closing_dates_that_are_not_known_are_said_and_never_taken_for_31_december() {
        var view = BudgetLandingView.of("FTAP", 2026, LocalDate.of(2026, 11, 23), null, FACTS);
        assertTrue(view.method().stream().anyMatch(sentence -> sentence.contains("ne sont pas renseignées")));
    }
}
