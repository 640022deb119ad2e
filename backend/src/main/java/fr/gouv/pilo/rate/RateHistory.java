package fr.gouv.pilo.rate;

import fr.gouv.pilo.measurement.KnownValue;
import fr.gouv.pilo.measurement.MeasurementType;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every value known of one indicator in one territory, where a series keeps only what enters its latest rates. */
final class RateHistory {

    private final List<KnownValue> values = new ArrayList<>();

    void add(KnownValue value) {
        values.add(value);
    }

    /** The months in which a current value was measured. */
    Stream<YearMonth> measured() {
        return values.stream()
                .filter(value -> value.type() == MeasurementType.CURRENT)
                .map(KnownValue::month);
    }

    /** The series as it stood in a month: no current value of a later one. Initial values and targets all count. */
    RateSeries until(YearMonth month) {
        var series = new RateSeries.Collector();
        for (var value : values) {
            if (value.type() != MeasurementType.CURRENT || !value.month().isAfter(month)) {
                series.add(value);
            }
        }
        return series.toSeries();
    }
}
