package fr.gouv.pilo.mail;

import fr.gouv.pilo.shared.contribution.MailObjects;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** A room whose objects mission leads read, and nobody else. */
@ApplicationScoped
class ReadableMails implements MailObjects {
    static final String TYPE = "readable-mail";

    private final Caller caller;

    ReadableMails(Caller caller) {
        this.caller = caller;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Optional<String> path(String key) {
        return caller.has(Roles.MISSION_LEAD) ? Optional.of("/essai/" + key) : Optional.empty();
    }
}
