package fr.gouv.pilo.shared.db;

import java.util.Optional;
import java.util.UUID;

/** What names an object by its id or by another word, such as its business key. An id alone is declared as a UUID. */
public record IdOrWord(String text) {
    public Optional<UUID> id() {
        return Optional.ofNullable(Ids.parse(text));
    }
}
