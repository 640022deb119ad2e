package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeIssueGroup;
import fr.gouv.pilo.shared.intake.IntakeProgressView;
import fr.gouv.pilo.shared.intake.IntakeStatus;
import fr.gouv.pilo.shared.intake.IntakeView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un import d'extraits Chorus.")
record ChorusImportView(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(
                description =
                        "CHECKED : vérifié, à appliquer ; REFUSED : refusé, aucune ligne n'est lisible ; APPLYING : application en cours ; APPLIED ; REVERSED : annulé ; ABANDONED : vérifié, puis laissé sans être appliqué.")
        IntakeStatus status,

        @Schema(
                description =
                        "Faux quand une colonne nécessaire reste à préciser (voir « mapping ») : les lignes ne sont lues qu'après, et l'import ne s'applique pas avant.")
        boolean mapped,

        @Schema(description = "Vérifié le.") Instant createdAt,
        @Schema(description = "Par.") String createdBy,

        @Schema(description = "Appliqué le.", nullable = true)
        Instant appliedAt,

        @Schema(description = "Par.", nullable = true) String appliedBy,
        @Schema(description = "Annulé le.", nullable = true) Instant reversedAt,
        @Schema(description = "Par.", nullable = true) String reversedBy,

        @Schema(description = "Abandonné le.", nullable = true)
        Instant abandonedAt,

        @Schema(description = "Par.", nullable = true) String abandonedBy,
        @Schema(description = "Lignes par état.") ChorusCounts counts,

        @Schema(description = "Ce que l'application ajoute aux livres.")
        ChorusBrings brings,

        @Schema(description = "Lignes non rapprochées dont une suggestion peut être acceptée.")
        int suggested,

        @Schema(
                description =
                        "Lignes dont l'état n'était plus, à l'application, celui de la vérification : les livres avaient changé.")
        int movedSinceCheck,

        @Schema(description = "Ce qu'il faut savoir : feuilles et lignes laissées, valeurs lues autrement.")
        List<ChorusNotice> notices,

        @Schema(description = "Fichiers.") List<ChorusFileItem> files,
        @Schema(description = "Nombre d'anomalies en tout.") int issueCount,

        @Schema(description = "Anomalies d'un import refusé : les 1 000 premières.")
        List<ImportIssue> issues,

        @Schema(description = "Les mêmes, chacune une fois avec son nombre.")
        List<IntakeIssueGroup> issueGroups,

        @Schema(description = "Avancement : suit l'application pendant qu'elle a lieu.")
        IntakeProgressView progress,

        @Schema(description = "Opérations permises à l'appelant sur cet import (operationId).")
        Set<String> acts,

        @Schema(description = "Version, aussi dans l'ETag.") long version)
        implements IntakeView {}
