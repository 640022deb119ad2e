package fr.gouv.pilo.event;

import fr.gouv.pilo.shared.etag.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un intervenant et les événements où il est venu.")
record SpeakerView(
        @Schema(description = "L'intervenant, comme dans la liste.")
        SpeakerItem speaker,

        @Schema(description = "Ses interventions, de la plus récente à la plus ancienne.")
        List<SpeakerTalkItem> talks,

        @Schema(description = "Opérations permises à l'appelant (operationId).")
        Set<String> acts)
        implements Versioned {

    @Override
    public long version() {
        return speaker.version();
    }

    @Override
    public UUID id() {
        return speaker.id();
    }

    @Schema(description = "Un intervenant.")
    record SpeakerItem(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Nom.", examples = "Intervenante de démonstration")
            String name,

            @Schema(description = "Organisme.", nullable = true)
            String organisation,

            @Schema(description = "Sujets.", examples = "Langage clair")
            String subject,

            @Schema(description = "Conditions.", nullable = true)
            String conditions,

            @Schema(description = "Courriel.", nullable = true)
            String mail,

            @Schema(description = "Vrai s'il n'est plus proposé.")
            boolean archived,

            @Schema(description = "Nombre d'événements.", minimum = "0")
            int talks,

            @Schema(
                    description = "Avis moyen des organisateurs, de 1 à 5 ; null sans avis.",
                    nullable = true,
                    examples = "4.50")
            BigDecimal rating,

            @Schema(description = "Version, aussi dans l'ETag.")
            long version,

            @Schema(description = "Dernière modification.") Instant updatedAt) {}

    @Schema(description = "Une intervention passée ou à venir.")
    record SpeakerTalkItem(
            @Schema(description = "Identifiant de l'événement.")
            UUID id,

            @Schema(description = "Titre de l'événement.") String title,
            @Schema(description = "Début.") Instant startsAt,

            @Schema(description = "Avis, de 1 à 5.", nullable = true, minimum = "1", maximum = "5")
            Integer rating,

            @Schema(description = "Remarque.", nullable = true)
            String remark) {}
}
