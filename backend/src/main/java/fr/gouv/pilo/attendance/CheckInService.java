package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceView.CheckInItem;
import fr.gouv.pilo.event.EventClosed;
import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens the list of a day to who has its link, and closes it again; it closes by itself at midnight. */
@ApplicationScoped
class CheckInService implements ReplayCheck<CheckInItem> {
    static final String TYPE = "check-in";

    private final CheckInRepository repository;
    private final CheckInLinks links;
    private final Presences presences;
    private final Caller caller;
    private final Audit audit;
    private final BusinessClock business;
    private final Clock clock;

    CheckInService(
            CheckInRepository repository,
            CheckInLinks links,
            Presences presences,
            Caller caller,
            Audit audit,
            BusinessClock business,
            Clock clock) {
        this.repository = repository;
        this.links = links;
        this.presences = presences;
        this.caller = caller;
        this.audit = audit;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public Class<CheckInItem> answers() {
        return CheckInItem.class;
    }

    @Override
    public void require(CheckInItem kept) {
        presences.requireOrganised(repository.find(kept.id()).orElseThrow().eventId());
    }

    /** @return the one that is open, or about to be; null if there is none */
    CheckInItem ofEvent(Gathering event) {
        return repository
                .open(event.id(), clock.instant())
                .filter(one -> one.dayOf(event))
                .map(this::item)
                .orElse(null);
    }

    private CheckInItem item(CheckIn one) {
        return new CheckInItem(one.id(), one.day(), one.openedAt(), one.closesAt(), links.address(one));
    }

    /** Pressed twice, it is one; two organisers share the same. */
    @Transactional
    @Idempotent
    CheckInItem open(CreateCheckIn form) {
        var event = presences.requireOrganised(form.event());
        presences.lock(event.id());
        if (!event.open() || !event.onSite()) {
            throw AttendanceService.conflict(
                    event.onSite()
                            ? "L'émargement s'ouvre pour un événement publié, et qui a lieu."
                            : "Cet événement n'a lieu qu'à distance : personne ne passe à l'entrée.");
        }
        var day = day(event)
                .orElseThrow(() -> AttendanceService.conflict(
                        "Toutes les séances de cet événement sont passées : notez les présences sur cette page."));
        repository.closeExpired(event.id(), clock.instant(), business.now());
        var known = repository.open(event.id(), clock.instant());
        known.filter(one -> !one.dayOf(event)).ifPresent(one -> close(one, event.code()));
        return item(known.filter(one -> one.dayOf(event)).orElseGet(() -> opened(event, day)));
    }

    /** Today if a session is, else the next day that has one. */
    private Optional<LocalDate> day(Gathering event) {
        return event.sessions().stream()
                .map(one -> BusinessClock.dayOf(one.startsAt()))
                .filter(day -> !day.isBefore(business.today()))
                .findFirst();
    }

    private CheckIn opened(Gathering event, LocalDate day) {
        var now = business.now().truncatedTo(ChronoUnit.SECONDS);
        var closes = day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        var expires = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.between(now, closes));
        var one = new CheckIn(Ids.next(), event.id(), day, now, closes, expires, null, caller.accountId());
        repository.insert(one);
        audit.record("check-in.open", TYPE, one.id(), Map.of("event", event.code(), "day", day.toString()));
        return one;
    }

    /** Closed twice, it is closed; its link takes what was ticked before, for a while. */
    @Transactional
    @Idempotent
    CheckInItem close(UUID id) {
        var one = repository
                .find(id)
                .orElseThrow(() ->
                        ProblemException.notFound("Cet émargement n'existe pas, ou vous n'organisez pas l'événement."));
        var event = presences.requireOrganised(one.eventId());
        close(one, event.code());
        return item(one);
    }

    /** With its event closes its list: what is ticked after is of after it, and changes nothing that was noted since. */
    void closed(@Observes EventClosed done) {
        repository.open(done.event(), clock.instant()).ifPresent(one -> close(one, done.code()));
    }

    private void close(CheckIn one, String event) {
        if (repository.close(one.id(), business.now())) {
            audit.record("check-in.close", TYPE, one.id(), Map.of("event", event));
        }
    }
}
