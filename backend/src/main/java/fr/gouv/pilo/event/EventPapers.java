package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PaperRepository.Attendee;
import fr.gouv.pilo.shared.link.LinkPage;
import fr.gouv.pilo.shared.print.PrintPage;
import fr.gouv.pilo.shared.print.Printed;
import fr.gouv.pilo.shared.print.Printer;
import fr.gouv.pilo.shared.problem.ProblemException;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is printed of an event and of those who come. Nothing is held of the database while a page is laid out. */
@ApplicationScoped
class EventPapers {
    static final String CERTIFICATE = "attestation";
    static final String CONVOCATION = "convocation";

    private final PaperRepository repository;
    private final EventViews events;
    private final RegistrationViews registrations;
    private final CertificateService certificates;
    private final Printer printer;
    private final BusinessClock clock;
    private final String origin;

    EventPapers(
            PaperRepository repository,
            EventViews events,
            RegistrationViews registrations,
            CertificateService certificates,
            Printer printer,
            BusinessClock clock,
            @ConfigProperty(name = "pilo.public-url") String origin) {
        this.repository = repository;
        this.events = events;
        this.registrations = registrations;
        this.certificates = certificates;
        this.printer = printer;
        this.clock = clock;
        this.origin = origin;
    }

    /** For who organises the event. */
    Printed attendanceSheet(UUID event, AttendanceSheetFilter filter) {
        events.organised(event);
        var head = repository.head(event);
        var sheet = AttendanceSheet.of(head, repository.seated(event), filter);
        if (sheet.parts().isEmpty()) {
            throw ProblemException.badRequest("Cet événement n'a pas cette séance, ou pas cette modalité.");
        }
        return printer.print(
                new PrintPage("emargement-" + head.code(), clock.now(), PaperTemplates.attendanceSheet(sheet)));
    }

    /** For who organises the event: the person's own paper, with the same code. */
    Printed certificate(UUID registration) {
        events.organised(registrations.seen(registration).event().id());
        return certificateOf(attendee(registration));
    }

    /** What the bearer of a registration's link may have printed of it. */
    List<LinkPage.Paper> ownPapers(UUID registration) {
        var who = attendee(registration);
        var papers = new ArrayList<LinkPage.Paper>();
        if (who.summoned()) {
            papers.add(new LinkPage.Paper(CONVOCATION, "Télécharger ma convocation"));
        }
        if (who.certifiable()) {
            papers.add(new LinkPage.Paper(CERTIFICATE, "Télécharger mon attestation"));
        }
        return papers;
    }

    Printed own(UUID registration, String paper) {
        if (ownPapers(registration).stream().noneMatch(one -> one.name().equals(paper))) {
            throw ProblemException.notFound("Ce lien n'ouvre pas ce document, ou plus.");
        }
        var who = attendee(registration);
        return CONVOCATION.equals(paper) ? convocationOf(who) : certificateOf(who);
    }

    /** @return none for who is not, or no more, to come on site to a training */
    Optional<Printed> convocationOf(UUID registration) {
        return repository.attendee(registration).filter(Attendee::summoned).map(this::convocationOf);
    }

    /** Dated by the event's last change: it is another paper when something of it is. */
    private Printed convocationOf(Attendee who) {
        return printer.print(new PrintPage(
                CONVOCATION + "-" + who.event().code(),
                who.event().updatedAt(),
                PaperTemplates.convocation(Convocation.of(who))));
    }

    private Attendee attendee(UUID registration) {
        return repository.attendee(registration).orElseThrow();
    }

    /** Dated by its first issue: whoever prints it again has the same file. */
    private Printed certificateOf(Attendee who) {
        var certificate = certificates.issue(who);
        var paper = CertificatePaper.of(who, certificate, origin);
        return printer.print(new PrintPage(
                CERTIFICATE + "-" + who.event().code(), certificate.issuedAt(), PaperTemplates.certificate(paper)));
    }
}
