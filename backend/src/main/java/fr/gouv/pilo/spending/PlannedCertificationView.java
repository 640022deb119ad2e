package fr.gouv.pilo.spending;

import fr.gouv.pilo.shared.etag.Versioned;
import fr.gouv.pilo.spending.Refs.LineRef;
import fr.gouv.pilo.spending.Refs.ProjectRef;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un service fait attendu : ce que lisent l'atterrissage et l'échéancier.")
record PlannedCertificationView(
        @Schema(description = "Identifiant.") UUID id,
        @Schema(description = "Numéro d'EJ.") String commitment,
        @Schema(description = "Objet de l'engagement.") String object,

        @Schema(description = "Numéro du poste.", minimum = "1")
        int item,

        @Schema(description = "La ligne du poste.") LineRef budgetLine,
        @Schema(description = "Le projet.") ProjectRef project,
        @Schema(description = "Jour prévu.") LocalDate plannedOn,

        @Schema(description = "Montant TTC, en euros.", examples = "12000.00")
        BigDecimal amount,

        @Schema(description = "Note.", nullable = true) String note,

        @Schema(description = "Version, aussi dans l'ETag.") long version,

        @Schema(description = "Dernière modification.") Instant updatedAt)
        implements Versioned {}
