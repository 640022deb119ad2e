package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.link.LinkTarget;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The link by which somebody comes back to a registration, without an account: a signed link, kept nowhere. */
interface RegistrationLinks {
    /** What a mail links to: its address is made as the mail leaves. */
    LinkTarget target(UUID registration, Instant eventEndsAt);

    /** @return the last part of its address: a text that nobody guesses */
    String issue(UUID registration);

    /** @return the registration that the link opens; empty for what is none, whatever is wrong with it */
    Optional<UUID> find(String token);
}
