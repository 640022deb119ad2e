package fr.gouv.pilo.roadmap;

import fr.gouv.pilo.roadmap.DemoRoadmapFile.DemoIndicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** The current values of one indicator in one territory, month by month, on the straight line to the last one. */
final class DemoSeries {

    private final DemoRoadmapFile file;
    private final DemoIndicator indicator;

    DemoSeries(DemoRoadmapFile file, DemoIndicator indicator) {
        this.file = file;
        this.indicator = indicator;
    }

    SortedMap<YearMonth, BigDecimal> currentValues(String territory, int place) {
        SortedMap<YearMonth, BigDecimal> values = new TreeMap<>();
        var last = DemoIndicator.at(indicator.current(), place);
        if (last == null) {
            return values;
        }
        var initial = DemoIndicator.at(indicator.initial(), place);
        var end = lastMonth(territory);
        var steps = file.initialMonth().until(end, ChronoUnit.MONTHS);
        for (long step = 1; step <= steps; step++) {
            var month = file.initialMonth().plusMonths(step);
            values.put(month, value(initial, last, month, step, steps));
        }
        return values;
    }

    private YearMonth lastMonth(String territory) {
        return indicator.lastMonth() == null
                ? file.lastMonth()
                : indicator.lastMonth().getOrDefault(territory, file.lastMonth());
    }

    private BigDecimal value(BigDecimal initial, BigDecimal last, YearMonth month, long step, long steps) {
        if (indicator.stepMonth() != null) {
            return month.isBefore(indicator.stepMonth()) ? initial : last;
        }
        if (step == steps) {
            return last;
        }
        return last.subtract(initial)
                .multiply(BigDecimal.valueOf(step))
                .divide(BigDecimal.valueOf(steps), indicator.decimals(), RoundingMode.HALF_UP)
                .add(initial);
    }
}
