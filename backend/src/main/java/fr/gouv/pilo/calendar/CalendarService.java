package fr.gouv.pilo.calendar;

import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.calendar.CalendarAnswer;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemCode;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who has a calendar of its own, and what opens it. */
@ApplicationScoped
class CalendarService {
    static final String PATH = "/api/v1/calendars/";
    private static final String TYPE = "calendar";
    private static final Duration OPEN = Duration.ofDays(366);

    private final CalendarRepository repository;
    private final CalendarFeeds feeds;
    private final Caller caller;
    private final Preconditions preconditions;
    private final Audit audit;
    private final Clock clock;

    CalendarService(
            CalendarRepository repository,
            CalendarFeeds feeds,
            Caller caller,
            Preconditions preconditions,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.feeds = feeds;
        this.caller = caller;
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

    /** The address is told here and never again. */
    @Transactional
    CalendarAddressView create() {
        var former = subscription().active();
        var secret = CalendarSecret.next();
        var now = clock.instant();
        repository.put(caller.accountId(), secret.digest(), now, now.plus(OPEN));
        audit.record(former ? "calendar.renew" : "calendar.create", TYPE, caller.accountId(), Map.of());
        return new CalendarAddressView(feeds.address(PATH + secret.file()), now.plus(OPEN));
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
}
