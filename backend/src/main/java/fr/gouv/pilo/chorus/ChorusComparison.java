package fr.gouv.pilo.chorus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Rows beside the books. */
@ApplicationScoped
class ChorusComparison {
    int compareAgain(UUID id) {
        throw new UnsupportedOperationException();
    }
}
