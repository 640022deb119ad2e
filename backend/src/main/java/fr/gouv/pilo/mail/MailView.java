package fr.gouv.pilo.mail;

import fr.gouv.pilo.shared.etag.Versioned;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un courriel, avec ce qu'il dit pour qui peut lire ce dont il parle.")
record MailView(
        MailItem mail,

        @Schema(description = "Le Message-ID, le même à chaque essai : les journaux du relais le connaissent.")
        String messageId,

        @Schema(
                nullable = true,
                description =
                        "Ce que dit le courriel, liens signés masqués ; null si le compte appelant ne lit pas son objet.")
        MailContent content,

        @Schema(nullable = true, description = "Adresse de ce dont il parle, dans l'application.")
        String path,

        @Schema(description = "Ce que le compte appelant peut y faire.")
        Set<String> acts)
        implements Versioned {
    // 3.0.3 knows no nullable reference: the shape itself says that there may be none.
    @Schema(
            name = "MailContentView",
            description = "Le contenu d'un courriel ; null pour qui ne lit pas son objet.",
            nullable = true)
    record MailContent(
            String subject,
            @Schema(description = "Le texte seul.") String text) {}

    @Override
    public UUID id() {
        return mail.id();
    }

    @Override
    public long version() {
        return mail.version();
    }
}
