package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.intake.IntakeProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What an import writes in the books. */
@ApplicationScoped
class ChorusWriting {
    void write(UUID id, IntakeProgress progress) {
        throw new UnsupportedOperationException();
    }

    void takeBack(UUID id) {
        throw new UnsupportedOperationException();
    }
}
