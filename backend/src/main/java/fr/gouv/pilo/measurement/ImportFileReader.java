package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.sheet.HiddenRows;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads one file of values or of metadata, row by row; what a row lacks is told, and the reading goes on. */
final class ImportFileReader {
    private static final List<String> OPEN_DATA_VALUES = List.of("indic_vi", "indic_va", "indic_vc");

    private final int position;
    private final String name;
    private final SheetRows rows;
    private final ImportSheet.Contents contents;
    private final List<String> remarks;

    private ImportFileReader(int position, String name, SheetRows rows, ImportSheet.Contents contents) {
        this.position = position;
        this.name = name;
        this.rows = rows;
        this.contents = contents;
        this.remarks = new ArrayList<>(contents.left());
    }

    /** @throws fr.gouv.pilo.shared.sheet.UnreadableSheetException if these are the rows of no file that is taken */
    static ImportFileReader of(int position, String name, SheetRows rows) throws IOException {
        return new ImportFileReader(position, name, rows, ImportSheet.of(rows));
    }

    /** Of its values, if it holds some. */
    ImportFormat format() {
        return contents.read().stream()
                .map(sheet -> sheet.header().format())
                .filter(format -> format != ImportFormat.METADATA)
                .findFirst()
                .orElse(ImportFormat.METADATA);
    }

    boolean describes() {
        return contents.read().stream().anyMatch(sheet -> sheet.header().format() == ImportFormat.METADATA);
    }

    /** What is not read, and what is read though it does not show: for the person who sent the file. */
    List<String> remarks() {
        return remarks;
    }

    ImportCounts readValues(ImportContext context, IntakeIssues issues, ImportStage stage) throws IOException {
        var counts = new ImportCounts();
        for (var sheet : contents.read()) {
            if (sheet.header().format() != ImportFormat.METADATA) {
                readValues(sheet, counts, context, issues, stage);
            }
        }
        if (counts.rows() == 0) {
            issues.add(new ImportIssue(
                    name,
                    contents.read().get(0).header().line(),
                    null,
                    null,
                    "no-rows",
                    "Le fichier ne contient que sa ligne de titres : ajoutez au moins une ligne de valeurs."));
        }
        return counts;
    }

    private void readValues(
            ImportSheet sheet, ImportCounts counts, ImportContext context, IntakeIssues issues, ImportStage stage)
            throws IOException {
        begin(sheet);
        var hidden = new HiddenRows();
        for (var row = rows.next(); row != null; row = rows.next()) {
            counts.row();
            hidden.see(row);
            var read = new ImportRow(shown(sheet), sheet.header(), row, context, issues);
            if (read.hasItsWidth(rows.hasFixedWidth())) {
                if (saysNothing(read, sheet.header().format())) {
                    counts.skip();
                } else if (sheet.header().format() == ImportFormat.EXCHANGE) {
                    exchange(read, at(sheet, row), stage);
                } else {
                    openData(read, at(sheet, row), stage);
                }
            }
            if (read.isRefused()) {
                issues.refuseRow();
            }
        }
        tell(sheet, hidden);
    }

    /** Its faults refuse the import, and count among no rows of values. */
    ImportCounts readMetadata(ImportContext context, IntakeIssues issues) throws IOException {
        var counts = new ImportCounts();
        for (var sheet : contents.read()) {
            if (sheet.header().format() == ImportFormat.METADATA) {
                begin(sheet);
                var hidden = new HiddenRows();
                for (var row = rows.next(); row != null; row = rows.next()) {
                    counts.row();
                    hidden.see(row);
                    var read = new ImportRow(shown(sheet), sheet.header(), row, context, issues);
                    if (read.hasItsWidth(rows.hasFixedWidth())) {
                        ImportMetadata.read(read, context.described());
                    }
                }
                tell(sheet, hidden);
            }
        }
        return counts;
    }

    /** A sheet that stands alone is begun, and its header read. */
    private void begin(ImportSheet sheet) throws IOException {
        if (rows.sheets().size() > 1) {
            rows.begin(sheet.rank());
            rows.next();
        }
    }

    private IntakeOrigin at(ImportSheet sheet, SheetRow row) {
        return new IntakeOrigin(position, named(sheet), row.line());
    }

    private String shown(ImportSheet sheet) {
        return IntakeOrigin.shown(name, named(sheet));
    }

    private String named(ImportSheet sheet) {
        return contents.read().size() > 1 ? sheet.name() : "";
    }

    private void tell(ImportSheet sheet, HiddenRows hidden) {
        if (hidden.count() > 0) {
            remarks.add(hidden.sentence(sheet.name()));
        }
    }

    private static void exchange(ImportRow row, IntakeOrigin at, ImportStage stage) throws IOException {
        var indicator = row.knownIndicator("identifiant_indic");
        var territory = row.territory("zone_id");
        var date = row.date("date_valeur");
        var type = type(row);
        var value = row.number("valeur");
        if (!row.isRefused()) {
            stage.value(at, indicator, territory, type, date, value);
        }
    }

    private static MeasurementType type(ImportRow row) {
        var text = row.required("type_valeur");
        var type = text == null ? null : ExchangeType.read(text);
        if (text != null && type == null) {
            row.refuse("type_valeur", "type", "Un type de valeur s'écrit vi, va ou vc.");
        }
        return type;
    }

    /** R6: a row without value, and its date if it has one, brings nothing. */
    private static boolean saysNothing(ImportRow row, ImportFormat format) {
        return format == ImportFormat.EXCHANGE
                ? row.isEmpty("valeur")
                : row.isEmpty("indic_vi")
                        && row.isEmpty("indic_va")
                        && row.isEmpty("indic_vc")
                        && row.isEmpty("indic_ta");
    }

    private static void openData(ImportRow row, IntakeOrigin at, ImportStage stage) throws IOException {
        var indicator = row.knownIndicator("indic_id");
        var territory = row.territory("enforce_zone_id");
        var date = row.date("metric_enforce_date");
        level(row, territory);
        var values = new BigDecimal[OPEN_DATA_VALUES.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = row.isEmpty(OPEN_DATA_VALUES.get(i)) ? null : row.number(OPEN_DATA_VALUES.get(i));
        }
        var rate = row.isEmpty("indic_ta") ? null : row.number("indic_ta");
        if (row.isRefused()) {
            return;
        }
        for (var type : MeasurementType.values()) {
            // An empty cell means "nothing for this type", not an erasure.
            if (values[type.ordinal()] != null) {
                stage.value(at, indicator, territory, type, date, values[type.ordinal()]);
            }
        }
        if (rate != null) {
            stage.publishedRate(at, indicator, territory, date, rate);
        }
    }

    private static void level(ImportRow row, String territory) {
        if (territory != null && !row.isEmpty("maille")) {
            var level = row.text("maille");
            if (level != null && !level.equals(ZoneCode.level(territory).name())) {
                row.refuse("maille", "level", "La maille ne correspond pas à la zone (NAT, REG ou DEPT).");
            }
        }
    }
}
