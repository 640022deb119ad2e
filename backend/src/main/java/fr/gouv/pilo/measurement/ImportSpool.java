package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.IntakeOrigin;
import fr.gouv.pilo.shared.intake.IntakeSpool;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The values and rates that are read, in the order of the columns of the temporary table that takes them. */
final class ImportSpool implements ImportStage, Closeable {
    /** A published rate travels with the values, under a type of its own. */
    static final String RATE = "RATE";

    private final IntakeSpool rows = new IntakeSpool();

    ImportSpool() throws IOException {}

    @Override
    public void value(
            IntakeOrigin at, String indicator, String territory, MeasurementType type, LocalDate date, BigDecimal value)
            throws IOException {
        row(at, indicator, territory, type.name(), date, value);
    }

    @Override
    public void publishedRate(IntakeOrigin at, String indicator, String territory, LocalDate date, BigDecimal rate)
            throws IOException {
        row(at, indicator, territory, RATE, date, rate);
    }

    private void row(IntakeOrigin at, String indicator, String territory, String type, LocalDate date, BigDecimal value)
            throws IOException {
        rows.row(rows.position(), at.file(), at.sheet(), at.line(), indicator, territory, type, date, value);
    }

    IntakeSpool rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
