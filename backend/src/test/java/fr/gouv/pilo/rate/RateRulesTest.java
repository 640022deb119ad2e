package fr.gouv.pilo.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.Periodicity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RateRulesTest {

    private static final Cycle PRESENT =
            Cycle.alone("2022-2027", "Cycle", LocalDate.of(2022, 1, 1), LocalDate.of(2028, 1, 1));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void r1_keeps_the_unbounded_rate_beside_the_bounded_one() {
        var beyond = ProgressRate.of(Direction.UP, n("40"), n("70"), n("60"));
        assertEquals(n("100.00"), beyond.rate());
        assertEquals(n("150.00"), beyond.unbounded());
        var below = ProgressRate.of(Direction.UP, n("40"), n("30"), n("60"));
        assertEquals(n("0.00"), below.rate());
        assertEquals(n("-50.00"), below.unbounded());
    }

    @Test
    void r1_rounds_half_away_from_zero_below_zero_too() {
        assertEquals(
                n("-0.01"),
                ProgressRate.of(Direction.UP, n("0"), n("-0.0005"), n("10")).unbounded());
    }

    @Test
    void r3_names_the_value_that_is_missing() {
        assertEquals(
                RateRule.INITIAL_MISSING,
                ProgressRate.of(Direction.UP, null, n("1"), n("2")).rule());
        assertEquals(
                RateRule.CURRENT_MISSING,
                ProgressRate.of(Direction.UP, n("1"), null, n("2")).rule());
        assertEquals(
                RateRule.TARGET_MISSING,
                ProgressRate.of(Direction.UP, n("1"), n("1"), null).rule());
    }

    @Test
    void r4_final_takes_the_last_target_up_to_the_end_of_the_cycle_and_annual_that_of_the_year() {
        var collector = new RateSeries.Collector();
        for (var month : List.of("2027-12", "2026-06", "2028-02", "2026-12", "2028-01", "2025-12")) {
            collector.addTarget(value(month, "1", 0));
        }
        var series = collector.toSeries();
        assertEquals(
                ym("2028-01"),
                series.inputs(RateKind.FINAL, PRESENT, TODAY).target().month());
        assertEquals(
                ym("2026-12"),
                series.inputs(RateKind.ANNUAL, PRESENT, TODAY).target().month());
        assertEquals(
                ym("2025-12"),
                series.inputs(RateKind.ANNUAL, PRESENT, LocalDate.of(2025, 3, 1))
                        .target()
                        .month());
        assertNull(series.inputs(RateKind.ANNUAL, PRESENT, LocalDate.of(2024, 3, 1))
                .target());
    }

    @Test
    void r5_initial_is_the_most_recently_imported_and_on_a_tie_the_earliest_dated() {
        var collector = new RateSeries.Collector();
        collector.addInitial(value("2021-01", "1", 10));
        collector.addInitial(value("2023-05", "2", 20));
        collector.addInitial(value("2022-05", "3", 20));
        collector.addInitial(value("2020-01", "4", 5));
        assertEquals(
                n("3"),
                collector
                        .toSeries()
                        .inputs(RateKind.FINAL, PRESENT, TODAY)
                        .initial()
                        .value());
    }

    @Test
    void r12_compares_with_the_previous_month_whatever_the_order_of_arrival() {
        var collector = new RateSeries.Collector();
        for (var month : List.of("2026-03", "2026-10", "2026-01", "2026-09", "2026-05")) {
            collector.addCurrent(value(month, month.substring(5), 0));
        }
        var inputs = collector.toSeries().inputs(RateKind.FINAL, PRESENT, TODAY);
        assertEquals(ym("2026-10"), inputs.current().month());
        assertEquals(ym("2026-09"), inputs.previous().month());
    }

    @Test
    void r6b_a_value_is_current_from_the_first_day_of_its_month_and_targets_are_not_concerned() {
        var collector = new RateSeries.Collector(TODAY);
        for (var month : List.of("2027-06", "2026-07", "2026-12", "2026-11", "2026-08", "2026-10", "2026-09")) {
            collector.addCurrent(value(month, month.substring(5), 0));
        }
        collector.addTarget(value("2027-12", "100", 0));
        var series = collector.toSeries();
        assertMonths(series, "2026-11-23", "2026-11", "2026-10");
        assertMonths(series, "2026-11-30", "2026-11", "2026-10");
        assertMonths(series, "2026-12-01", "2026-12", "2026-11");
        assertMonths(series, "2027-05-31", "2026-12", "2026-11");
        assertMonths(series, "2027-06-01", "2027-06", "2026-12");
        assertEquals(
                List.of(ym("2026-12"), ym("2027-06")),
                series.coming(TODAY).stream().map(DatedValue::month).toList());
        assertEquals(List.of(), series.coming(LocalDate.of(2027, 6, 1)));
    }

    private static void assertMonths(RateSeries series, String day, String current, String previous) {
        var inputs = series.inputs(RateKind.FINAL, PRESENT, LocalDate.parse(day));
        assertEquals(ym(current), inputs.current().month(), day);
        assertEquals(ym(previous), inputs.previous().month(), day);
        assertEquals(ym("2027-12"), inputs.target().month(), day);
    }

    @Test
    void r8_a_mean_is_not_rounded_before_r1() {
        TreeMap<String, RateInputs> parts = new TreeMap<>();
        int[] current = {42, 40, 45, 39, 36, 44, 37, 48, 43, 41, 40, 57, 42};
        for (var i = 0; i < current.length; i++) {
            parts.put("DEPT-" + (10 + i), inputs("60", String.valueOf(current[i]), "30"));
        }
        var region = Aggregate.of(Aggregation.MEAN, parts, parts.keySet(), null);
        assertTrue(region.inputs().current().value().toPlainString().startsWith("42.6153846153846"));
        assertEquals(n("57.95"), region.rate(Direction.DOWN).rate());
        assertEquals(
                n("57.93"),
                ProgressRate.of(Direction.DOWN, n("60"), n("42.62"), n("30")).rate());
        assertEquals(new Coverage(13, 13, 13, List.of()), region.coverage());
    }

    @Test
    void r8_an_exact_tie_survives_the_division_of_a_mean() {
        TreeMap<String, RateInputs> parts = new TreeMap<>();
        parts.put("DEPT-09", inputs("0", "0", "1000"));
        parts.put("DEPT-11", inputs("0", "0", "500"));
        parts.put("DEPT-12", inputs("0", "0.075", "500"));
        // 0.075 of 2000 = 0.00375 %; and 0.1 of 2000 = 0.005 %, a tie that only exact thirds show
        assertEquals(
                n("0.00"),
                Aggregate.of(Aggregation.MEAN, parts, parts.keySet(), null)
                        .rate(Direction.UP)
                        .rate());
        parts.put("DEPT-12", inputs("0", "0.1", "500"));
        assertEquals(
                n("0.01"),
                Aggregate.of(Aggregation.MEAN, parts, parts.keySet(), null)
                        .rate(Direction.UP)
                        .rate());
    }

    @Test
    void r8_a_partial_aggregate_is_marked_and_gives_no_rate_below_its_threshold() {
        TreeMap<String, RateInputs> parts = new TreeMap<>();
        parts.put("DEPT-09", inputs("0", "5", "10"));
        parts.put("DEPT-11", inputs("0", "6", "10"));
        parts.put("DEPT-12", inputs("0", null, "10"));
        var expected = List.of("DEPT-09", "DEPT-11", "DEPT-12", "DEPT-30");
        var all = Aggregate.of(Aggregation.SUM, parts, expected, null);
        assertEquals(RateRule.COVERAGE_TOO_LOW, all.rate(Direction.UP).rule());
        assertNull(all.rate(Direction.UP).rate());
        assertEquals(new Coverage(2, 4, 4, List.of("DEPT-12", "DEPT-30")), all.coverage());
        assertTrue(all.coverage().partial());
        var two = Aggregate.of(Aggregation.SUM, parts, expected, 2);
        assertEquals(n("55.00"), two.rate(Direction.UP).rate());
        assertEquals(n("20"), two.inputs().target().value(), "a territory without current value brings no target");
        assertFalse(Aggregate.of(Aggregation.SUM, parts, List.of("DEPT-09"), null)
                .coverage()
                .partial());
    }

    @Test
    void r2_r8_fifty_seven_of_fifty_eight_is_zero_when_the_level_was_to_be_held() {
        TreeMap<String, RateInputs> parts = new TreeMap<>();
        int[] initial = {3, 4, 4, 6, 9, 3, 8, 3, 2, 4, 5, 4, 3};
        for (var i = 0; i < initial.length; i++) {
            var held = String.valueOf(initial[i]);
            parts.put("DEPT-" + (10 + i), inputs(held, i == 8 ? "1" : held, held));
        }
        var region = Aggregate.of(Aggregation.SUM, parts, parts.keySet(), null);
        assertEquals(n("57"), region.inputs().current().value());
        assertEquals(n("58"), region.inputs().target().value());
        assertEquals(RateRule.HELD_UP, region.rate(Direction.STABLE).rule());
        assertEquals(n("0.00"), region.rate(Direction.STABLE).rate());
    }

    @Test
    void r11_median_of_an_even_count_is_the_mean_of_the_two_middle_ones_and_tells_who_is_left_out() {
        var median = Median.of(Arrays.asList(n("10.01"), null, n("30.02"), n("20.02"), n("40"), null));
        assertEquals(0, n("25.02").compareTo(median.value()));
        assertEquals(4, median.known());
        assertEquals(2, median.missing());
        assertNull(Median.of(Arrays.asList(null, null)).value());
    }

    @Test
    void R11_of_one_rate_alone_there_is_no_median_and_no_gap() {
        var alone = Median.of(Arrays.asList(n("40"), null));
        assertNull(alone.value());
        assertNull(alone.gap(n("40")));
        assertEquals(1, alone.known());
        assertEquals(
                "Un seul territoire de cette maille a un taux : il n'y a ni médiane ni écart.",
                RateSentences.gap(alone, null));
        assertEquals("Aucun territoire de cette maille n'a de taux.", RateSentences.gap(Median.of(List.of()), null));
        assertNull(Median.of(List.of(n("0"), n("0"))).absence());
    }

    @Test
    void r13_an_unknown_periodicity_is_neither_up_to_date_nor_stale() {
        var unknown = Freshness.of(ym("2020-01"), null, null, TODAY);
        assertNull(unknown.nextUpdate());
        assertFalse(unknown.upToDate());
        assertFalse(unknown.stale());
        var lastDay = Freshness.of(ym("2026-10"), Periodicity.MONTHLY, 0, LocalDate.of(2026, 11, 30));
        assertFalse(lastDay.upToDate(), "up to date only strictly before the day");
        assertTrue(lastDay.stale());
    }

    private static RateInputs inputs(String initial, String current, String target) {
        return new RateInputs(
                value("2024-12", initial, 0),
                current == null ? null : value("2026-10", current, 0),
                null,
                value("2027-12", target, 0));
    }

    private static DatedValue value(String month, String value, int recorded) {
        return new DatedValue(ym(month), n(value), null, null, Instant.ofEpochSecond(recorded));
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static YearMonth ym(String month) {
        return YearMonth.parse(month);
    }
}
