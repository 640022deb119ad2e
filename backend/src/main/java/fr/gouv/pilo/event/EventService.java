package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventCheck.Draft;
import fr.gouv.pilo.event.EventCheck.Present;
import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.event.EventView.EventItem;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.etag.Preconditions;
import fr.gouv.pilo.shared.idempotency.Idempotent;
import fr.gouv.pilo.shared.idempotency.ReplayCheck;
import fr.gouv.pilo.shared.identity.TerritoryTree;
import fr.gouv.pilo.shared.page.Listing;
import fr.gouv.pilo.shared.problem.Violations;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Events as they are written and read; what is done to those that are published is {@link EventActService}'s. */
@ApplicationScoped
class EventService implements ReplayCheck<EventView> {
    static final String TYPE = "event";

    private final EventRepository repository;
    private final EventListRepository lists;
    private final EventViews views;
    private final EventCheck check;
    private final EventPools pools;
    private final Queue queue;
    private final EventMail mail;
    private final EventAccess access;
    private final TerritoryTree tree;
    private final Preconditions preconditions;
    private final Audit audit;
    private final BusinessClock clock;

    EventService(
            EventRepository repository,
            EventListRepository lists,
            EventViews views,
            EventCheck check,
            EventPools pools,
            Queue queue,
            EventMail mail,
            EventAccess access,
            TerritoryTree tree,
            Preconditions preconditions,
            Audit audit,
            BusinessClock clock) {
        this.repository = repository;
        this.lists = lists;
        this.views = views;
        this.check = check;
        this.pools = pools;
        this.queue = queue;
        this.mail = mail;
        this.access = access;
        this.tree = tree;
        this.preconditions = preconditions;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Class<EventView> answers() {
        return EventView.class;
    }

    @Override
    public void require(EventView kept) {
        views.seen(kept.id());
    }

    Listing<EventItem> list(EventFilter filter) {
        var asked = filter.territory == null ? Set.<String>of() : Set.copyOf(filter.territory);
        // A territory that holds none must not read as "all of them".
        var within = new HashSet<>(asked);
        within.addAll(tree.expand(asked));
        return lists.list(filter, within, access);
    }

    EventView get(UUID id) {
        return views.of(id);
    }

    @Transactional
    @Idempotent
    EventView create(UpdateEvent form) {
        var draft = check.read(form, Present.NONE);
        access.requireWithin(draft.row().territory());
        var view = views.of(insert(draft, form, null, null));
        audit.change("event.create", TYPE, view.event().code(), null, EventForms.of(view));
        return view;
    }

    /** A draft, under the next number. */
    UUID insert(Draft draft, UpdateEvent form, UUID series, UUID copiedFrom) {
        var year = clock.today().getYear();
        var key = EventKey.of(draft.row().title(), year, repository.nextNumber(year));
        var id = repository.insert(draft.row(), key, series, copiedFrom, access.account());
        repository.replaceSessions(id, draft.sessions());
        repository.replaceOrganisers(id, form.coOrganisers());
        repository.replaceSpeakers(id, form.speakers());
        pools.set(id, draft.row());
        return id;
    }

    @Transactional
    EventView update(UUID id, UpdateEvent form) {
        var before = writable(id, "updateEvent");
        var details = repository.details(id, "true");
        var draft = check.read(form, new Present(details.projectId(), details.budgetLineId()));
        access.requireWithin(draft.row().territory());
        if (before.questionsAnswered()) {
            AnsweredQuestions.requireKept(before.questions(), form.questions());
        }
        var state = before.event().state();
        repository.update(id, draft.row());
        repository.replaceSessions(id, sessions(before, draft));
        repository.replaceOrganisers(id, form.coOrganisers());
        repository.replaceSpeakers(id, form.speakers());
        pools.set(id, draft.row());
        var after = views.of(id);
        if (state.open()) {
            after = announced(before, after);
        }
        audit.change("event.update", TYPE, before.event().code(), EventForms.of(before), EventForms.of(after));
        return after;
    }

    /** Of an event that is announced: the same sessions, which may be called otherwise. */
    private static List<SessionRow> sessions(EventView before, Draft draft) {
        var state = before.event().state();
        if (state == EventState.DRAFT) {
            return draft.sessions();
        }
        var faults = new Violations();
        if (!EventForms.sameTimes(before.sessions(), draft.sessions())) {
            faults.add(
                    "/sessions",
                    "published",
                    "Cet événement est publié : ses dates et heures changent par un report, qui prévient les inscrits.");
        }
        if (state.open()) {
            var row = draft.row();
            EventCheck.announced(row.mode(), row.place(), row.capacityOnSite(), faults);
        }
        faults.throwIfAny();
        return EventForms.titled(before.sessions(), draft.sessions());
    }

    /** Seats that were added go to those who wait, and who comes is told of what it must know. */
    private EventView announced(EventView before, EventView after) {
        queue.open(after.id(), clock.now(), access.account());
        if (EventForms.tellsOf(before, after)) {
            repository.announce(after.id());
            mail.tellAll(
                    after.id(), NoticeKind.EVENT_CHANGED, cause(after.event().sequence() + 1), clock.now());
        }
        return views.of(after.id());
    }

    /** One message for each change that the calendar counts. */
    static String cause(int sequence) {
        return "sequence " + sequence;
    }

    @Transactional
    void delete(UUID id) {
        var before = writable(id, "deleteEvent");
        repository.delete(id, clock.now());
        audit.change("event.delete", TYPE, before.event().code(), EventForms.of(before), null);
    }

    /** The event under its lock, from the version that was read, if the caller organises it and its state allows the act. */
    EventView writable(UUID id, String act) {
        repository.lock(id);
        var view = views.organised(id);
        preconditions.check(view.version());
        EventRules.require(act, view.event().state());
        return view;
    }
}
