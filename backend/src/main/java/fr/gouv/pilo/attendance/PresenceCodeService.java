package fr.gouv.pilo.attendance;

import fr.gouv.pilo.attendance.AttendanceView.PresenceCodeItem;
import fr.gouv.pilo.event.Presences;
import fr.gouv.pilo.event.Presences.Gathering;
import fr.gouv.pilo.event.Presences.Session;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens a code for a quarter of an hour, to be shown to who follows from afar. */
@ApplicationScoped
class PresenceCodeService implements ReplayCheck<PresenceCodeItem> {
    private static final Duration VALID = Duration.ofMinutes(15);
    /** Without those that are taken for another when read from a screen. */
    private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY234679";

    private static final int LENGTH = 6;

    private final PresenceCodeRepository repository;
    private final Presences presences;
    private final Caller caller;
    private final Audit audit;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    PresenceCodeService(
            PresenceCodeRepository repository, Presences presences, Caller caller, Audit audit, BusinessClock clock) {
        this.repository = repository;
        this.presences = presences;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<PresenceCodeItem> answers() {
        return PresenceCodeItem.class;
    }

    @Override
    public void require(PresenceCodeItem kept) {
        // Over within a quarter of an hour, it opens nothing that is read.
    }

    /** @return null if none is shown */
    PresenceCodeItem ofEvent(UUID event) {
        return repository
                .shown(event, clock.now())
                .map(PresenceCodeService::item)
                .orElse(null);
    }

    /** @return that of the day which is on or to come, or was the last; null on another day */
    static UUID session(List<Session> sessions, Instant now) {
        var held = sessions.stream()
                .filter(one -> BusinessClock.dayOf(one.startsAt()).equals(BusinessClock.dayOf(now)))
                .toList();
        return held.stream()
                .filter(one -> one.endsAt().isAfter(now))
                .findFirst()
                .or(() -> held.stream().reduce((before, after) -> after))
                .map(Session::id)
                .orElse(null);
    }

    private static PresenceCodeItem item(PresenceCode one) {
        return new PresenceCodeItem(one.code(), one.sessionId(), one.validUntil());
    }

    @Transactional
    @Idempotent
    PresenceCodeItem open(CreatePresenceCode form) {
        var event = presences.requireOrganised(form.event());
        requireHeld(event, form.session());
        var now = clock.now();
        var one = new PresenceCode(
                Ids.next(), event.id(), form.session(), draw(), now, now.plus(VALID), caller.accountId());
        repository.insert(one);
        audit.record(
                "event.show-code",
                "event",
                event.code(),
                Map.of("validUntil", one.validUntil().toString()));
        return item(one);
    }

    private void requireHeld(Gathering event, UUID session) {
        if (!event.open() || !event.remote()) {
            throw AttendanceService.conflict(
                    event.remote()
                            ? "Un code se montre pour un événement publié, et qui a lieu."
                            : "Personne ne suit cet événement à distance.");
        }
        var held = event.sessions().stream()
                .filter(one -> one.id().equals(session))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.invalid("/session", "unknown", "Cette séance n'est pas de cet événement."));
        if (!BusinessClock.dayOf(held.startsAt()).equals(clock.today())) {
            throw AttendanceService.conflict("Un code se montre le jour de la séance.");
        }
    }

    private String draw() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, at) -> text.append(LETTERS.charAt(at)), StringBuilder::append)
                .toString();
    }
}
