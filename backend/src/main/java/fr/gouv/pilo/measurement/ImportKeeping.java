package fr.gouv.pilo.measurement;

import fr.gouv.pilo.indicator.IndicatorSettings;
import fr.gouv.pilo.indicator.Indicators;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.Intake;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeNotice;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a check keeps of what was read: nothing here changes a measurement. */
@ApplicationScoped
class ImportKeeping {
    private final ImportRepository repository;
    private final ImportStageRepository staging;
    private final ImportPlan plan;
    private final Indicators indicators;
    private final BusinessClock clock;

    ImportKeeping(
            ImportRepository repository,
            ImportStageRepository staging,
            ImportPlan plan,
            Indicators indicators,
            BusinessClock clock) {
        this.repository = repository;
        this.staging = staging;
        this.plan = plan;
        this.indicators = indicators;
        this.clock = clock;
    }

    IntakeIssues keep(Intake<?, ?> intake, UUID id, ImportReading reading) {
        staging.stage(reading.spool());
        repeated(reading);
        keepFiles(intake, id, reading);
        var described = reading.context().described().values();
        var brought = staging.indicators();
        brought.removeAll(reading.context().knownIndicators());
        // Metadata creates what has a value here; it never changes what is known.
        repository.insertIndicators(
                id, described.stream().filter(i -> brought.contains(i.code())).toList());
        intake.keepNotices(id, notices(reading));
        staging.keepRows(id);
        var published = staging.keepRates(id);
        refused(id, reading);
        plan.keepPlanned(id);
        repository.count(id, reading.rows(), reading.skipped(), reading.issues(), published);
        return reading.issues();
    }

    private static void keepFiles(Intake<?, ?> intake, UUID id, ImportReading reading) {
        var files = reading.uploaded().files();
        for (var i = 0; i < files.size(); i++) {
            intake.keepFile(id, i, files.get(i), reading.format(i), reading.rows(i));
        }
    }

    /** What the application would refuse, by the same rules. */
    private void refused(UUID id, ImportReading reading) {
        var described = IntStream.range(0, reading.uploaded().files().size())
                .filter(i -> reading.format(i) == ImportFormat.METADATA)
                .mapToObj(i -> reading.uploaded().files().get(i).name())
                .collect(Collectors.joining(", "));
        plan.refusals(id).forEach(one -> reading.issues()
                .add(new ImportIssue(described, null, "indic_id", one.indicator(), one.code(), one.reason())));
    }

    private List<IntakeNotice> notices(ImportReading reading) {
        var notices = new ArrayList<>(reading.notices());
        staging.coming(YearMonth.from(clock.today())).forEach(values -> notices.add(values.notice()));
        notices.addAll(MetadataNotices.of(reading.context().described().values(), settings()));
        return notices.stream().map(ImportNotice::kept).toList();
    }

    private Map<String, IndicatorSettings> settings() {
        return indicators.all(null).stream().collect(Collectors.toMap(IndicatorSettings::code, Function.identity()));
    }

    /** The same indicator, zone, date and type twice: which one is meant cannot be known. */
    private void repeated(ImportReading reading) {
        var shown = staging.repeated(IntakeIssues.KEPT);
        if (shown.isEmpty()) {
            return;
        }
        for (var again : shown) {
            var exchange = reading.format(again.at().file()) == ImportFormat.EXCHANGE;
            var type = ExchangeType.of(MeasurementType.valueOf(again.type()));
            reading.issues()
                    .add(new ImportIssue(
                            file(reading, again.at()),
                            again.at().line(),
                            exchange ? "valeur" : "indic_" + type,
                            again.value().toPlainString(),
                            "duplicate",
                            "Cet indicateur, cette zone, cette date et ce type sont déjà donnés ligne %d du fichier « %s »."
                                    .formatted(again.first().line(), file(reading, again.first()))));
        }
        reading.issues().refuseRows(staging.dropRepeated());
    }

    private static String file(ImportReading reading, IntakeOrigin at) {
        return IntakeOrigin.shown(reading.uploaded().files().get(at.file()).name(), at.sheet());
    }
}
