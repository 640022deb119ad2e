package fr.gouv.pilo.mail;

import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.shared.mail.MailState;
import fr.gouv.pilo.shared.text.Words;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail as it is listed: to whom and when, never what it says. */
@Schema(description = "Un courriel, sans son contenu.")
record MailItem(
        UUID id,

        @Schema(title = "Adresse", examples = "referent.46@demo.invalid")
        String recipient,

        @Schema(nullable = true, title = "Destinataire") String recipientName,

        @Schema(description = "Ce qui est envoyé, par son code.", examples = "home-reminder")
        String template,

        @Schema(title = "Objet du courriel", examples = "Relance d'une tâche")
        String templateLabel,

        @Schema(title = "État") MailState state,

        @Schema(title = "Écrit le") Instant createdAt,

        @Schema(nullable = true, title = "Clos le", description = "Remis, refusé ou abandonné.")
        Instant closedAt,

        @Schema(nullable = true, title = "Prochain essai", description = "Pour un courriel qui attend.")
        Instant dueAt,

        @Schema(title = "Échecs", description = "Refus reçus jusqu'ici.")
        int failures,

        @Schema(nullable = true, title = "Code", description = "Dernier code SMTP du relais.")
        Integer code,

        @Schema(nullable = true, title = "Réponse du relais")
        String answer,

        @Schema(nullable = true, description = "Compte qui l'a fait écrire ; null pour une tâche de fond.")
        String accountName,

        long version)
        implements Versioned {

    MailItem told() {
        return new MailItem(
                id,
                recipient,
                recipientName,
                template,
                Words.of("mailTemplate." + template, template),
                state,
                createdAt,
                closedAt,
                dueAt,
                failures,
                code,
                answer,
                accountName,
                version);
    }
}
