package fr.gouv.pilo.attendance;

import fr.gouv.pilo.event.Presence;
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

@Schema(description = "Un import de fichiers de visioconférence : qui était là, et combien de temps.")
record AttendanceImportView(
        @Schema(description = "Identifiant.") UUID id,

        @Schema(
                description =
                        "CHECKED : vérifié, à appliquer ; REFUSED : refusé ; APPLYING : application en cours ; APPLIED ; REVERSED : annulé ; ABANDONED : laissé sans être appliqué.")
        IntakeStatus status,

        @Schema(description = "Identifiant de l'événement.") UUID event,

        @Schema(description = "Titre de l'événement.") String title,

        @Schema(description = "Identifiant de la séance.", nullable = true)
        UUID session,

        @Schema(
                description = "Part de la séance à partir de laquelle on y était, en %.",
                minimum = "1",
                maximum = "100")
        int minimumPercent,

        @Schema(description = "La même, en secondes.") int minimumSeconds,
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

        @Schema(description = "Fichiers.") List<AttendanceFileItem> files,

        @Schema(description = "Personnes des fichiers, leurs connexions additionnées.")
        List<AttendanceRowItem> rows,

        @Schema(
                description =
                        "Inscriptions à distance que l'application laisse « présence non établie » : aucune personne du fichier, ou pas assez longtemps.")
        List<AttendanceMissingItem> missing,

        @Schema(description = "Nombre d'anomalies en tout.") int issueCount,

        @Schema(description = "Anomalies d'un import refusé : les 1 000 premières.")
        List<ImportIssue> issues,

        @Schema(description = "Les mêmes, chacune une fois avec son nombre.")
        List<IntakeIssueGroup> issueGroups,

        @Schema(description = "Avancement.") IntakeProgressView progress,

        @Schema(description = "Opérations permises à l'appelant sur cet import (operationId).")
        Set<String> acts,

        @Schema(description = "Version, aussi dans l'ETag.") long version)
        implements IntakeView {

    @Schema(description = "Un fichier d'un import de présences.")
    record AttendanceFileItem(
            @Schema(description = "Rang dans l'import, à partir de 0.")
            int position,

            @Schema(description = "Nom.", examples = "rapport-de-presence.csv")
            String name,

            @Schema(description = "Outil dont vient le fichier.")
            VideoTool kind,

            @Schema(description = "Taille en octets.") long size,
            @Schema(description = "Empreinte SHA-256.") String sha256,
            @Schema(description = "Connexions lues.") int rows) {}

    @Schema(description = "Une personne des fichiers.")
    record AttendanceRowItem(
            @Schema(description = "Rang, à partir de 0.") int position,

            @Schema(description = "Nom dans le fichier ; null une fois effacé.", nullable = true)
            String name,

            @Schema(description = "Adresse dans le fichier, s'il la donne.", nullable = true)
            String mail,

            @Schema(description = "Durée de toutes ses connexions, en secondes.", minimum = "0")
            int seconds,

            @Schema(description = "Vrai si elle est restée assez longtemps.")
            boolean enough,

            @Schema(description = "Ce qui la rapproche d'une inscription.")
            VideoBasis basis,

            @Schema(description = "L'inscription ; null si aucune n'est trouvée.", nullable = true)
            UUID registration,

            @Schema(description = "Nom de l'inscription.", nullable = true)
            String registered,

            @Schema(
                    description =
                            "Vrai si le rapprochement compte : l'adresse ou le nom est le même, ou quelqu'un l'a dit.")
            boolean confirmed,

            @Schema(
                    description = "Ce qui est déjà noté de cette inscription, et que l'import ne change pas.",
                    nullable = true)
            Presence known,

            @Schema(description = "Remarque de qui a dit qui elle est.", nullable = true)
            String note) {}

    @Schema(description = "Une inscription dont la présence n'est pas établie par les fichiers.")
    record AttendanceMissingItem(
            @Schema(description = "Identifiant de l'inscription.")
            UUID registration,

            @Schema(description = "Nom.", nullable = true) String name) {}
}
