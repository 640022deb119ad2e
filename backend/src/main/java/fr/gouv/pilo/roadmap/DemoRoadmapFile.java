package fr.gouv.pilo.roadmap;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.Direction;
import fr.gouv.pilo.measurement.MeasurementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The file that holds the roadmap of the set: last values and targets; the months between are drawn from them. */
record DemoRoadmapFile(
        UpdateRoadmap roadmap,
        List<String> departments,
        String region,
        YearMonth initialMonth,
        YearMonth lastMonth,
        YearMonth targetMonth,
        LocalDate knownSince,
        int monthlyEntryDay,
        List<DemoIndicator> indicators,
        List<DemoIndicator> regionalIndicators,
        List<DemoPriority> priorities,
        List<Revision> revisions) {

    /**
     * @param initial one value for all, or one a département; null where there is none
     * @param lastMonth the last month that has a value, where it is not that of the set
     * @param stepMonth since when the last value holds, for what changes at once and not month by month
     */
    record DemoIndicator(
            String code,
            String name,
            String description,
            Direction direction,
            String unit,
            String unitShort,
            Aggregation aggregation,
            BigDecimal weight,
            int decimals,
            List<BigDecimal> initial,
            List<BigDecimal> current,
            List<BigDecimal> target,
            Map<String, YearMonth> lastMonth,
            YearMonth stepMonth) {

        static BigDecimal at(List<BigDecimal> values, int place) {
            return values.get(values.size() == 1 ? 0 : place);
        }
    }

    record DemoPriority(String code, String title, PriorityKind kind, PriorityOrigin origin, List<String> indicators) {}

    /** @param territory null: all départements of the set */
    record Revision(
            String indicator,
            MeasurementType type,
            YearMonth month,
            String territory,
            BigDecimal value,
            LocalDate knownSince,
            String reason) {}

    static DemoRoadmapFile read(ObjectMapper mapper) {
        try (var in = DemoRoadmapFile.class.getResourceAsStream("/demo/roadmap.json")) {
            return mapper.readValue(in, DemoRoadmapFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
