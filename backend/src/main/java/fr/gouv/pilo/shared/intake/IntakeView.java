package fr.gouv.pilo.shared.intake;

import fr.gouv.pilo.shared.etag.Versioned;
import java.util.UUID;

/** An import as its room shows it. */
public interface IntakeView extends Versioned {
    UUID id();

    IntakeStatus status();

    IntakeProgressView progress();

    /** Status and progress of an application that runs are told apart from its transaction, so by no version. */
    @Override
    default String tag() {
        return status() == IntakeStatus.APPLYING
                ? version() + "-" + Integer.toHexString(progress().hashCode())
                : Versioned.super.tag();
    }
}
