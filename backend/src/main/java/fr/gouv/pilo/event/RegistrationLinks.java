package fr.gouv.pilo.event;

import java.util.Optional;
import java.util.UUID;

/** The link by which somebody comes back to a registration, without an account. */
interface RegistrationLinks {
    /** @return a text that nobody guesses; to be called where a message is written */
    String issue(UUID registration);

    /** @return the registration that the link opens; empty for what is none, whatever is wrong with it */
    Optional<UUID> find(String token);
}
