package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.contribution.MailObjects;
import fr.gouv.pilo.shared.link.LinkKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What was written to who registered is for who organises the event, and reads their names there. */
@ApplicationScoped
class RegistrationMails implements MailObjects {
    private final RegistrationRepository repository;
    private final EventAccess access;

    RegistrationMails(RegistrationRepository repository, EventAccess access) {
        this.repository = repository;
        this.access = access;
    }

    @Override
    public String type() {
        return RegistrationService.TYPE;
    }

    @Override
    public Optional<String> path(String key) {
        return LinkKind.id(key)
                .flatMap(id -> repository.item(id, access.readsNames(), access.readsNames()))
                // What was erased is not read either in what was written before.
                .filter(item -> item.lastName() != null)
                .map(item ->
                        "/evenements/%s/inscriptions/%s".formatted(item.event().id(), item.id()));
    }
}
