package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PublicEventView.PublicEventItem;
import fr.gouv.pilo.event.PublicEventView.PublicSessionItem;
import fr.gouv.pilo.event.PublicEventView.RegistrationReceiptView;
import fr.gouv.pilo.event.RegistrationRuleRepository.Rules;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.limit.HourLimit;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What anybody reads, and may ask for, without an account. */
@ApplicationScoped
class PublicEventService implements ReplayCheck<RegistrationReceiptView> {
    private static final int TRIES = 20;
    /** As many as a telephone shows in a few gestures. */
    private static final int PAGE = 20;

    private final PublicEventRepository repository;
    private final RegistrationRuleRepository rules;
    private final Registrar registrar;
    private final TerritoryTree tree;
    private final EventContact contact;
    private final Audit audit;
    private final BusinessClock clock;
    private final HourLimit tries;
    private final Period kept;

    PublicEventService(
            PublicEventRepository repository,
            RegistrationRuleRepository rules,
            Registrar registrar,
            TerritoryTree tree,
            EventContact contact,
            Audit audit,
            BusinessClock clock,
            Clock realClock,
            @ConfigProperty(name = "pilo.events.names-kept") Period kept) {
        this.repository = repository;
        this.rules = rules;
        this.registrar = registrar;
        this.tree = tree;
        this.contact = contact;
        this.audit = audit;
        this.clock = clock;
        this.kept = kept;
        tries = new HourLimit(TRIES, realClock);
    }

    @Override
    public Class<RegistrationReceiptView> answers() {
        return RegistrationReceiptView.class;
    }

    @Override
    public void require(RegistrationReceiptView kept) {
        // It says nothing of anybody.
    }

    Listing<PublicEventItem> list(PublicEventFilter filter) {
        var asked = filter.territory == null ? Set.<String>of() : Set.copyOf(filter.territory);
        var within = new HashSet<>(asked);
        within.addAll(tree.expand(asked));
        var today = clock.today().toString();
        return repository.list(
                filter,
                within,
                EventFilter.start("from", filter.from == null ? today : filter.from, 0),
                EventFilter.start("to", filter.to, 1),
                clock.now());
    }

    /** A page of those to come: the next ones first. */
    record Upcoming(List<PublicEventItem> items, int total, int page, int pages) {}

    /** @return none for a page beyond the last */
    Optional<Upcoming> upcoming(int page) {
        var now = clock.now();
        var total = repository.countUpcoming(now);
        var pages = Math.max(1, (total + PAGE - 1) / PAGE);
        return page > pages
                ? Optional.empty()
                : Optional.of(new Upcoming(repository.upcoming(now, (page - 1) * PAGE, PAGE), total, page, pages));
    }

    PublicEventView get(String slug) {
        var item = repository.item(slug, clock.now()).orElseThrow(PublicEventService::unknown);
        var more = repository.details(slug);
        return new PublicEventView(
                item,
                more.description(),
                more.address(),
                more.access(),
                more.sessions().stream()
                        .map(one -> new PublicSessionItem(
                                one.title(), ParisTime.write(one.startsAt()), ParisTime.write(one.endsAt())))
                        .toList(),
                more.speakers(),
                more.maxSeats(),
                more.supervisorAgreement(),
                more.needs(),
                more.questions(),
                more.reason(),
                more.movedFrom(),
                dataNotice(),
                contact.address());
    }

    private String dataNotice() {
        return "Ces données servent à organiser cet événement et à compter les personnes formées, et à rien d'autre. Le nom et"
                + " l'adresse sont effacés %s après l'événement ; les services demandés, sept jours après. Le lien reçu par courriel permet de tout lire, corriger et effacer."
                        .formatted(said(kept));
    }

    private static String said(Period kept) {
        return kept.getDays() == 0 && kept.getMonths() == 0
                ? French.count(kept.getYears(), "an")
                : kept.getDays() == 0 && kept.getYears() == 0
                        ? kept.getMonths() + " mois"
                        : French.count(kept.toTotalMonths() * 30 + kept.getDays(), "jour");
    }

    @Transactional
    @Idempotent
    RegistrationReceiptView register(String slug, CreatePublicRegistration form) {
        var event = rules.ofSlug(slug)
                .filter(found -> found.openToPublic() && found.state() != EventState.DRAFT)
                .orElseThrow(PublicEventService::unknown);
        requireOpen(event);
        tries.take(MailAddress.keyOf(form.mail()));
        var id = registrar.byPerson(event, form, clock.now());
        audit.record("registration.request", RegistrationService.TYPE, id, Map.of("event", event.code()));
        return RegistrationReceiptView.SAME_FOR_ALL;
    }

    private void requireOpen(Rules event) {
        var now = clock.now();
        if (event.state() == EventState.CANCELLED) {
            throw QueueActs.conflict("Cet événement est annulé.");
        }
        if (!event.state().open() || !now.isBefore(event.closes())) {
            throw QueueActs.conflict("Les inscriptions à cet événement sont closes.");
        }
        if (event.registrationOpensAt() != null && now.isBefore(event.registrationOpensAt())) {
            throw QueueActs.conflict("Les inscriptions à cet événement ne sont pas encore ouvertes.");
        }
    }

    static ProblemException unknown() {
        return ProblemException.notFound("Cet événement n'existe pas, ou n'est pas ouvert au public.");
    }
}
