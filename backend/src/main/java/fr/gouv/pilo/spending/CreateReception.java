package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The EJ of a request has come from Chorus. */
@Schema(
        name = "ReceiveCommitmentRequest",
        description = "L'arrivée de l'EJ : il est rattaché s'il est déjà connu, sinon créé avec ce que dit la demande.")
record CreateReception(
        @Schema(
                title = "Numéro d'EJ",
                description = "Numéro de l'engagement juridique dans Chorus.",
                required = true,
                examples = "9900000024")
        @NotBlank(message = "Le numéro d'EJ est obligatoire.")
        @Size(max = 20, message = "Un numéro d'EJ fait 20 caractères au plus.")
        @Pattern(
                regexp = "[0-9A-Z][0-9A-Z-]{0,19}",
                message = "Un numéro d'EJ est fait de chiffres, par exemple 9900000024.")
        String number,

        @Schema(title = "Signature", description = "Signature.", required = true, examples = "2026-11-20")
        @NotNull(message = "La date de signature est obligatoire.")
        LocalDate signedOn,

        @Schema(
                title = "Personne qui constate le service fait",
                description = "Compte de la personne désignée pour constater le service fait.",
                nullable = true)
        UUID officer,

        @Schema(title = "Note", description = "Ce qu'il faut en savoir.", nullable = true, examples = "Avenant n° 1")
        @Size(max = 1_000, message = "La note fait 1 000 caractères au plus.")
        String note)
        implements Audited {}
