package fr.gouv.pilo.mail;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Comment va l'envoi des courriels.")
record MailSendingView(
        @Schema(description = "Vrai si un relais est réglé ; sinon les courriels attendent.")
        boolean relay,

        @Schema(description = "Courriels qui attendent.", minimum = "0")
        long waiting,

        @Schema(nullable = true, description = "Depuis quand attend le plus ancien.")
        Instant oldest,

        @Schema(description = "Courriels dont on ne sait s'ils sont partis.", minimum = "0")
        long inDoubt,

        @Schema(nullable = true, description = "Depuis quand l'envoi est en pause, après plusieurs erreurs de suite.")
        Instant pausedAt,

        @Schema(nullable = true, description = "Quand un courriel sera essayé.")
        Instant nextTrial,

        @Schema(nullable = true, description = "La dernière erreur.")
        String reason) {}
