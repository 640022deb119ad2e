package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PaperRepository.Attendee;
import fr.gouv.pilo.event.PaperRepository.Certificate;
import fr.gouv.pilo.event.PaperRepository.Checked;
import fr.gouv.pilo.shared.audit.Audit;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Gives a certificate its code, once; and says what a code stands for. */
@ApplicationScoped
class CertificateService {
    private final PaperRepository repository;
    private final Audit audit;
    private final BusinessClock clock;

    CertificateService(PaperRepository repository, Audit audit, BusinessClock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /** The trail tells that it was issued, and not the code, which is its bearer's. */
    @Transactional
    Certificate issue(Attendee attendee) {
        if (!attendee.named()) {
            throw QueueActs.conflict("Le nom est effacé : l'attestation ne peut plus être établie.");
        }
        if (!attendee.attended()) {
            throw QueueActs.conflict(
                    "L'attestation s'établit quand l'événement est clos, pour une personne notée présente.");
        }
        var id = attendee.id();
        if (repository.issue(id, CertificateCode.next(), clock.now())) {
            audit.record("registration.certify", RegistrationService.TYPE, id, Map.of());
        }
        return repository.certificate(id);
    }

    /** @return empty for what is no code, or nobody's */
    Optional<Checked> check(String typed) {
        return Optional.ofNullable(CertificateCode.read(typed)).flatMap(repository::checked);
    }
}
