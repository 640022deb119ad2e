package fr.gouv.pilo.calendar;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.gouv.pilo.calendar.CalendarRepository.Subscription;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.calendar.CalendarAnswer;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.AccountSeen;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.identity.TerritoryScope;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who has a calendar of its own, and what opens it. */
@ApplicationScoped
class CalendarService implements ReplayCheck<CalendarService.Created> {
    static final String PATH = "/api/v1/calendars/";
    private static final String TYPE = "calendar";
    private static final Duration OPEN = Duration.ofDays(366);

    private final CalendarRepository repository;
    private final CalendarFeeds feeds;
    private final Caller caller;
    private final TerritoryScope scope;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    CalendarService(
            CalendarRepository repository,
            CalendarFeeds feeds,
            Caller caller,
            TerritoryScope scope,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.feeds = feeds;
        this.caller = caller;
        this.scope = scope;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException 404 in one sentence, whatever is wrong with the address */
    CalendarAnswer own(CalendarSecret secret) {
        return accountOf(secret)
                .map(feeds::of)
                .orElseThrow(
                        () -> ProblemException.notFound("Cette adresse n'ouvre aucun agenda, ou n'en ouvre plus."));
    }

    private Optional<UUID> accountOf(CalendarSecret secret) {
        return secret.likely() ? repository.accountOf(secret.digest(), clock.instant()) : Optional.empty();
    }

    CalendarSubscriptionView subscription() {
        var publicUrl = feeds.address(PublicCalendarResource.PATH);
        return repository
                .subscription(caller.accountId(), clock.instant())
                .map(kept -> new CalendarSubscriptionView(
                        publicUrl,
                        kept.active(),
                        kept.active() ? kept.madeAt() : null,
                        kept.active() ? kept.endsAt() : null,
                        kept.version()))
                .orElseGet(() -> new CalendarSubscriptionView(publicUrl, false, null, null, 0));
    }

    /**
     * What stays of a creation, to know it again.
     *
     * @param url told once: it is in no table
     */
    record Created(UUID account, @JsonIgnore String url, Instant endsAt) {
        /** It is in no log by an oversight. */
        @Override
        public String toString() {
            return "Created";
        }
    }

    @Override
    public Class<Created> answers() {
        return Created.class;
    }

    @Override
    public void require(Created kept) {
        throw ProblemException.of(
                ProblemCode.CONFLICT,
                "Cette demande a déjà créé une adresse, qui n'est dite qu'une fois et reste ouverte. Si vous ne l'avez pas reçue, "
                        + "créez-en une autre.");
    }

    /** The address is told here and never again. */
    @Transactional
    @Idempotent
    Created create() {
        if (!scope.readsInstance()) {
            throw ProblemException.forbidden(
                    "Votre compte ne lit pas les événements de cette région : il n'a pas d'agenda.");
        }
        var former = subscription().active();
        var secret = CalendarSecret.next();
        var now = clock.instant();
        repository.put(caller.accountId(), secret.digest(), now, now.plus(OPEN));
        audit.record(former ? "calendar.renew" : "calendar.create", TYPE, caller.accountId(), Map.of());
        return new Created(caller.accountId(), feeds.address(PATH + secret.file()), now.plus(OPEN));
    }

    @Transactional
    void revoke() {
        var kept = subscription();
        preconditions.check(kept.version());
        if (!repository.revoke(caller.accountId(), kept.version(), clock.instant())) {
            throw ProblemException.of(
                    ProblemCode.STALE, "L'adresse a changé depuis que vous l'avez lue ; rien n'a été enregistré.");
        }
        if (kept.active()) {
            audit.record("calendar.delete", TYPE, caller.accountId(), Map.of());
        }
    }

    /** A calendar is read without signing in: it ends when its account is seen without the right to it. */
    @Transactional
    void seen(@Observes AccountSeen account) {
        if (caller.machine() || caller.has(Right.CALENDARS_SUBSCRIBE) && scope.readsInstance()) {
            return;
        }
        var kept = repository.subscription(account.account(), clock.instant()).filter(Subscription::active);
        if (kept.isPresent() && repository.revoke(account.account(), kept.get().version(), clock.instant())) {
            audit.record(
                    "calendar.delete",
                    TYPE,
                    account.account(),
                    Map.of("reason", "Le compte ne lit plus les événements de la région"));
        }
    }
}
