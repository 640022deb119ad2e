package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.sheet.UnreadableSheetException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The files of one import, opened together: metadata is read first, since it says which indicators may come. */
final class ImportReading implements Closeable {
    private record Opened(UploadedFile file, ImportFileReader reader) {}

    private final List<Opened> files = new ArrayList<>();
    private final ImportCounts[] counts;

    private ImportReading(UploadedFiles uploaded) {
        counts = new ImportCounts[uploaded.files().size()];
    }

    /** @throws ProblemException 422 if one of them cannot be read as a whole, 400 if none holds values */
    static ImportReading open(UploadedFiles uploaded) {
        var reading = new ImportReading(uploaded);
        var unreadable = new Violations();
        for (var file : uploaded.files()) {
            reading.open(file, unreadable);
        }
        if (unreadable.isEmpty() && reading.files.stream().noneMatch(file -> holdsValues(file.reader()))) {
            unreadable.add(
                    "/files",
                    "no-values",
                    "Aucun fichier de valeurs : le fichier de description des indicateurs, seul, n'apporte rien.");
        }
        if (!unreadable.isEmpty()) {
            reading.close();
            unreadable.throwIfAny();
        }
        return reading;
    }

    private void open(UploadedFile file, Violations unreadable) {
        int position = files.size();
        try {
            var reader = ImportFileReader.open(position, file.name(), file.path());
            files.add(new Opened(file, reader));
            if (file.metadata() && holdsValues(reader)) {
                unreadable.add(
                        "/metadata",
                        "file-columns",
                        told(file, "Ce fichier porte des valeurs, il ne décrit pas des indicateurs."));
            }
        } catch (UnreadableSheetException e) {
            files.add(new Opened(file, null));
            unreadable.add(pointer(file, position), e.code(), told(file, e.reason()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsValues(ImportFileReader reader) {
        return reader != null && reader.format() != ImportFormat.METADATA;
    }

    void readMetadata(ImportContext context, ImportIssues issues) {
        each(false, reader -> reader.readMetadata(context, issues));
    }

    void readValues(ImportContext context, ImportIssues issues, ImportStage stage) {
        each(true, reader -> reader.readValues(context, issues, stage));
    }

    private interface Read {
        ImportCounts read(ImportFileReader reader) throws IOException;
    }

    private void each(boolean values, Read read) {
        for (int i = 0; i < files.size(); i++) {
            var opened = files.get(i);
            if (holdsValues(opened.reader()) == values) {
                try {
                    counts[i] = read.read(opened.reader());
                } catch (UnreadableSheetException e) {
                    throw ProblemException.invalid(List.of(
                            new Violation(pointer(opened.file(), i), e.code(), told(opened.file(), e.reason()))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    ImportFormat format(int position) {
        return files.get(position).reader().format();
    }

    int rows(int position) {
        return counts[position].rows();
    }

    /** Rows of values, metadata left out. */
    int rows() {
        int rows = 0;
        for (int i = 0; i < counts.length; i++) {
            rows += holdsValues(files.get(i).reader()) ? counts[i].rows() : 0;
        }
        return rows;
    }

    int skipped() {
        int skipped = 0;
        for (var count : counts) {
            skipped += count.skipped();
        }
        return skipped;
    }

    @Override
    public void close() {
        for (var opened : files) {
            try {
                if (opened.reader() != null) {
                    opened.reader().close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String pointer(UploadedFile file, int position) {
        return file.metadata() ? "/metadata" : "/files/" + position;
    }

    private static String told(UploadedFile file, String reason) {
        return "Fichier « %s » : %s".formatted(file.name(), reason);
    }
}
