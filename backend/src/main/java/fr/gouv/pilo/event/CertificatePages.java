package fr.gouv.pilo.event;

import fr.gouv.pilo.event.PaperRepository.Checked;
import fr.gouv.pilo.shared.face.PublicForm;
import fr.gouv.pilo.shared.route.PublicPath;
import fr.gouv.pilo.shared.text.French;
import fr.gouv.pilo.shared.time.BusinessClock;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where anybody checks the code of a certificate. */
final class CertificatePages {
    static final String PATH = PublicPath.ROOT + "/attestations";

    private CertificatePages() {}

    record Asked(
            @Schema(
                    title = "Code de l’attestation",
                    description = "Douze lettres et chiffres, écrits au bas de l’attestation.")
            @NotBlank(message = "Tapez le code écrit sur l’attestation.")
            @Size(max = 40, message = "Un code fait douze lettres et chiffres.")
            String certificate) {}

    /** @param answer what is said of the code that was typed; null before */
    record Page(String address, List<PublicForm.Field> fields, List<PublicForm.Field> faults, Answer answer) {}

    /** @param holds whether the certificate is one */
    record Answer(boolean holds, String title, String sentence) {}

    /** A name goes with its registration, and a certificate falls with a presence that was noted in error. */
    static Answer answer(Optional<Checked> found) {
        if (found.isEmpty()) {
            return new Answer(
                    false, "Code inconnu", "Aucune attestation ne porte ce code. Vérifiez ce que vous avez tapé.");
        }
        var checked = found.get();
        if (checked.lastLetter() == null) {
            return new Answer(
                    false,
                    "Attestation qui n’est plus vérifiable",
                    "Ce code a été délivré, mais le nom de la personne a été effacé au terme de sa conservation.");
        }
        if (checked.presence() != Presence.PRESENT) {
            return new Answer(
                    false,
                    "Attestation retirée",
                    "La présence a été corrigée depuis : cette attestation n’a plus cours.");
        }
        return new Answer(
                true,
                "Attestation authentique",
                "Cette attestation a été délivrée le %s à une personne dont les initiales sont %s. %s., pour sa présence à « %s », %s."
                        .formatted(
                                French.date(BusinessClock.dayOf(checked.issuedAt())),
                                checked.firstLetter(),
                                checked.lastLetter(),
                                checked.title(),
                                EventSaid.when(checked.startsAt(), checked.endsAt())));
    }
}
