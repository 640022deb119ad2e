package fr.gouv.pilo.measurement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rates that came with the files of an import, for the difference report (R20). */
public interface PublishedRates {
    /**
     * The knowledge time of an import that was applied: what came later, its undo included, was not known then.
     *
     * @return a problem 404 if the import does not exist for the caller, 409 as long as it brought nothing
     */
    Instant knownAt(UUID importId);

    /** By indicator, territory and month; they never change. */
    List<PublishedRate> ofImport(UUID importId);
}
