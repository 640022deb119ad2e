package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventActs.CreateCopies;
import fr.gouv.pilo.event.EventActs.EventCopies;
import fr.gouv.pilo.event.EventCheck.Draft;
import fr.gouv.pilo.event.EventCheck.Present;
import fr.gouv.pilo.event.UpdateEvent.SessionForm;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.problem.Violation;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Copies of an event, as drafts: all that is written of it at other dates, and nothing of what happened to it. No one is
 * registered, nothing was told, the sequence of its calendar begins again.
 */
@ApplicationScoped
class EventCopyService implements ReplayCheck<EventCopies> {
    private final EventRepository repository;
    private final EventService events;
    private final EventViews views;
    private final EventCheck check;
    private final EventAccess access;
    private final Audit audit;

    EventCopyService(
            EventRepository repository,
            EventService events,
            EventViews views,
            EventCheck check,
            EventAccess access,
            Audit audit) {
        this.repository = repository;
        this.events = events;
        this.views = views;
        this.check = check;
        this.access = access;
        this.audit = audit;
    }

    @Override
    public Class<EventCopies> answers() {
        return EventCopies.class;
    }

    @Override
    public void require(EventCopies kept) {
        views.seen(kept.from());
    }

    @Transactional
    @Idempotent
    EventCopies copy(UUID id, CreateCopies form) {
        repository.lock(id);
        var from = views.organised(id);
        var starts = starts(form);
        var series = series(from, TextLine.of(form.series()));
        var made = new ArrayList<UUID>();
        for (var i = 0; i < starts.size(); i++) {
            var pointer = "/starts/" + i;
            var copy = moved(from, starts.get(i), pointer);
            var draft = read(copy, present(id), pointer);
            var copied = events.insert(draft, copy, series, id);
            var view = views.of(copied);
            audit.change("event.create", EventService.TYPE, view.event().code(), null, EventForms.of(view));
            made.add(copied);
        }
        return new EventCopies(id, repository.items(made, access.seesProject()));
    }

    /** What is refused of a copy is said at its date: its form has no other field. */
    private Draft read(UpdateEvent copy, Present present, String pointer) {
        try {
            return check.read(copy, present);
        } catch (ProblemException refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            throw ProblemException.invalid(refused.violations().stream()
                    .map(one -> new Violation(pointer, one.code(), one.message()))
                    .toList());
        }
    }

    private Present present(UUID id) {
        var details = repository.details(id, "true");
        return new Present(details.projectId(), details.budgetLineId());
    }

    private static List<Instant> starts(CreateCopies form) {
        var faults = new Violations();
        var starts = new ArrayList<Instant>();
        for (var i = 0; i < form.starts().size(); i++) {
            var start = ParisTime.read(form.starts().get(i), "/starts/" + i, faults);
            if (starts.contains(start)) {
                faults.add("/starts/" + i, "duplicate", "Cette date y est déjà.");
            }
            starts.add(start);
        }
        faults.throwIfAny();
        return starts;
    }

    private UUID series(EventView from, String title) {
        var present = from.event().series();
        if (title == null || present != null && present.title().equals(title)) {
            return present == null ? null : present.id();
        }
        var series = repository.insertSeries(title);
        repository.joinSeries(from.id(), series);
        audit.record("event.join-series", EventService.TYPE, from.event().code(), Map.of("series", title));
        return series;
    }

    /** The form of the event at another date: its hours stay those that clocks in Paris show, whatever the season. */
    private static UpdateEvent moved(EventView from, Instant start, String pointer) {
        var faults = new Violations();
        var form = EventForms.of(from);
        var first = local(from.event().startsAt());
        var by = Duration.between(first, local(start));
        var sessions = new ArrayList<SessionForm>();
        for (var one : form.sessions()) {
            // The first one begins exactly when asked, also in the hour that strikes twice.
            var begins = sessions.isEmpty() ? start : shifted(one.start(), by, null, pointer, faults);
            var ends = shifted(one.end(), by, begins, pointer, faults);
            sessions.add(new SessionForm(one.title(), ParisTime.write(begins), ParisTime.write(ends)));
        }
        var opens = shifted(form.registrationOpens(), by, null, pointer, faults);
        var closes = shifted(form.registrationCloses(), by, null, pointer, faults);
        faults.throwIfAny();
        return EventForms.at(form, sessions, ParisTime.write(opens), ParisTime.write(closes));
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BusinessClock.ZONE);
    }

    private static Instant shifted(String shown, Duration by, Instant after, String pointer, Violations faults) {
        return shown == null ? null : ParisTime.first(ParisTime.local(shown).plus(by), after, pointer, faults);
    }
}
