package fr.gouv.pilo.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a line of a list does. */
@Schema(name = "RegistrationImportOutcome")
enum RosterOutcome {
    ADDED,
    /** The address takes part already. */
    KNOWN,
    /** Another line has the address, above. */
    REPEATED
}
