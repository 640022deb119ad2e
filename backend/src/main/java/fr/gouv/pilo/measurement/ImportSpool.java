package fr.gouv.pilo.measurement;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * The rows that are read, kept in a file until all are there: the database is asked for a connection once nothing is left
 * to read. Written in the text format of COPY.
 */
final class ImportSpool implements ImportStage, Closeable {
    /** A published rate travels with the values, under a type of its own. */
    static final String RATE = "RATE";

    private final Path path;
    private final BufferedWriter out;
    private int position;

    ImportSpool() throws IOException {
        path = Files.createTempFile("pilo-import", ".tsv");
        out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    }

    @Override
    public void value(
            ImportOrigin at, String indicator, String territory, MeasurementType type, LocalDate date, BigDecimal value)
            throws IOException {
        row(at, indicator, territory, type.name(), date, value);
    }

    @Override
    public void publishedRate(ImportOrigin at, String indicator, String territory, LocalDate date, BigDecimal rate)
            throws IOException {
        row(at, indicator, territory, RATE, date, rate);
    }

    /** All is plain ASCII that was checked before, but for the name of a sheet. */
    private void row(ImportOrigin at, String indicator, String territory, String type, LocalDate date, BigDecimal value)
            throws IOException {
        out.write(position++ + "\t" + at.file() + '\t' + escaped(at.sheet()) + '\t' + at.line() + '\t' + indicator
                + '\t' + territory + '\t' + type + '\t' + date + '\t' + value.toPlainString() + '\n');
    }

    private static String escaped(String name) {
        return name.isEmpty()
                ? name
                : name.replace("\\", "\\\\")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r");
    }

    /** What was written so far, from its start. */
    InputStream open() throws IOException {
        out.flush();
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(path);
        }
    }
}
