package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.sheet.ReadingTime;
import fr.gouv.pilo.shared.sheet.SheetFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads files as an import does, and remembers what they gave. */
final class FileReading {
    static final String EXCHANGE = "identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur\n";
    static final String OPEN_DATA =
            "indic_id,enforce_zone_id,metric_enforce_date,maille,indic_vi,indic_va,indic_vc,indic_ta\n";
    private static final Set<String> TERRITORIES = Set.of("NAT-FR", "REG-76", "DEPT-31", "DEPT-2A", "DEPT-971");

    final IntakeIssues issues = new IntakeIssues();
    final Map<String, ImportedIndicator> described = new LinkedHashMap<>();
    final List<String> staged = new ArrayList<>();
    final List<String> rates = new ArrayList<>();
    Predicate<String> scope = territory -> true;
    final List<String> remarks = new ArrayList<>();
    ImportFormat format;
    ImportCounts counts;

    void read(Path directory, String name, String content) {
        try {
            read(Files.writeString(directory.resolve(name), content));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void read(Path file) {
        var codes = scope == null ? Set.of("IND-223") : Set.of("IND-304", "IND-3044", "IND-0999");
        Predicate<String> exists = scope == null ? territory -> true : TERRITORIES::contains;
        var context = new ImportContext(codes, described, exists, scope == null ? territory -> true : scope);
        var name = file.getFileName().toString();
        try (var rows = SheetFile.open(file, name, ReadingTime.start())) {
            var reader = ImportFileReader.of(0, name, rows);
            format = reader.format();
            counts = reader.describes() ? reader.readMetadata(context, issues) : null;
            counts = format == ImportFormat.METADATA ? counts : reader.readValues(context, issues, new Recorder());
            remarks.addAll(reader.remarks());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final class Recorder implements ImportStage {
        @Override
        public void value(
                IntakeOrigin at,
                String indicator,
                String territory,
                MeasurementType type,
                LocalDate date,
                BigDecimal value) {
            staged.add(
                    "%d %s %s %s %s %s".formatted(at.line(), indicator, territory, type, date, value.toPlainString()));
        }

        @Override
        public void publishedRate(
                IntakeOrigin at, String indicator, String territory, LocalDate date, BigDecimal rate) {
            rates.add("%d %s %s %s %s".formatted(at.line(), indicator, territory, date, rate.toPlainString()));
        }
    }
}
