package fr.gouv.pilo.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.indicator.IndicatorKind;
import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.measurement.KnownValue;
import fr.gouv.pilo.measurement.MeasurementType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R4: what of a series counts in which cycle. */
class CycleTest {
    private static final LocalDate END = LocalDate.of(2028, 1, 1);
    private static final YearMonth RESET = YearMonth.of(2027, 12);
    private static final Cycle CLOSED =
            new Cycle("2022-2027", "Cycle", LocalDate.of(2022, 1, 1), END, null, RESET, null);
    private static final Cycle NEXT =
            new Cycle("2028-2032", "Cycle", LocalDate.of(2028, 1, 2), LocalDate.of(2033, 1, 1), RESET, null, END);
    private static final LocalDate TODAY = LocalDate.of(2028, 6, 30);

    private static final Instant KNOWN = Instant.parse("2028-02-01T09:00:00Z");
    private static final UUID INDICATOR = UUID.randomUUID();
    private static final IndicatorSettings SETTINGS = settings(Map.of());

    private final RateSeries.Collector collector = new RateSeries.Collector();

    @Test
    void each_cycle_has_initial_values_and_targets_of_its_own() {
        initial("2021-12", 0, 1);
        initial("2027-12", 40, 2);
        target("2027-12", 100);
        target("2032-12", 80);
        assertInputs("0", "100", RateKind.FINAL, CLOSED);
        assertInputs("40", "80", RateKind.FINAL, NEXT);
    }

    @Test
    void a_value_of_the_former_cycle_corrected_late_does_not_start_the_next() {
        initial("2027-12", 40, 1);
        initial("2021-12", 5, 2);
        target("2032-12", 80);
        assertInputs("40", "80", RateKind.FINAL, NEXT);
        assertFalse(series().lapsed(NEXT));
    }

    @Test
    void without_an_initial_value_of_its_own_a_cycle_has_none() {
        initial("2021-12", 0, 1);
        target("2027-12", 100);
        assertInputs(null, null, RateKind.FINAL, NEXT);
        assertTrue(series().lapsed(NEXT));
        assertFalse(series().lapsed(CLOSED));
        assertFalse(new RateSeries.Collector().toSeries().lapsed(NEXT));
    }

    @Test
    void the_annual_target_is_none_of_the_closed_cycle_though_of_the_same_year() {
        target("2028-01", 100);
        assertInputs(null, null, RateKind.ANNUAL, NEXT);
        target("2028-12", 60);
        assertInputs(null, "60", RateKind.ANNUAL, NEXT);
    }

    @Test
    void what_goes_on_across_cycles_keeps_all() {
        initial("2021-12", 0, 1);
        target("2027-12", 100);
        assertInputs("0", "100", RateKind.FINAL, NEXT.continued());
        assertFalse(series().lapsed(NEXT.continued()));
    }

    @Test
    void a_month_is_compared_with_the_rate_of_its_own_cycle_R20() {
        var history = new RateHistory();
        history.add(known(MeasurementType.INITIAL, "2021-12", 0));
        history.add(known(MeasurementType.INITIAL, "2027-12", 20));
        history.add(known(MeasurementType.TARGET, "2027-12", 80));
        history.add(known(MeasurementType.TARGET, "2032-12", 100));
        history.add(known(MeasurementType.CURRENT, "2026-06", 40));
        history.add(known(MeasurementType.CURRENT, "2028-05", 60));
        var rates = new MonthlyRates(
                Map.of(INDICATOR, new TreeMap<>(Map.of("DEPT-31", history))),
                new RateContext(NEXT, TODAY, new Geography(Map.of())),
                month -> month.isBefore(YearMonth.of(2028, 1)) ? CLOSED : NEXT);
        assertEquals(new BigDecimal("50.00"), rate(rates, YearMonth.of(2026, 6)));
        assertEquals(new BigDecimal("50.00"), rate(rates, YearMonth.of(2028, 5)));
    }

    @Test
    void an_aggregate_lapses_with_what_it_is_made_of_R8() {
        initial("2021-12", 0, 1);
        var series = new TreeMap<>(Map.of("DEPT-31", series()));
        var geography = new Geography(Map.of("DEPT-31", "REG-76", "DEPT-46", "REG-76"));
        var summed = settings(Map.of(TerritoryLevel.REG, Aggregation.SUM));
        assertTrue(new IndicatorRates(summed, series, new RateContext(NEXT, TODAY, geography)).lapsed("REG-76"));
        assertFalse(new IndicatorRates(summed, series, new RateContext(CLOSED, TODAY, geography)).lapsed("REG-76"));
        // Typed there, it has nothing of its own that could lapse.
        assertFalse(new IndicatorRates(SETTINGS, series, new RateContext(NEXT, TODAY, geography)).lapsed("REG-76"));
    }

    private static IndicatorSettings settings(Map<TerritoryLevel, Aggregation> aggregation) {
        return new IndicatorSettings(
                INDICATOR,
                "IND-001",
                IndicatorKind.NATIONAL,
                "Essai",
                null,
                null,
                Direction.UP,
                null,
                null,
                null,
                null,
                Set.of(),
                aggregation,
                null,
                Map.of(),
                Set.of(),
                KNOWN);
    }

    private static BigDecimal rate(MonthlyRates rates, YearMonth month) {
        return rates.rate(SETTINGS, "DEPT-31", month).rate();
    }

    private static KnownValue known(MeasurementType type, String month, int value) {
        return new KnownValue(
                INDICATOR, "DEPT-31", type, YearMonth.parse(month), BigDecimal.valueOf(value), null, null, KNOWN);
    }

    private void assertInputs(String initial, String target, RateKind kind, Cycle cycle) {
        var inputs = series().inputs(kind, cycle, TODAY);
        assertValue(initial, inputs.initial());
        assertValue(target, inputs.target());
    }

    private static void assertValue(String expected, DatedValue value) {
        if (expected == null) {
            assertNull(value);
        } else {
            assertEquals(new BigDecimal(expected), value.value());
        }
    }

    private RateSeries series() {
        return collector.toSeries();
    }

    private void initial(String month, int value, int day) {
        collector.addInitial(value(month, value, day));
    }

    private void target(String month, int value) {
        collector.addTarget(value(month, value, 1));
    }

    private static DatedValue value(String month, int value, int day) {
        var known = KNOWN.plus(Duration.ofDays(day));
        return new DatedValue(YearMonth.parse(month), BigDecimal.valueOf(value), null, null, known);
    }
}
