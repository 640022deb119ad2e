package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.link.SignedLinks;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One link for each registration, as long as there is something of it to read or to erase. */
@ApplicationScoped
class SignedRegistrationLinks implements RegistrationLinks {
    /** Links end by the real clock, which may be ahead of the day that a demonstration is set to. */
    private static final Period LONGER = Period.ofDays(90);

    private final SignedLinks links;
    private final PublicEventRepository repository;
    private final Period kept;

    SignedRegistrationLinks(
            SignedLinks links,
            PublicEventRepository repository,
            @ConfigProperty(name = "pilo.events.names-kept") Period kept) {
        this.links = links;
        this.repository = repository;
        this.kept = kept;
    }

    @Override
    public LinkTarget target(UUID registration, Instant eventEndsAt) {
        var until = BusinessClock.dayOf(eventEndsAt)
                .plus(kept)
                .plus(LONGER)
                .atStartOfDay(BusinessClock.ZONE)
                .toInstant();
        return new LinkTarget(RegistrationLink.KIND, registration.toString(), RegistrationLink.ACTS, until);
    }

    @Override
    public String issue(UUID registration) {
        var ends = repository.own(registration).orElseThrow().endsAt();
        var path = links.create(target(registration, ends)).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public Optional<UUID> find(String token) {
        return links.find(RegistrationLink.KIND, token).flatMap(LinkKind::id);
    }
}
