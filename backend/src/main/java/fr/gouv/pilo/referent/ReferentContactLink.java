package fr.gouv.pilo.referent;

import fr.gouv.pilo.referent.ReferentContactRepository.Contact;
import fr.gouv.pilo.referent.ReferentView.ReferentAct;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.link.LinkKind;
import fr.gouv.pilo.shared.link.LinkPage;
import fr.gouv.pilo.shared.link.LinkRevocation;
import fr.gouv.pilo.shared.mail.Outbox;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The link by which the contact of a seat confirms, once a year, that these are the ways to join them, or corrects what
 * they know best: never the name nor the address to which the link was sent.
 */
@ApplicationScoped
class ReferentContactLink implements LinkKind {
    static final String KIND = "referent-contact";
    static final String CONFIRM = "confirm";
    private static final String MANDATE = "referent-mandate";

    private final ReferentContactRepository contacts;
    private final ReferentRepository repository;
    private final ReferentService service;
    private final LinkRevocation links;
    private final Outbox outbox;
    private final Audit audit;
    private final BusinessClock clock;

    ReferentContactLink(
            ReferentContactRepository contacts,
            ReferentRepository repository,
            ReferentService service,
            LinkRevocation links,
            Outbox outbox,
            Audit audit,
            BusinessClock clock) {
        this.contacts = contacts;
        this.repository = repository;
        this.service = service;
        this.links = links;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the contact may put right. */
    record Correction(
            @Schema(title = "Fonction") @Size(max = 200, message = "La fonction fait 200 caractères au plus.")
            String function,

            @Schema(title = "Service ou bureau") @Size(max = 200, message = "Le service fait 200 caractères au plus.")
            String office,

            @Schema(title = "Téléphone", description = "Téléphone professionnel, par exemple 05 34 45 34 45.")
            @Size(max = 30, message = "Le téléphone fait 30 caractères au plus.")
            @Pattern(regexp = "(?:[+(). \\u00A0\\u202F-]{0,3}[0-9]){6,20}", message = ReferentMandate.PHONE_SAID)
            String phone) {
        static Correction of(ReferentMandate mandate) {
            return new Correction(mandate.function(), mandate.office(), mandate.phone());
        }

        ReferentMandate in(ReferentMandate mandate) {
            return new ReferentMandate(
                    mandate.role(),
                    mandate.name(),
                    function,
                    office,
                    mandate.mail(),
                    phone,
                    mandate.mainContact(),
                    mandate.startsOn(),
                    mandate.endsOn());
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String objectType() {
        return MANDATE;
    }

    @Override
    public Optional<LinkPage> page(String mandate) {
        return contact(mandate)
                .map(contact -> new LinkPage(
                        "Vos coordonnées de référent",
                        "Vous êtes la personne à joindre pour ce siège. Corrigez ci-dessous ce qui a changé, puis confirmez.",
                        facts(contact),
                        // One form: what is typed is never lost to the button of another.
                        List.of(new LinkPage.Act(
                                CONFIRM, null, "Je confirme mes coordonnées", Correction.of(contact.mandate())))));
    }

    private static List<LinkPage.Fact> facts(Contact contact) {
        var mandate = contact.mandate();
        return Stream.of(
                        new LinkPage.Fact("Structure", contact.structure()),
                        new LinkPage.Fact("Thème", contact.topicLabel()),
                        new LinkPage.Fact("Nom", mandate.name()),
                        new LinkPage.Fact("Courriel", mandate.mail()))
                .map(fact -> new LinkPage.Fact(fact.label(), Objects.requireNonNullElse(fact.value(), "Non renseigné")))
                .toList();
    }

    @Override
    public void lock(String mandate) {
        contact(mandate).ifPresent(contact -> repository.lock(contact.seat()));
    }

    @Override
    public void act(String mandate, String act, Record form) {
        var contact = contact(mandate).orElseThrow();
        correct(contact, ((Correction) form).in(contact.mandate()));
        service.confirm(contact.seat(), contact.confirmedOn(), clock.today(), clock.now());
    }

    private void correct(Contact contact, ReferentMandate after) {
        var fields = ReferentRepository.MANDATE.changed(contact.mandate(), after);
        if (fields.isEmpty()) {
            return;
        }
        repository.updateMandate(contact.id(), after);
        repository.remember(contact.seat(), contact.id(), ReferentAct.CHANGE, fields, clock.now(), null);
        audit.change(
                "referent-mandate.update",
                MANDATE,
                contact.id(),
                new ReferentMandate.InSeat(contact.seat(), contact.mandate()),
                new ReferentMandate.InSeat(contact.seat(), after));
    }

    @Override
    public LinkPage.Done done(String act) {
        return new LinkPage.Done(
                "Coordonnées confirmées", "Vos coordonnées sont enregistrées et confirmées pour un an. Merci.");
    }

    /** What was sent to an address that turns out to be another's opens nothing more, and what waits is not sent there. */
    void changed(UUID mandate, ReferentMandate before, ReferentMandate after) {
        if (!Objects.equals(before.mail(), after.mail())) {
            links.revoke(KIND, mandate.toString());
            outbox.cancelAll(issues(mandate));
        }
    }

    /** How the names of all mails begin that ask this contact. */
    static String issues(UUID mandate) {
        return String.join(":", KIND, mandate.toString(), "");
    }

    private Optional<Contact> contact(String mandate) {
        return LinkKind.id(mandate).flatMap(id -> contacts.find(id, clock.today()));
    }
}
