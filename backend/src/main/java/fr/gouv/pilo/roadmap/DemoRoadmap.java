package fr.gouv.pilo.roadmap;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.gouv.pilo.directory.TerritoryLevel;
import fr.gouv.pilo.indicator.Aggregation;
import fr.gouv.pilo.indicator.CreateIndicator;
import fr.gouv.pilo.indicator.IndicatorDefinition;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.indicator.Periodicity;
import fr.gouv.pilo.measurement.MeasurementType;
import fr.gouv.pilo.measurement.Measurements;
import fr.gouv.pilo.measurement.NewValue;
import fr.gouv.pilo.roadmap.DemoRoadmapFile.DemoIndicator;
import fr.gouv.pilo.roadmap.DemoRoadmapFile.DemoPriority;
import fr.gouv.pilo.roadmap.DemoRoadmapFile.Revision;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads the roadmap of the set with its history: what was known in October must be readable in November. */
@ApplicationScoped
class DemoRoadmap implements DemoPart {

    private static final String SOURCE = "jeu de démonstration";
    private static final LocalTime OFFICE = LocalTime.of(9, 0);

    private final Roadmaps roadmaps;
    private final Indicators indicators;
    private final Measurements measurements;
    private final ObjectMapper mapper;

    DemoRoadmap(Roadmaps roadmaps, Indicators indicators, Measurements measurements, ObjectMapper mapper) {
        this.roadmaps = roadmaps;
        this.indicators = indicators;
        this.measurements = measurements;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "roadmap";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        var file = DemoRoadmapFile.read(mapper);
        roadmaps.define(file.roadmap());
        Map<String, UUID> ids = new HashMap<>();
        List<NewValue> values = new ArrayList<>();
        for (var one : file.indicators()) {
            ids.put(one.code(), indicators.create(definition(one, both(one)), instant(file.knownSince())));
            values.addAll(values(file, one, ids.get(one.code()), file.departments()));
        }
        for (var one : file.regionalIndicators()) {
            ids.put(one.code(), indicators.create(definition(one, region()), instant(file.knownSince())));
            values.addAll(values(file, one, ids.get(one.code()), List.of(file.region())));
        }
        measurements.record(values, SOURCE);
        for (var revision : file.revisions()) {
            measurements.record(revised(file, revision, ids.get(revision.indicator())), SOURCE);
        }
        for (var i = 0; i < file.priorities().size(); i++) {
            roadmaps.define(priority(file, file.priorities().get(i), i + 1), instant(file.knownSince()));
        }
    }

    private static Map<TerritoryLevel, Aggregation> both(DemoIndicator one) {
        return Map.of(TerritoryLevel.DEPT, Aggregation.TYPED, TerritoryLevel.REG, one.aggregation());
    }

    private static Map<TerritoryLevel, Aggregation> region() {
        return Map.of(TerritoryLevel.REG, Aggregation.TYPED);
    }

    private static CreateIndicator definition(DemoIndicator one, Map<TerritoryLevel, Aggregation> levels) {
        Map<TerritoryLevel, BigDecimal> weights = new HashMap<>();
        if (one.weight() != null) {
            levels.keySet().forEach(level -> weights.put(level, one.weight()));
        }
        var definition = new IndicatorDefinition(
                one.name(),
                one.description(),
                null,
                one.direction(),
                one.unit(),
                one.unitShort(),
                Periodicity.MONTHLY,
                0,
                levels.keySet(),
                levels,
                null,
                weights,
                null);
        return new CreateIndicator(one.code(), definition);
    }

    private static List<NewValue> values(DemoRoadmapFile file, DemoIndicator one, UUID id, List<String> territories) {
        List<NewValue> values = new ArrayList<>();
        var series = new DemoSeries(file, one);
        var since = instant(file.knownSince());
        for (var place = 0; place < territories.size(); place++) {
            var territory = territories.get(place);
            var initial = DemoIndicator.at(one.initial(), place);
            var target = DemoIndicator.at(one.target(), place);
            values.add(value(id, territory, MeasurementType.INITIAL, file.initialMonth(), initial, since));
            values.add(value(id, territory, MeasurementType.TARGET, file.targetMonth(), target, since));
            series.currentValues(territory, place)
                    .forEach((month, current) -> values.add(value(
                            id,
                            territory,
                            MeasurementType.CURRENT,
                            month,
                            current,
                            instant(month.atDay(file.monthlyEntryDay())))));
        }
        return values;
    }

    private static NewValue value(
            UUID id, String territory, MeasurementType type, YearMonth month, BigDecimal value, Instant since) {
        return new NewValue(id, territory, type, month, value, null, since);
    }

    private static List<NewValue> revised(DemoRoadmapFile file, Revision revision, UUID id) {
        var territories = revision.territory() == null ? file.departments() : List.of(revision.territory());
        return territories.stream()
                .map(territory -> new NewValue(
                        id,
                        territory,
                        revision.type(),
                        revision.month(),
                        revision.value(),
                        revision.reason(),
                        instant(revision.knownSince())))
                .toList();
    }

    private static UpdatePriority priority(DemoRoadmapFile file, DemoPriority one, int rank) {
        return new UpdatePriority(
                one.code(),
                one.title(),
                null,
                one.kind(),
                one.origin(),
                null,
                file.roadmap().code(),
                rank,
                one.indicators());
    }

    private static Instant instant(LocalDate day) {
        return day.atTime(OFFICE).atZone(BusinessClock.ZONE).toInstant();
    }
}
