package fr.gouv.pilo.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom those who come write to: nobody reads what is answered to a mail of the product. */
@ApplicationScoped
class EventContact {
    private final String address;

    EventContact(@ConfigProperty(name = "pilo.events.contact") Optional<String> address) {
        this.address =
                address.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** @return null where the instance names none */
    String address() {
        return address;
    }

    /** As the values of a mail hold it, which are never null. */
    String said() {
        return address == null ? "" : address;
    }
}
