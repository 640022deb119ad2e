package fr.gouv.pilo.referent;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.link.LinkTarget;
import fr.gouv.pilo.shared.link.SignedLinks;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Gives the link of a contact to whoever may write, to be sent by their own mail. */
@ApplicationScoped
class ReferentLinkService {
    private static final Duration OPEN = Duration.ofDays(30);

    private final ReferentService service;
    private final ReferentContactRepository contacts;
    private final SignedLinks links;
    private final TerritoryScope scope;
    private final Audit audit;
    private final BusinessClock business;
    private final Clock clock;

    ReferentLinkService(
            ReferentService service,
            ReferentContactRepository contacts,
            SignedLinks links,
            TerritoryScope scope,
            Audit audit,
            BusinessClock business,
            Clock clock) {
        this.service = service;
        this.contacts = contacts;
        this.links = links;
        this.scope = scope;
        this.audit = audit;
        this.business = business;
        this.clock = clock;
    }

    @Schema(description = "Le lien par lequel un contact confirme ou corrige ses coordonnées, sans compte.")
    record ReferentContactLinkView(
            @Schema(
                    description = "Adresse à lui transmettre, à personne d'autre.",
                    examples = "https://pilo.exemple.gouv.fr/public/lien/k1-0a1b2c")
            URI url,

            @Schema(description = "Jusqu'à quand il s'ouvre ; il ne sert qu'une fois.")
            Instant expiresAt) {}

    /** One more each time, since the former may have served; a press that is repeated gets the same. */
    @Transactional
    ReferentContactLinkView create(UUID seat, UUID mandate) {
        if (!scope.mayWrite(service.get(seat).seat().territory())) {
            throw ProblemException.forbidden("Cette structure n'est pas dans le périmètre où vous pouvez écrire.");
        }
        contacts.find(mandate, business.today())
                .filter(contact -> contact.seat().equals(seat))
                .orElseThrow(
                        () -> ProblemException.of(
                                ProblemCode.CONFLICT,
                                "Cette personne n'est pas celle que l'on joint pour ce siège : il n'y a rien à lui faire confirmer."));
        var until = clock.instant().truncatedTo(ChronoUnit.MINUTES).plus(OPEN);
        var acts = Set.of(ReferentContactLink.CONFIRM);
        var url = links.create(new LinkTarget(ReferentContactLink.KIND, mandate.toString(), acts, until));
        audit.record("referent-mandate.link", "referent-mandate", mandate, Map.of("expiresAt", until.toString()));
        return new ReferentContactLinkView(url, until);
    }
}
