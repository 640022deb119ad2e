package fr.gouv.pilo.attendance;

import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.link.SignedLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The address of a day's list. What opens it stands behind the sign #, which no browser sends: neither a log nor the page
 * of another site learns it, and the page itself is the same for all, so that it can be kept for when the network is away.
 */
@ApplicationScoped
class CheckInLinks {
    /** What was ticked before the list closed is taken so long after, and nothing else: a telephone may be without network. */
    static final Duration LATE = Duration.ofHours(12);

    private final SignedLinks links;

    CheckInLinks(SignedLinks links) {
        this.links = links;
    }

    URI address(CheckIn one) {
        var until = one.expiresAt().plus(LATE);
        var target = new LinkTarget(CheckInLink.KIND, one.id().toString(), Set.of(CheckInLink.ACT), until);
        var link = links.create(target);
        var token = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
        return link.resolve(CheckInPageResource.PATH + "#" + token);
    }

    Optional<UUID> find(String token) {
        return links.find(CheckInLink.KIND, token).flatMap(LinkKind::id);
    }
}
