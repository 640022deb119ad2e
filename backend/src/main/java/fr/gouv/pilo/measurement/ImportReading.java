package fr.gouv.pilo.measurement;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.sheet.ReadingTime;
import fr.gouv.pilo.shared.sheet.SheetsBusyException;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of one import hold, read before the database is asked to keep anything. They are opened one by one:
 * first all to tell what they are and to read the descriptions, which say what indicators may come; then those that hold
 * values.
 */
final class ImportReading implements Closeable {
    private static final Duration BUSY = Duration.ofSeconds(5);

    private final UploadedFiles uploaded;
    private final ImportContext context;
    private final ReadingTime time = ReadingTime.start();
    private final ImportIssues issues = new ImportIssues();
    private final ImportSpool spool;
    private final List<ImportNotice> notices = new ArrayList<>();
    private final ImportFormat[] formats;
    private final int[] rows;
    private int valueRows;
    private int skipped;
    /** A file that is alone is opened once. */
    private ImportFileReader alone;

    private ImportReading(UploadedFiles uploaded, ImportContext context) throws IOException {
        this.uploaded = uploaded;
        this.context = context;
        this.formats = new ImportFormat[uploaded.files().size()];
        this.rows = new int[formats.length];
        this.spool = new ImportSpool();
    }

    /** @throws ProblemException 422 if a file cannot be read as a whole, 503 if other files take all the memory */
    static ImportReading of(UploadedFiles uploaded, ImportContext context) {
        ImportReading reading = null;
        try {
            reading = new ImportReading(uploaded, context);
            reading.read();
            return reading;
        } catch (IOException | RuntimeException e) {
            if (reading != null) {
                reading.close();
            }
            throw e instanceof RuntimeException known ? failure(known) : new UncheckedIOException((IOException) e);
        }
    }

    private static RuntimeException failure(RuntimeException e) {
        return e instanceof SheetsBusyException
                ? ProblemException.retry(
                        ProblemCode.UNAVAILABLE,
                        "D'autres fichiers volumineux sont en cours de lecture : réessayez dans quelques secondes.",
                        BUSY)
                : e;
    }

    private interface Read {
        void read(ImportFileReader reader) throws IOException;
    }

    private void read() throws IOException {
        var unreadable = new Violations();
        for (var i = 0; i < formats.length; i++) {
            var position = i;
            opened(i, unreadable, reader -> look(position, reader, unreadable));
        }
        if (unreadable.isEmpty() && !holdsValues()) {
            unreadable.add(
                    "/files",
                    "no-values",
                    "Aucun fichier de valeurs : le fichier de description des indicateurs, seul, n'apporte rien.");
        }
        unreadable.throwIfAny();
        for (var i = 0; i < formats.length; i++) {
            var position = i;
            if (formats[i] != ImportFormat.METADATA) {
                opened(i, unreadable, reader -> values(position, reader));
                unreadable.throwIfAny();
            }
        }
    }

    private void opened(int position, Violations unreadable, Read read) throws IOException {
        var file = uploaded.files().get(position);
        var reader = alone;
        alone = null;
        try {
            reader = reader == null ? ImportFileReader.open(position, file.name(), file.path(), time) : reader;
            read.read(reader);
        } catch (UnreadableSheetException e) {
            unreadable.add(pointer(file, position), e.code(), told(file, e.reason()));
        } finally {
            if (reader != null && reader != alone) {
                reader.close();
            }
        }
    }

    private void look(int position, ImportFileReader reader, Violations unreadable) throws IOException {
        var file = uploaded.files().get(position);
        formats[position] = reader.format();
        if (file.metadata() && formats[position] != ImportFormat.METADATA) {
            unreadable.add(
                    "/metadata",
                    "file-columns",
                    told(file, "Ce fichier porte des valeurs, il ne décrit pas des indicateurs."));
        }
        if (reader.describes()) {
            rows[position] += reader.readMetadata(context, issues).rows();
        }
        if (formats[position] == ImportFormat.METADATA) {
            tell(file, reader);
        } else if (formats.length == 1) {
            alone = reader;
        }
    }

    private void values(int position, ImportFileReader reader) throws IOException {
        var counts = reader.readValues(context, issues, spool);
        rows[position] += counts.rows();
        valueRows += counts.rows();
        skipped += counts.skipped();
        tell(uploaded.files().get(position), reader);
    }

    private void tell(UploadedFile file, ImportFileReader reader) {
        reader.remarks().forEach(remark -> notices.add(new ImportNotice(null, told(file, remark))));
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
    UploadedFiles uploaded() {
        return uploaded;
    }

    ImportContext context() {
        return context;
    }

    ImportIssues issues() {
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
        try (spool;
                var open = alone) {
            alone = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pointer(UploadedFile file, int position) {
        return file.metadata() ? "/metadata" : "/files/" + position;
    }

    private static String told(UploadedFile file, String reason) {
        return "Fichier « %s » : %s".formatted(file.name(), reason);
    }
}
