package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.intake.IntakeFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The two halves of a check: the files are read first, and no connection to the database is held meanwhile. */
@ApplicationScoped
class ChorusChecks {
    private final ChorusActService service;

    ChorusChecks(ChorusActService service) {
        this.service = service;
    }

    ChorusImportView check(IntakeFiles uploaded) {
        return service.check(new ChorusReading(uploaded));
    }

    ChorusMappingView map(UUID id, UpdateChorusMapping form) {
        throw new UnsupportedOperationException();
    }
}
