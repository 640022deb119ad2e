package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.sheet.SheetFile;
import fr.gouv.pilo.shared.sheet.SheetRow;
import fr.gouv.pilo.shared.sheet.SheetRows;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads one file of values or of metadata, row by row; what a row lacks is told, and the reading goes on. */
final class ImportFileReader implements Closeable {
    private static final List<String> OPEN_DATA_VALUES = List.of("indic_vi", "indic_va", "indic_vc");

    private final int position;
    private final String name;
    private final SheetRows rows;
    private final ImportHeader header;

    private ImportFileReader(int position, String name, SheetRows rows, ImportHeader header) {
        this.position = position;
        this.name = name;
        this.rows = rows;
        this.header = header;
    }

    /** @throws fr.gouv.pilo.shared.sheet.UnreadableSheetException if it is no such file */
    static ImportFileReader open(int position, String name, Path path) throws IOException {
        var rows = SheetFile.open(path, name);
        try {
            return new ImportFileReader(position, name, rows, ImportHeader.of(rows.next()));
        } catch (RuntimeException | IOException e) {
            rows.close();
            throw e;
        }
    }

    ImportFormat format() {
        return header.format();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    ImportCounts readValues(ImportContext context, ImportIssues issues, ImportStage stage) throws IOException {
        var counts = new ImportCounts();
        for (var row = rows.next(); row != null; row = rows.next()) {
            counts.row();
            var read = new ImportRow(name, header, row, context, issues);
            if (read.hasItsWidth(rows.hasFixedWidth())) {
                if (format() == ImportFormat.EXCHANGE) {
                    exchange(read, stage);
                } else if (saysNothing(read)) {
                    counts.skip();
                } else {
                    openData(read, stage);
                }
            }
            if (read.isRefused()) {
                issues.refuseRow();
            }
        }
        if (counts.rows() == 0) {
            issues.add(new ImportIssue(
                    name,
                    header.line(),
                    null,
                    null,
                    "no-rows",
                    "Le fichier ne contient que sa ligne de titres : ajoutez au moins une ligne de valeurs."));
        }
        return counts;
    }

    /** Its faults refuse the import, and count among no rows of values. */
    ImportCounts readMetadata(ImportContext context, ImportIssues issues) throws IOException {
        var counts = new ImportCounts();
        for (SheetRow row = rows.next(); row != null; row = rows.next()) {
            counts.row();
            var read = new ImportRow(name, header, row, context, issues);
            if (read.hasItsWidth(rows.hasFixedWidth())) {
                ImportMetadata.read(read, context.described());
            }
        }
        return counts;
    }

    private void exchange(ImportRow row, ImportStage stage) throws IOException {
        var indicator = row.knownIndicator("identifiant_indic");
        var territory = row.territory("zone_id");
        var date = row.date("date_valeur");
        var type = type(row);
        var value = row.number("valeur");
        if (!row.isRefused()) {
            stage.value(position, row.line(), indicator, territory, type, date, value);
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
    private static boolean saysNothing(ImportRow row) {
        return row.isEmpty("indic_vi") && row.isEmpty("indic_va") && row.isEmpty("indic_vc") && row.isEmpty("indic_ta");
    }

    private void openData(ImportRow row, ImportStage stage) throws IOException {
        var indicator = row.knownIndicator("indic_id");
        var territory = row.territory("enforce_zone_id");
        var date = row.date("metric_enforce_date");
        level(row, territory);
        var values = new BigDecimal[OPEN_DATA_VALUES.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.isEmpty(OPEN_DATA_VALUES.get(i)) ? null : row.number(OPEN_DATA_VALUES.get(i));
        }
        var rate = row.isEmpty("indic_ta") ? null : row.number("indic_ta");
        if (!row.isRefused()) {
            stage(row, indicator, territory, date, values, rate, stage);
        }
    }

    private void stage(
            ImportRow row,
            String indicator,
            String territory,
            LocalDate date,
            BigDecimal[] values,
            BigDecimal rate,
            ImportStage stage)
            throws IOException {
        for (var type : MeasurementType.values()) {
            // An empty cell means "nothing for this type", not an erasure.
            if (values[type.ordinal()] != null) {
                stage.value(position, row.line(), indicator, territory, type, date, values[type.ordinal()]);
            }
        }
        if (rate != null) {
            stage.publishedRate(position, row.line(), indicator, territory, date, rate);
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
