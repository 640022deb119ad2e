package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.idempotency.Idempotent;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Checks, applies, undoes or abandons an import: each in one transaction, so that a crash leaves nothing half done. */
@ApplicationScoped
class ChorusActService {
    private final ChorusRoom room;

    ChorusActService(ChorusRoom room) {
        this.room = room;
    }

    /** What is read already; see {@link ChorusChecks}. */
    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    ChorusImportView check(ChorusReading reading) {
        return room.intake().check(reading);
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    ChorusImportView apply(UUID id) {
        return room.intake().apply(id);
    }

    @Transactional
    @TransactionConfiguration(timeout = 300)
    @Idempotent
    ChorusImportView reverse(UUID id) {
        return room.intake().reverse(id);
    }

    @Transactional
    @Idempotent
    ChorusImportView abandon(UUID id) {
        return room.intake().abandon(id);
    }
}
