package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.intake.Intake;
import fr.gouv.pilo.shared.intake.IntakeIssues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What a check keeps of what was read. */
@ApplicationScoped
class ChorusKeeping {
    IntakeIssues keep(Intake<?, ?> intake, UUID id, ChorusReading reading) {
        throw new UnsupportedOperationException();
    }
}
