package fr.gouv.pilo;

import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;

/** The day of the product, read at each call: a suite may run over midnight in Paris. */
public final class BusinessDay {
    private BusinessDay() {}

    public static LocalDate today() {
        return CDI.current().select(BusinessClock.class).get().today();
    }
}
