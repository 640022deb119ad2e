package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventRepository.Details;
import fr.gouv.pilo.event.EventView.EventItem;
import fr.gouv.pilo.event.EventView.EventSessionItem;
import fr.gouv.pilo.event.EventView.EventTalkItem;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The page of an event, for who asks. */
@ApplicationScoped
class EventViews {
    private final EventRepository repository;
    private final EventAccess access;

    EventViews(EventRepository repository, EventAccess access) {
        this.repository = repository;
        this.access = access;
    }

    EventItem seen(UUID id) {
        return repository.item(id, access.sees(), access.seesProject()).orElseThrow(EventViews::unknown);
    }

    static ProblemException unknown() {
        return ProblemException.notFound("Cet événement n'existe pas, ou n'est pas dans votre périmètre.");
    }

    EventView of(UUID id) {
        var item = seen(id);
        return of(item, repository.details(id, access.organises()));
    }

    /** @throws ProblemException 403 unless the caller, who sees the event, organises it where it takes place */
    EventView organised(UUID id) {
        var item = seen(id);
        var details = repository.details(id, access.organises());
        if (!details.organised()) {
            throw ProblemException.forbidden("Vous n'organisez pas cet événement.");
        }
        access.requireWithin(item.territory());
        return of(item, details);
    }

    private EventView of(EventItem item, Details more) {
        var own = more.organised();
        return new EventView(
                item,
                more.description(),
                more.address(),
                more.access(),
                more.travelCosts(),
                own ? more.videoLink() : null,
                sessions(more),
                ParisTime.write(item.registrationOpensAt()),
                ParisTime.write(item.registrationClosesAt()),
                more.queue(),
                more.offerHours(),
                more.maxSeats(),
                more.onePerService(),
                more.supervisorAgreement(),
                more.needs(),
                more.questions(),
                more.questionsAnswered(),
                own ? more.speakers() : unrated(more.speakers()),
                more.materials(),
                more.replayLink(),
                access.readsBudget() ? more.budgetLineId() : null,
                access.readsAccounts() ? more.coOrganisers() : List.of(),
                access.readsAccounts() ? more.author() : null,
                more.uid(),
                item.openToPublic() && item.state() != EventState.DRAFT ? "/public/evenements/" + item.slug() : null,
                more.reason(),
                more.movedFrom(),
                more.publishedAt(),
                more.cancelledAt(),
                more.copiedFrom(),
                access.acts(item.state(), own, item.territory()));
    }

    private static List<EventSessionItem> sessions(Details more) {
        return more.sessions().stream()
                .map(one -> new EventSessionItem(one.id(), one.title(), one.startsAt(), one.endsAt()))
                .toList();
    }

    private static List<EventTalkItem> unrated(List<EventTalkItem> speakers) {
        return speakers.stream()
                .map(one -> new EventTalkItem(one.id(), one.name(), one.organisation(), null, null))
                .toList();
    }
}
