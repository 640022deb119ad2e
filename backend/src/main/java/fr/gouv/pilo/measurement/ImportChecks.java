package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.IntakeFiles;
import jakarta.enterprise.context.ApplicationScoped;

/** The two halves of a check: the files are read first, and no connection to the database is held meanwhile. */
@ApplicationScoped
class ImportChecks {
    private final ImportService service;

    ImportChecks(ImportService service) {
        this.service = service;
    }

    MeasurementImportView check(IntakeFiles uploaded) {
        try (var reading = ImportReading.of(uploaded, service.context())) {
            return service.check(reading);
        }
    }
}
