package fr.gouv.pilo.event;

import fr.gouv.pilo.event.AttendeeRepository.Held;
import fr.gouv.pilo.shared.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AttendeeService implements Attendees {
    private final AttendeeRepository repository;
    private final RegistrationLinks links;
    private final EventViews views;
    private final Caller caller;

    AttendeeService(AttendeeRepository repository, RegistrationLinks links, EventViews views, Caller caller) {
        this.repository = repository;
        this.links = links;
        this.views = views;
        this.caller = caller;
    }

    @Override
    public Optional<Meeting> find(UUID event) {
        return repository.find(event).map(AttendeeService::meeting);
    }

    private static Meeting meeting(Held held) {
        var archived = held.state() == EventState.ARCHIVED;
        var closed = archived || held.state() == EventState.CLOSED;
        return new Meeting(
                held.id(),
                held.code(),
                held.title(),
                closed || held.state().open(),
                held.kind() == EventKind.FORMATION,
                closed,
                archived,
                EventSaid.when(held.startsAt(), held.endsAt()),
                held.endsAt());
    }

    @Override
    public Meeting requireOrganised(UUID event) {
        views.organised(event);
        return find(event).orElseThrow(EventViews::unknown);
    }

    @Override
    public Meeting requireCounted(UUID event) {
        if (!caller.machine()) {
            return requireOrganised(event);
        }
        if (views.seen(event).state() == EventState.DRAFT) {
            throw EventViews.unknown();
        }
        return find(event).orElseThrow(EventViews::unknown);
    }

    @Override
    public List<Attendee> present(UUID event) {
        return repository.present(event).stream()
                .map(one -> new Attendee(
                        one.registration(),
                        one.mail(),
                        one.name(),
                        EventSaid.where(one.place(), one.mode()),
                        links.target(one.registration(), one.endsAt())))
                .toList();
    }

    @Override
    public Optional<UUID> eventOf(UUID registration) {
        return repository.eventOf(registration);
    }
}
