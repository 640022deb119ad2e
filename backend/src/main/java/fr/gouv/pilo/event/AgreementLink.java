package fr.gouv.pilo.event;

import fr.gouv.pilo.event.AgreementRepository.Agreement;
import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.link.LinkPage;
import fr.gouv.pilo.shared.text.TextLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supervisor is asked, and answers, once. */
@ApplicationScoped
class AgreementLink implements LinkKind {
    static final String KIND = "event-agreement";
    static final String GIVE = "give";
    static final String REFUSE = "refuse";
    static final Set<String> ACTS = Set.of(GIVE, REFUSE);

    private final AgreementService agreements;

    AgreementLink(AgreementService agreements) {
        this.agreements = agreements;
    }

    record Refusal(
            @Schema(title = "Motif", description = "Lu par l’organisation seule.")
            @Size(max = 300, message = "Le motif fait 300 caractères au plus.")
            String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String objectType() {
        return RegistrationService.TYPE;
    }

    @Override
    public Optional<LinkPage> page(String objectId) {
        return LinkKind.id(objectId).flatMap(agreements::open).map(AgreementLink::page);
    }

    private static LinkPage page(Agreement asked) {
        var person = asked.firstName() + " " + asked.lastName();
        return new LinkPage(
                "Votre accord",
                "%s demande à participer à cet événement, et vous désigne comme responsable.".formatted(person),
                List.of(
                        new LinkPage.Fact("Personne", person),
                        new LinkPage.Fact("Service", asked.service()),
                        new LinkPage.Fact("Événement", asked.title()),
                        new LinkPage.Fact("Nature", EventSaid.word(asked.kind())),
                        new LinkPage.Fact("Date", EventSaid.when(asked.startsAt(), asked.endsAt())),
                        new LinkPage.Fact("Lieu", EventSaid.where(asked.place(), asked.mode()))),
                List.of(
                        new LinkPage.Act(GIVE, null, "Je donne mon accord", null),
                        new LinkPage.Act(REFUSE, "Refuser", "Je refuse", new Refusal(null))));
    }

    @Override
    public void act(String objectId, String act, Record form) {
        var id = LinkKind.id(objectId).orElseThrow();
        if (GIVE.equals(act)) {
            agreements.give(id);
        } else {
            agreements.refuse(id, TextLine.of(((Refusal) form).reason()));
        }
    }

    @Override
    public LinkPage.Done done(String act) {
        return GIVE.equals(act)
                ? new LinkPage.Done("Accord donné", "Votre accord est enregistré. Merci de votre réponse.")
                : new LinkPage.Done(
                        "Refus enregistré",
                        "L’inscription est annulée, et la personne en est prévenue. Merci de votre réponse.");
    }
}
