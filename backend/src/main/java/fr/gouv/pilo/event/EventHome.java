package fr.gouv.pilo.event;

import fr.gouv.pilo.event.EventHomeRepository.NextEvent;
import fr.gouv.pilo.shared.contribution.HomeCard;
import fr.gouv.pilo.shared.contribution.HomeCard.HomeCardTask;
import fr.gouv.pilo.shared.contribution.HomeCards;
import fr.gouv.pilo.shared.identity.Caller;
import fr.gouv.pilo.shared.identity.Right;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The next events on the home page: when, who comes, and of one's own what is still to prepare. */
@ApplicationScoped
@Priority(20)
class EventHome implements HomeCards {
    private static final int DAYS_SHOWN = 30;
    /** From then on, one that is not announced will hardly find its public. */
    private static final int DAYS_TO_ANNOUNCE = 21;

    private static final int SHOWN = 3;

    private final EventHomeRepository repository;
    private final EventAccess access;
    private final Caller caller;
    private final BusinessClock clock;

    EventHome(EventHomeRepository repository, EventAccess access, Caller caller, BusinessClock clock) {
        this.repository = repository;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public List<HomeCard> cards() {
        if (!caller.has(Right.EVENTS_READ)) {
            return List.of();
        }
        var now = clock.now();
        var next = repository.between(now, now.plus(DAYS_SHOWN, ChronoUnit.DAYS), access.sees(), access.organises());
        if (next.isEmpty()) {
            return List.of();
        }
        return List.of(new HomeCard(
                "events",
                "Prochains événements",
                sentence(next),
                "/evenements?from=" + clock.today() + "&sort=startsAt",
                List.of(),
                next.stream().limit(SHOWN).map(this::task).toList()));
    }

    private String sentence(List<NextEvent> next) {
        var unready = next.stream().filter(event -> !lacks(event).isEmpty()).count();
        return French.count(next.size(), "événement") + " d’ici à 30 jours"
                + (unready == 0 ? "." : ", dont " + unready + " à préparer.");
    }

    private HomeCardTask task(NextEvent event) {
        var said = new StringBuilder("À ")
                .append(EventSaid.hour(event.startsAt()))
                .append(", ")
                .append(seats(event));
        var lacks = lacks(event);
        said.append(lacks.isEmpty() ? "." : ". À préparer : " + String.join(", ", lacks) + ".");
        return new HomeCardTask(
                event.title(),
                said.toString(),
                null,
                false,
                "/evenements/" + event.id(),
                BusinessClock.dayOf(event.startsAt()));
    }

    private static String seats(NextEvent event) {
        var taken = French.count(event.held(), "place") + (event.held() > 1 ? " prises" : " prise");
        var of = event.capacity() == null ? "" : " sur " + event.capacity();
        return taken + of + (event.waiting() == 0 ? "" : ", " + event.waiting() + " en attente");
    }

    /** Of an event of one's own alone. */
    private List<String> lacks(NextEvent event) {
        var lacks = new ArrayList<String>();
        if (!event.organised()) {
            return lacks;
        }
        var near = clock.now().plus(DAYS_TO_ANNOUNCE, ChronoUnit.DAYS);
        if (event.state() == EventState.DRAFT && event.startsAt().isBefore(near)) {
            lacks.add("publication");
        }
        if (event.speakers() == 0) {
            lacks.add("intervenant");
        }
        if (event.mode().onSite() && event.place() == null) {
            lacks.add("salle");
        }
        if (event.mode().remote() && event.videoLink() == null) {
            lacks.add("lien de visioconférence");
        }
        return lacks;
    }
}
