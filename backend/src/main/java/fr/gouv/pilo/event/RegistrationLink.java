package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.link.LinkPage;
import fr.gouv.pilo.shared.print.Printed;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration's page: where it stands, its place in the queue, and what one may do about it, as often as there is something. */
@ApplicationScoped
class RegistrationLink implements LinkKind {
    static final String KIND = "registration";
    static final String CONFIRM = "confirm";
    static final String ACCEPT = "accept";
    static final String DECLINE = "decline";
    static final String PRESENCE = "presence";
    static final String CHANGE = "change";
    static final String CANCEL = "cancel";
    static final String ERASE = "erase";
    static final Set<String> ACTS = Set.of(CONFIRM, ACCEPT, DECLINE, PRESENCE, CHANGE, CANCEL, ERASE);

    private static final String AGAIN = "La page de ce lien dit où en est votre inscription, et permet de la modifier.";

    private static final Map<String, LinkPage.Done> DONE = Map.of(
            CONFIRM,
            new LinkPage.Done("Adresse confirmée", "Votre demande est enregistrée. " + AGAIN),
            ACCEPT,
            new LinkPage.Done("Place acceptée", "La place est à vous. Un courriel vous le confirme."),
            DECLINE,
            new LinkPage.Done("Place refusée", "La place est proposée à la personne suivante. Merci de l’avoir dit."),
            PRESENCE,
            new LinkPage.Done("Présence notée", "Votre présence à cette séance est notée. Merci."),
            CHANGE,
            new LinkPage.Done("Inscription modifiée", "Vos modifications sont enregistrées."),
            CANCEL,
            new LinkPage.Done("Inscription annulée", "Votre place est rendue. Merci de l’avoir dit."),
            ERASE,
            new LinkPage.Done("Inscription effacée", "Votre nom et ce que vous aviez saisi sont effacés."));

    private final OwnRegistrationService registrations;
    private final RegistrationChange change;
    private final EventPapers papers;
    private final OwnPresences presences;
    private final EventContact contact;
    private final BusinessClock clock;

    RegistrationLink(
            OwnRegistrationService registrations,
            RegistrationChange change,
            EventPapers papers,
            OwnPresences presences,
            EventContact contact,
            BusinessClock clock) {
        this.registrations = registrations;
        this.change = change;
        this.papers = papers;
        this.presences = presences;
        this.contact = contact;
        this.clock = clock;
    }

    /** The address is known here: the code alone is to be typed. */
    record Code(
            @Schema(title = "Code montré en séance", description = "Six lettres ou chiffres.")
            @NotBlank(message = "Saisissez le code montré en séance.")
            @Size(max = 20, message = "Le code fait six lettres ou chiffres.")
            String shownCode) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String objectType() {
        return RegistrationService.TYPE;
    }

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public Optional<LinkPage> page(String objectId) {
        return LinkKind.id(objectId)
                .flatMap(registrations::find)
                .map(own -> new LinkPage(
                        "Votre inscription", said(own), facts(own), acts(own), papers.ownPapers(own.id())));
    }

    /** What has become of the event comes first: where it is off or over, a seat or a place in the queue says nothing more. */
    private String said(PublicRegistrationView own) {
        var event = own.event();
        if (!own.state().active()) {
            return sentence(own);
        }
        if (event.state() == EventState.CANCELLED) {
            return "Cet événement est annulé : vous n’avez rien à faire. S’il est reporté, un courriel vous en dira la date.";
        }
        var confirmed = own.state() == RegistrationState.CONFIRMED;
        if (!event.endsAt().isAfter(clock.now())) {
            return confirmed
                    ? "Cet événement est terminé. Votre inscription était confirmée."
                    : "Cet événement est terminé, sans qu’une place se libère pour vous.";
        }
        return confirmed || event.startsAt().isAfter(clock.now())
                ? sentence(own)
                : "Cet événement est commencé, sans qu’une place se libère pour vous.";
    }

    private static String sentence(PublicRegistrationView own) {
        var seats = own.seats() > 1 ? "Vos " + own.seats() + " places sont" : "Votre place est";
        return switch (own.state()) {
            case PENDING ->
                own.place() == null
                        ? "Confirmez votre adresse avant le %s : %s gardée%s jusque-là."
                                .formatted(
                                        EventSaid.moment(own.deadline()),
                                        seats.replace("Votre", "votre").replace("Vos", "vos"),
                                        own.seats() > 1 ? "s" : "")
                        : "Confirmez votre adresse avant le %s : vous gardez jusque-là le rang %d de la file d’attente."
                                .formatted(EventSaid.moment(own.deadline()), own.place());
            case CONFIRMED -> "Votre inscription est confirmée.";
            case QUEUED ->
                "Vous êtes au rang %d de la file d’attente. Un courriel vous préviendra dès qu’une place se libère."
                        .formatted(own.place());
            case OFFERED ->
                "Une place s’est libérée : elle vous est proposée jusqu’au %s. Sans réponse, elle ira à la personne suivante."
                        .formatted(EventSaid.moment(own.deadline()));
            case CANCELLED -> "Votre inscription est annulée.";
            case EXPIRED ->
                "Le délai est passé sans réponse : cette inscription n’a plus cours. Vous pouvez vous inscrire de nouveau.";
        };
    }

    private List<LinkPage.Fact> facts(PublicRegistrationView own) {
        var event = own.event();
        return Stream.of(
                        new LinkPage.Fact("Événement", event.title()),
                        new LinkPage.Fact("Événement annulé", event.state() == EventState.CANCELLED ? "Oui" : null),
                        new LinkPage.Fact("Date", EventSaid.when(event.startsAt(), event.endsAt())),
                        new LinkPage.Fact("Lieu", EventSaid.where(event.place(), own.mode())),
                        new LinkPage.Fact("État", EventSaid.word(own.state())),
                        new LinkPage.Fact(
                                "Rang dans la file d’attente",
                                own.place() == null ? null : own.place().toString()),
                        new LinkPage.Fact("Places", Integer.toString(own.seats())),
                        new LinkPage.Fact(
                                "Nom", own.lastName() == null ? null : own.firstName() + " " + own.lastName()),
                        new LinkPage.Fact("Service", own.service()),
                        new LinkPage.Fact(
                                "Services demandés",
                                String.join(
                                        ", ",
                                        own.needs().stream()
                                                .map(EventSaid::word)
                                                .toList())),
                        new LinkPage.Fact(
                                "Accord du responsable",
                                own.agreement() == null ? null : EventSaid.word(own.agreement())),
                        new LinkPage.Fact("Lien de visioconférence", own.videoLink()),
                        new LinkPage.Fact("Écrire à l’organisation", contact.address()))
                .filter(fact -> fact.value() != null && !fact.value().isEmpty())
                .toList();
    }

    private List<LinkPage.Act> acts(PublicRegistrationView own) {
        var acts = new ArrayList<LinkPage.Act>();
        if (own.mode() == SeatMode.REMOTE
                && own.state() == RegistrationState.CONFIRMED
                && presences.awaited(registrations.eventOf(own.id()), own.id())) {
            acts.add(new LinkPage.Act(PRESENCE, null, "Je dis ma présence", new Code(null)));
        }
        if (own.acts().contains("confirmOwnRegistration")) {
            acts.add(new LinkPage.Act(CONFIRM, null, "Je confirme mon inscription", null));
        }
        if (own.acts().contains("acceptOwnSeat")) {
            acts.add(new LinkPage.Act(ACCEPT, null, "J’accepte la place", null));
            acts.add(new LinkPage.Act(DECLINE, "Vous ne venez plus\u00A0?", "Je laisse la place", null));
        }
        if (own.acts().contains("updateOwnRegistration")) {
            // It is the next step of who has an answer to give first.
            var answers =
                    own.acts().contains("confirmOwnRegistration") || own.acts().contains("acceptOwnSeat");
            acts.add(new LinkPage.Act(
                    CHANGE, "Modifier mon inscription", "J’enregistre ces modifications", change.of(own), !answers));
        }
        if (own.acts().contains("cancelOwnRegistration") && !own.acts().contains("declineOwnSeat")) {
            acts.add(new LinkPage.Act(CANCEL, "Annuler mon inscription", "J’annule mon inscription", null));
        }
        if (own.acts().contains("eraseOwnRegistration")) {
            acts.add(new LinkPage.Act(ERASE, "Effacer mes données", "J’annule et j’efface mes données", null));
        }
        return acts;
    }

    @Override
    public void act(String objectId, String act, Record form) {
        var id = LinkKind.id(objectId).orElseThrow();
        switch (act) {
            case CONFIRM -> registrations.confirm(id);
            case ACCEPT -> registrations.accept(id);
            case DECLINE -> registrations.decline(id);
            case CANCEL -> registrations.cancel(id);
            case ERASE -> registrations.erase(id);
            case PRESENCE ->
                presences.confirm(registrations.eventOf(id), id, form == null ? null : ((Code) form).shownCode());
            default -> registrations.update(id, changed(form));
        }
    }

    private static UpdateRegistration changed(Record form) {
        if (form == null) {
            throw QueueActs.conflict("Cette inscription ne change plus.");
        }
        return (UpdateRegistration) form;
    }

    @Override
    public Printed paper(String objectId, String name) {
        return papers.own(LinkKind.id(objectId).orElseThrow(), name);
    }

    @Override
    public LinkPage.Done done(String act) {
        return DONE.get(act);
    }

    /** Whose address is confirmed has a seat, or a place in the queue: it is said at once. */
    @Override
    public LinkPage.Done done(String act, String objectId) {
        var done = done(act);
        return CONFIRM.equals(act)
                ? LinkKind.id(objectId)
                        .flatMap(registrations::find)
                        .map(own -> new LinkPage.Done(done.title(), said(own) + " " + AGAIN))
                        .orElse(done)
                : done;
    }
}
