package fr.gouv.pilo.measurement;

import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeIssueGroup;
import fr.gouv.pilo.shared.intake.IntakeProgressView;
import fr.gouv.pilo.shared.intake.IntakeStatus;
import fr.gouv.pilo.shared.intake.IntakeView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un import de valeurs.")
record MeasurementImportView(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(
                description =
                        "CHECKED : vérifié, à appliquer ; REFUSED : refusé ; APPLYING : application en cours ; APPLIED ; REVERSED : annulé ; ABANDONED : vérifié, puis laissé sans être appliqué.")
        IntakeStatus status,

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
        @Schema(description = "Comptes.") ImportCountsView counts,

        @Schema(
                description =
                        "Valeurs dont l'effet n'était plus, à l'application, celui que la vérification avait annoncé.")
        int movedSinceCheck,

        @Schema(description = "Indicateurs que l'import crée, d'après les métadonnées jointes.")
        List<String> newIndicators,

        @Schema(
                description =
                        "Ce que l'import crée en plus des valeurs, indicateurs et priorités ; après l'annulation, ce qui est parti et ce qui reste, avec la raison.")
        List<ImportDefinitionItem> definitions,

        @Schema(
                description =
                        "Ce qu'il faut savoir : feuilles laissées, lignes masquées lues, valeurs de mois à venir, métadonnées qui contredisent un indicateur déjà connu, dont les réglages sont gardés.")
        List<ImportNotice> notices,

        @Schema(description = "Fichiers.") List<ImportFileItem> files,
        @Schema(description = "Nombre d'anomalies en tout.") int issueCount,

        @Schema(description = "Anomalies : les 1 000 premières.")
        List<ImportIssue> issues,

        @Schema(description = "Les mêmes, chacune une fois avec son nombre : les 1 000 premières différentes.")
        List<IntakeIssueGroup> issueGroups,

        @Schema(description = "Avancement : suit l'application pendant qu'elle a lieu.")
        IntakeProgressView progress,

        @Schema(description = "Version, aussi dans l'ETag.") long version)
        implements IntakeView {}
