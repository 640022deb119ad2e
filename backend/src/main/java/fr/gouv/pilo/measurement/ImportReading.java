package fr.gouv.pilo.measurement;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.pilo.shared.file.SentFile;
import fr.gouv.pilo.shared.intake.IntakeFiles;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import fr.gouv.pilo.shared.intake.IntakeReading;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.sheet.SheetRows;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of one import hold, read before the database is asked to keep anything. They are opened one by one:
 * first all to tell what they are and to read the descriptions, which say what indicators may come; then those that hold
 * values.
 */
final class ImportReading implements Closeable {
    /** The part of the form that describes indicators. */
    static final String METADATA = "metadata";

    private final IntakeFiles uploaded;
    private final IntakeReading reading;
    private final ImportContext context;
    private final IntakeIssues issues = new IntakeIssues();
    private final ImportSpool spool;
    private final List<ImportNotice> notices = new ArrayList<>();
    private final ImportFormat[] formats;
    private final int[] rows;
    private int valueRows;
    private int skipped;

    private ImportReading(IntakeFiles uploaded, ImportContext context) throws IOException {
        this.uploaded = uploaded;
        this.reading = new IntakeReading(uploaded);
        this.context = context;
        this.formats = new ImportFormat[uploaded.files().size()];
        this.rows = new int[formats.length];
        this.spool = new ImportSpool();
    }

    /**
     * @throws ProblemException 422 if a file cannot be read as a whole, 503 if other files take all the memory
     */
    static ImportReading of(IntakeFiles uploaded, ImportContext context) {
        var opened = opened(uploaded, context);
        try {
            opened.read();
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** @param sent times that the part came */
    static void requireOneDescription(int sent) {
        if (sent > 1) {
            throw ProblemException.badRequest(
                    "Un import prend une seule partie « metadata » ; joignez les autres descriptions dans « files ».");
        }
    }

    private static ImportReading opened(IntakeFiles uploaded, ImportContext context) {
        try {
            return new ImportReading(uploaded, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        for (var i = 0; i < formats.length; i++) {
            var position = i;
            reading.read(i, sheets -> look(position, reader(position, sheets)));
        }
        if (reading.isReadable() && !holdsValues()) {
            reading.refuseAll(
                    "no-values",
                    "Aucun fichier de valeurs : le fichier de description des indicateurs, seul, n'apporte rien.");
        }
        reading.requireReadable();
        for (var i = 0; i < formats.length; i++) {
            var position = i;
            if (formats[i] != ImportFormat.METADATA) {
                reading.read(i, sheets -> values(position, reader(position, sheets)));
                reading.requireReadable();
            }
        }
    }

    private ImportFileReader reader(int position, SheetRows sheets) throws IOException {
        return ImportFileReader.of(position, uploaded.files().get(position).name(), sheets);
    }

    private void look(int position, ImportFileReader reader) throws IOException {
        var file = uploaded.files().get(position);
        formats[position] = reader.format();
        if (METADATA.equals(file.part()) && formats[position] != ImportFormat.METADATA) {
            reading.refuse(position, "file-columns", "Ce fichier porte des valeurs, il ne décrit pas des indicateurs.");
        }
        if (reader.describes()) {
            rows[position] += reader.readMetadata(context, issues).rows();
        }
        if (formats[position] == ImportFormat.METADATA) {
            tell(file, reader);
        }
    }

    private void values(int position, ImportFileReader reader) throws IOException {
        var counts = reader.readValues(context, issues, spool);
        rows[position] += counts.rows();
        valueRows += counts.rows();
        skipped += counts.skipped();
        tell(uploaded.files().get(position), reader);
    }

    private void tell(SentFile file, ImportFileReader reader) {
        reader.remarks().forEach(remark -> notices.add(new ImportNotice(null, IntakeReading.told(file, remark))));
    }

    private boolean holdsValues() {
        for (var format : formats) {
            if (format != null && format != ImportFormat.METADATA) {
                return true;
            }
        }
        return false;
    }

    /** What an idempotent request is told by. */
    @JsonValue
    IntakeFiles uploaded() {
        return uploaded;
    }

    ImportContext context() {
        return context;
    }

    IntakeIssues issues() {
        return issues;
    }

    ImportSpool spool() {
        return spool;
    }

    /** What was left aside, or read though it does not show. */
    List<ImportNotice> notices() {
        return notices;
    }

    ImportFormat format(int position) {
        return formats[position];
    }

    int rows(int position) {
        return rows[position];
    }

    /** Rows of values, metadata left out. */
    int rows() {
        return valueRows;
    }

    int skipped() {
        return skipped;
    }

    @Override
    public void close() {
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
