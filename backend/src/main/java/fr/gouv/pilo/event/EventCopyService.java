package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventActs.CreateCopies;
import fr.gouv.pilo.event.EventActs.EventCopies;
import fr.gouv.pilo.event.EventCheck.Present;
import fr.gouv.pilo.event.UpdateEvent.SessionForm;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.text.TextLine;
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
        for (var copy : copies(from, starts)) {
            var draft = check.read(copy, present(id));
            var copied = events.insert(draft, copy, series, id);
            var view = views.of(copied);
            audit.change("event.create", EventService.TYPE, view.event().code(), null, EventForms.of(view));
            made.add(copied);
        }
        return new EventCopies(id, repository.items(made, access.seesProject()));
    }

    private static List<UpdateEvent> copies(EventView from, List<Instant> starts) {
        var faults = new Violations();
        var copies = new ArrayList<UpdateEvent>();
        for (var i = 0; i < starts.size(); i++) {
            copies.add(moved(from, starts.get(i), "/starts/" + i, faults));
        }
        faults.throwIfAny();
        return copies;
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
    private static UpdateEvent moved(EventView from, Instant start, String pointer, Violations faults) {
        var form = EventForms.of(from);
        var by = Duration.between(local(from.event().startsAt()), local(start));
        var sessions = new ArrayList<SessionForm>();
        // The first one begins exactly when asked, also in the hour that strikes twice; what follows, the first time
        // that it
        // strikes since.
        var at = start;
        for (var one : form.sessions()) {
            var begins = sessions.isEmpty() ? start : at(one.start(), by, at, pointer, faults);
            var ends = at(one.end(), by, begins, pointer, faults);
            sessions.add(new SessionForm(one.title(), ParisTime.write(begins), ParisTime.write(ends)));
            at = ends;
        }
        return EventForms.at(
                form, sessions, shifted(form.registrationOpens(), by), shifted(form.registrationCloses(), by));
    }

    /** A fault is told at what was typed: the beginning of the copy. */
    private static Instant at(String shown, Duration by, Instant since, String pointer, Violations faults) {
        var local = ParisTime.local(shown).plus(by);
        var found = ParisTime.first(local, since);
        if (found == null) {
            faults.add(pointer, "gap", ParisTime.gap(local));
            return since;
        }
        return found;
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, BusinessClock.ZONE);
    }

    /** Of a window: an hour that there is not is the one after. */
    private static String shifted(String shown, Duration by) {
        return shown == null
                ? null
                : ParisTime.write(ParisTime.local(shown)
                        .plus(by)
                        .atZone(BusinessClock.ZONE)
                        .toInstant());
    }
}
