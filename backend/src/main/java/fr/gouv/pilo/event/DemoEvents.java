package fr.gouv.pilo.event;

import fr.gouv.pilo.event.DemoEventPlan.Planned;
import fr.gouv.pilo.event.EventRepository.SessionRow;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.contribution.DemoPart;
import fr.gouv.pilo.shared.db.Ids;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The events of demo-data.md §3: 50 that took place, in bulk, and four to come, whose queues are lived. */
@ApplicationScoped
class DemoEvents implements DemoPart {
    private final EventRepository events;
    private final EventPools pools;
    private final DemoEventRepository repository;
    private final DemoComingEvents coming;
    private final EventMail mail;
    private final Audit audit;

    DemoEvents(
            EventRepository events,
            EventPools pools,
            DemoEventRepository repository,
            DemoComingEvents coming,
            EventMail mail,
            Audit audit) {
        this.events = events;
        this.pools = pools;
        this.repository = repository;
        this.coming = coming;
        this.mail = mail;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load() {
        var attendance = new DemoAttendance();
        var plan = DemoEventPlan.past();
        var toCome = DemoEventPlan.agentsBeforeTheLast(plan);
        var registered = new ArrayList<List<DemoPerson>>();
        for (var planned : plan) {
            registered.add(attendance.next(planned.registered(), planned.present(), planned.newcomers(), toCome));
        }
        repository.people(attendance.people());
        for (var i = 0; i < plan.size(); i++) {
            load(plan.get(i), registered.get(i));
        }
        coming.load();
        mail.tellNobody();
    }

    private void load(Planned planned, List<DemoPerson> people) {
        var row = planned.row(repository.project(planned.project()));
        var year = BusinessClock.dayOf(row.startsAt()).getYear();
        var key = EventKey.of(row.title(), year, events.nextNumber(year));
        var id = events.insert(row, key, null, null, null);
        events.replaceSessions(id, planned.sessions());
        pools.set(id, row);
        var published = planned.sessions().get(0).startsAt().minus(Duration.ofDays(30));
        repository.registrations(
                id,
                planned.mode().seats().get(0),
                people,
                planned.present(),
                published,
                EventRepository.last(planned.sessions()));
        repository.remember(id, published);
        repository.published(id, EventState.CLOSED, published);
        audit.record(
                "event.load",
                EventService.TYPE,
                key.code(),
                Map.of("registered", planned.registered(), "present", planned.present()));
    }

    static SessionRow session(LocalDate day, String from, String to) {
        return new SessionRow(Ids.next(), null, at(day, from), at(day, to));
    }

    static Instant at(LocalDate day, String hour) {
        return day.atTime(java.time.LocalTime.parse(hour))
                .atZone(BusinessClock.ZONE)
                .toInstant();
    }
}
