package fr.gouv.pilo.measurement;

import java.util.UUID;

/** The rates that came with the files of an import, for the difference report (R20). */
public interface PublishedRates {
    /** @return a problem 404 if the import does not exist for the caller, 409 as long as it brought nothing */
    PublishedReport ofImport(UUID importId);
}
