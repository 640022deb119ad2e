package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.audit.Audited;
import fr.gouv.pilo.shared.text.TextLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A speaker, as typed and kept: each component is a column of event_speaker. */
@Schema(description = "Un intervenant : qui, sur quoi, à quelles conditions.")
record UpdateSpeaker(
        @Schema(title = "Nom", description = "Nom.", required = true, examples = "Intervenante de démonstration")
        @NotBlank(message = "Le nom est obligatoire.")
        @Size(max = 200, message = "Le nom fait 200 caractères au plus.")
        String name,

        @Schema(title = "Organisme", description = "Pour qui la personne intervient.", nullable = true)
        @Size(max = 200, message = "L'organisme fait 200 caractères au plus.")
        String organisation,

        @Schema(
                title = "Sujets",
                description = "Ce dont la personne parle.",
                required = true,
                examples = "Langage clair")
        @NotBlank(message = "Dites de quoi la personne parle.")
        @Size(max = 500, message = "Les sujets font 500 caractères au plus.")
        String subject,

        @Schema(title = "Conditions", description = "Tarif, délai, matériel.", nullable = true)
        @Size(max = 1000, message = "Les conditions font 1 000 caractères au plus.")
        String conditions,

        @Schema(
                title = "Courriel",
                description = "Adresse électronique professionnelle.",
                nullable = true,
                examples = "intervenante@demo.invalid")
        @Size(max = 200, message = "L'adresse électronique fait 200 caractères au plus.")
        @Pattern(regexp = "[^@\\s<>]+@[^@\\s<>]+", message = MailAddress.FORM_SAID)
        String mail,

        @Schema(title = "Retiré", description = "Vrai s'il n'est plus proposé.", required = true)
        @NotNull(message = "Dites si l'intervenant est encore proposé.")
        Boolean archived)
        implements Audited {

    UpdateSpeaker {
        name = TextLine.of(name);
        organisation = TextLine.of(organisation);
        subject = TextLine.of(subject);
        conditions = TextLine.several(conditions);
    }
}
