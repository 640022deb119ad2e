package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PaperRepository.Attendee;
import fr.gouv.pilo.event.RegistrationView.RegistrationItem;
import fr.gouv.pilo.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A registration, for who asks. */
@ApplicationScoped
class RegistrationViews {
    private final RegistrationRepository repository;
    private final PaperRepository papers;
    private final EventViews events;
    private final EventAccess access;

    RegistrationViews(
            RegistrationRepository repository, PaperRepository papers, EventViews events, EventAccess access) {
        this.repository = repository;
        this.papers = papers;
        this.events = events;
        this.access = access;
    }

    RegistrationItem seen(UUID id) {
        return repository
                .item(id, access.seesRegistrations(), access.readsNames())
                .orElseThrow(() -> ProblemException.notFound(
                        "Cette inscription n'existe pas, ou vous n'organisez pas l'événement."));
    }

    RegistrationView of(UUID id) {
        var item = seen(id);
        var names = access.readsSomeNames();
        return new RegistrationView(
                item,
                names ? repository.moves(id) : List.of(),
                names
                        ? acts(
                                item,
                                papers.attendee(id)
                                        .filter(Attendee::certifiable)
                                        .isPresent())
                        : Set.of());
    }

    /** @throws ProblemException 404 unless the caller sees the event, 403 unless it organises it */
    EventView requireOrganised(UUID event) {
        return events.organised(event);
    }

    String codeOf(UUID event) {
        return events.seen(event).code();
    }

    private static Set<String> acts(RegistrationItem item, boolean certified) {
        var acts = new TreeSet<String>();
        if (item.state().active()) {
            acts.add("updateRegistration");
            if (item.presence() == null) {
                acts.add("cancelRegistration");
                if (item.state() != RegistrationState.PENDING) {
                    acts.add("changeRegistrationMode");
                }
            }
        }
        if (item.state() == RegistrationState.QUEUED) {
            acts.add("offerSeat");
        }
        if (item.state() == RegistrationState.CONFIRMED) {
            acts.add("recordAttendance");
        }
        if (certified) {
            acts.add("getCertificate");
        }
        return acts;
    }
}
