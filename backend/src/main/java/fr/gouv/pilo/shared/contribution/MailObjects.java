package fr.gouv.pilo.shared.contribution;

import java.util.Optional;

/** The objects of one type that a room's mails are about: who may read one of them may read what was written about it. */
public interface MailObjects {
    /** As the room names it to the outbox. */
    String type();

    /** @return where the caller reads it, in the application; empty if it is not for the caller */
    Optional<String> path(String key);
}
