package fr.gouv.pilo.chorus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Where people say that rows go. */
@ApplicationScoped
class ChorusMatchService {
    ChorusImportView match(UUID id, int row, UpdateChorusMatch form) {
        throw new UnsupportedOperationException();
    }

    ChorusImportView accept(UUID id, CreateChorusMatches form) {
        throw new UnsupportedOperationException();
    }
}
