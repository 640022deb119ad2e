package fr.gouv.pilo.shared.link;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.face.TypedForm;
import fr.gouv.pilo.shared.idempotency.FormKey;
import fr.gouv.pilo.shared.identity.Visitor;
import fr.gouv.pilo.shared.print.Printed;
import fr.gouv.pilo.shared.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Time here is the real clock's: the demonstration's date opens no link again. */
@ApplicationScoped
class LinkService implements SignedLinks, LinkRevocation {
    /** An open link: what it shows, of the acts that are its own. */
    record Opened(LinkKind kind, LinkPage page) {}

    private final LinkRepository repository;
    private final LinkAddresses addresses;
    private final List<LinkKind> kinds;
    private final Visitor visitor;
    private final Audit audit;
    private final Clock clock;
    private final Validator validator;
    private final FormKey key;

    LinkService(
            LinkRepository repository,
            LinkAddresses addresses,
            @All List<LinkKind> kinds,
            Visitor visitor,
            Audit audit,
            Clock clock,
            Validator validator,
            FormKey key) {
        this.repository = repository;
        this.addresses = addresses;
        this.kinds = kinds;
        this.visitor = visitor;
        this.audit = audit;
        this.clock = clock;
        this.validator = validator;
        this.key = key;
    }

    @Override
    @Transactional
    public URI create(LinkTarget target) {
        var kind = kind(target.kind())
                .orElseThrow(() -> new IllegalArgumentException("no room knows links " + target.kind()));
        var row = repository.ensure(
                target.kind(),
                target.objectId(),
                target.acts().stream().sorted().toList(),
                target.expiresAt().truncatedTo(ChronoUnit.SECONDS));
        return addresses.of(row, kind.path());
    }

    @Override
    public Optional<String> find(String kind, String token) {
        return stored(token)
                .filter(row -> row.kind().equals(kind) && row.open(clock.instant()))
                .map(StoredLink::objectId);
    }

    @Override
    @Transactional
    public int revoke(String kind, String objectId) {
        var revoked = repository.revoke(kind, objectId, clock.instant());
        if (revoked > 0) {
            audit.record("link.revoke", objectType(kind), objectId, Map.of("kind", kind, "links", revoked));
        }
        return revoked;
    }

    /** @return none if it opens nothing, for whatever reason: nobody is told which */
    Optional<Opened> open(String text) {
        return stored(text).filter(row -> row.open(clock.instant())).flatMap(this::opened);
    }

    /** @return the link whose address we signed, whether or not it still opens something */
    Optional<UUID> signed(String text) {
        return stored(text).map(StoredLink::id);
    }

    private Optional<StoredLink> stored(String text) {
        return LinkToken.parse(text)
                .flatMap(token -> repository.find(token.link()).filter(row -> addresses.signs(token, row)));
    }

    /** As it stands once nobody else writes its object, nor itself. */
    private Optional<StoredLink> locked(StoredLink row) {
        kind(row.kind()).ifPresent(kind -> kind.lock(row.objectId()));
        return repository.lock(row.id());
    }

    /**
     * Does the act, or says again what it did if this form was sent twice.
     *
     * @return none if the link opens nothing
     * @throws ProblemException 400 for an act that is not the link's, 422 at the fields of its form
     */
    @Transactional
    Optional<LinkPage.Done> act(String text, String act, String submission, TypedForm typed) {
        var row = stored(text).flatMap(this::locked).orElse(null);
        if (row == null) {
            return Optional.empty();
        }
        if (row.usedBy(act, submission)) {
            return kind(row.kind()).map(kind -> kind.done(act, row.objectId()));
        }
        return row.open(clock.instant())
                ? kind(row.kind()).filter(LinkKind::lasting).isPresent()
                        ? lasting(row, act, submission, typed)
                        : opened(row).map(link -> act(row, link, act, submission, typed))
                : Optional.empty();
    }

    /** @return none if the link opens nothing, or no such paper */
    Optional<Printed> paper(String text, String name) {
        return LinkToken.parse(text)
                .flatMap(token -> repository.find(token.link()).filter(row -> addresses.signs(token, row)))
                .filter(row -> row.open(clock.instant()))
                .flatMap(row -> opened(row)
                        .filter(link -> link.page().papers().stream()
                                .anyMatch(paper -> paper.name().equals(name)))
                        .map(link -> paper(row, link.kind(), name)));
    }

    private Printed paper(StoredLink row, LinkKind kind, String name) {
        visitor.comesBy(new Visitor.Link(row.id(), row.kind(), kind.objectType(), row.objectId()));
        return kind.paper(row.objectId(), name);
    }

    /** Pressed twice, or on a page that has grown old, it is the room that answers. */
    private Optional<LinkPage.Done> lasting(StoredLink row, String act, String submission, TypedForm typed) {
        if (!row.acts().contains(act)) {
            throw notIts();
        }
        var kind = kind(row.kind()).orElseThrow();
        visitor.comesBy(new Visitor.Link(row.id(), row.kind(), kind.objectType(), row.objectId()));
        key.is(submission);
        var form = kind.page(row.objectId()).stream()
                .flatMap(page -> page.acts().stream())
                .filter(one -> one.name().equals(act) && one.form() != null)
                .findFirst()
                .map(one -> one.form().read(typed, validator))
                .orElse(null);
        kind.act(row.objectId(), act, form);
        return Optional.of(kind.done(act, row.objectId()));
    }

    private static ProblemException notIts() {
        return ProblemException.badRequest("Ce lien ne permet pas cet acte.");
    }

    private LinkPage.Done act(StoredLink row, Opened link, String act, String submission, TypedForm typed) {
        var asked = link.page().acts().stream()
                .filter(one -> one.name().equals(act))
                .findFirst()
                .orElseThrow(LinkService::notIts);
        visitor.comesBy(new Visitor.Link(row.id(), row.kind(), link.kind().objectType(), row.objectId()));
        var form = asked.form() == null ? null : asked.form().read(typed, validator);
        repository.use(row.id(), act, submission, clock.instant());
        link.kind().act(row.objectId(), act, form);
        return link.kind().done(act, row.objectId());
    }

    private Optional<Opened> opened(StoredLink row) {
        return kind(row.kind()).flatMap(kind -> kind.page(row.objectId())
                .map(page -> new Opened(kind, own(page, row.acts())))
                .filter(link ->
                        !link.page().acts().isEmpty() || !link.page().papers().isEmpty()));
    }

    private static LinkPage own(LinkPage page, List<String> acts) {
        return new LinkPage(
                page.title(),
                page.sentence(),
                page.facts(),
                page.acts().stream().filter(act -> acts.contains(act.name())).toList(),
                page.papers());
    }

    private Optional<LinkKind> kind(String name) {
        return kinds.stream().filter(kind -> kind.kind().equals(name)).findFirst();
    }

    private String objectType(String kind) {
        return kind(kind).map(LinkKind::objectType).orElse(kind);
    }
}
