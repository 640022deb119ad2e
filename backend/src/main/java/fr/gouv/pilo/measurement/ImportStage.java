package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.IntakeOrigin;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Where the rows that are read go. */
interface ImportStage {
    void value(
            IntakeOrigin at, String indicator, String territory, MeasurementType type, LocalDate date, BigDecimal value)
            throws IOException;

    /** The DITP's own rate of the row (R20). */
    void publishedRate(IntakeOrigin at, String indicator, String territory, LocalDate date, BigDecimal rate)
            throws IOException;
}
