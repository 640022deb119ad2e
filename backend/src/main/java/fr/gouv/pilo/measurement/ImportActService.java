package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.idempotency.Idempotent;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Applies an import, undoes it or abandons it: each in one transaction, so that a crash leaves nothing half done. */
@ApplicationScoped
class ImportActService {
    private final ImportRoom room;

    ImportActService(ImportRoom room) {
        this.room = room;
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    MeasurementImportView apply(UUID id) {
        return room.intake().apply(id);
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    MeasurementImportView reverse(UUID id) {
        return room.intake().reverse(id);
    }

    @Transactional
    @Idempotent
    MeasurementImportView abandon(UUID id) {
        return room.intake().abandon(id);
    }
}
