package fr.gouv.pilo.measurement;

import java.util.List;
import java.util.UUID;

/** The rates that came with the files of an import, for the difference report (R20). */
public interface PublishedRates {
    /** @return by indicator and territory; a problem 404 if the import does not exist for the caller */
    List<PublishedRate> ofImport(UUID importId);
}
