package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentView.ReferentItem;
import fr.gouv.pilo.shared.contribution.MailObjects;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.job.RecurringJob;
import fr.gouv.pilo.shared.mail.MailAddress;
import fr.gouv.pilo.shared.mail.MailLink;
import fr.gouv.pilo.shared.mail.MailLinks;
import fr.gouv.pilo.shared.mail.NewMail;
import fr.gouv.pilo.shared.mail.NewMail.MailObject;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The yearly confirmation by mail: a month before it is due, the contact of a seat gets a link that shows what the
 * directory says and confirms it by a button. The mission's own act on the page stays.
 */
@ApplicationScoped
class ReferentContactService implements RecurringJob, MailObjects {
    static final String LINK = "referent-contact";
    static final String CONFIRM = "confirm";
    private static final String SEAT = "referent";
    private static final int DAYS_BEFORE = 30;
    private static final int DAYS_OPEN = 60;

    private final ReferentRepository repository;
    private final ReferentService service;
    private final Outbox outbox;
    private final Instance<MailLinks> links;
    private final BusinessClock clock;
    private final Clock real;
    private final Caller caller;
    private final TerritoryScope scope;
    private final boolean asks;

    ReferentContactService(
            ReferentRepository repository,
            ReferentService service,
            Outbox outbox,
            Instance<MailLinks> links,
            BusinessClock clock,
            Clock real,
            Caller caller,
            TerritoryScope scope,
            @ConfigProperty(name = "pilo.referents.asked-by-mail") boolean asks) {
        this.repository = repository;
        this.service = service;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
        this.real = real;
        this.caller = caller;
        this.scope = scope;
        this.asks = asks;
    }

    @Override
    public String name() {
        return "referent-contacts";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    /** Nothing without signed links: a mail whose button leads nowhere is worse than none. */
    @Override
    public void run() {
        if (asks && links.isResolvable()) {
            QuarkusTransaction.requiringNew().run(this::askAll);
        }
    }

    /** @return how many are asked that were not yet */
    int askAll() {
        var until = clock.today().plusDays(DAYS_BEFORE);
        return (int) repository.open(clock.today()).stream()
                .filter(seat -> seat.confirmationDue() != null
                        && !seat.confirmationDue().isAfter(until))
                .filter(this::ask)
                .count();
    }

    /** Once for each day that a confirmation is due: after it, that day is next year's. */
    private boolean ask(ReferentItem seat) {
        var contact = seat.contact();
        return contact != null
                && MailAddress.of(contact.mail(), contact.name())
                        .map(to -> outbox.put(mail(seat, to)))
                        .orElse(false);
    }

    private NewMail mail(ReferentItem seat, MailAddress to) {
        // Of the real clock, as the link itself.
        var expires = LocalDate.now(real.withZone(BusinessClock.ZONE)).plusDays(DAYS_OPEN);
        Map<String, Object> values = new HashMap<>();
        values.put("structure", seat.structure().name());
        values.put("topic", seat.topicLabel());
        values.put("name", seat.contact().name());
        values.put(
                "function",
                seat.contact().function() == null ? "" : seat.contact().function());
        values.put("mail", seat.contact().mail());
        values.put("until", French.date(expires));
        var link = new MailLink(
                LINK,
                seat.id().toString(),
                Set.of(CONFIRM),
                expires.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant());
        return new NewMail(
                issue(seat.id(), seat.confirmationDue()),
                to,
                LINK,
                values,
                Map.of(CONFIRM, link),
                new MailObject(SEAT, seat.id().toString()),
                null);
    }

    static String issue(UUID seat, LocalDate due) {
        return String.join(":", LINK, seat.toString(), due.toString());
    }

    /** What the link's page shows; empty for a seat that is closed or that nobody holds any more. */
    Optional<ReferentItem> shown(UUID seat) {
        return repository
                .item(seat, false, clock.today())
                .filter(item -> item.closedOn() == null && item.contact() != null);
    }

    /** The act of the link: pressed twice on one day, it is one. */
    @Transactional
    void confirm(UUID seat) {
        repository.lock(seat);
        var item = shown(seat).orElseThrow(() -> ProblemException.notFound("Ce siège n'existe pas."));
        if (!clock.today().equals(item.confirmedOn())) {
            service.confirm(seat, item.confirmedOn(), clock.today(), clock.now());
        }
    }

    @Override
    public String type() {
        return SEAT;
    }

    @Override
    public Optional<String> path(String key) {
        return caller.has(Right.REFERENTS_READ) && scope.readsInstance()
                ? Optional.of("/referents/" + key)
                : Optional.empty();
    }
}
