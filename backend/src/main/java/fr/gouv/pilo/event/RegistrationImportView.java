package fr.gouv.pilo.event;

import fr.gouv.pilo.event.RegistrationView.RegistrationEventItem;
import fr.gouv.pilo.shared.intake.ImportIssue;
import fr.gouv.pilo.shared.intake.IntakeIssueGroup;
import fr.gouv.pilo.shared.intake.IntakeProgressView;
import fr.gouv.pilo.shared.intake.IntakeStatus;
import fr.gouv.pilo.shared.intake.IntakeView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un import de liste de participants.")
record RegistrationImportView(
        @Schema(description = "Identifiant.") UUID id,
        @Schema(description = "L'événement.") RegistrationEventItem event,

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
        @Schema(description = "Comptes.") RegistrationImportCounts counts,

        @Schema(description = "Vrai si une confirmation est partie à chaque personne inscrite.")
        boolean confirmation,

        @Schema(description = "Remarque écrite à l'application.", nullable = true)
        String note,

        @Schema(description = "Ce qu'il faut savoir : lignes répétées, feuilles laissées, colonnes absentes.")
        List<String> notices,

        @Schema(description = "Fichiers ; aucun une fois effacés, sept jours après.")
        List<RegistrationImportFile> files,

        @Schema(description = "Nombre d'anomalies en tout.") int issueCount,

        @Schema(description = "Anomalies : les 1 000 premières.")
        List<ImportIssue> issues,

        @Schema(description = "Les mêmes, chacune une fois avec son nombre.")
        List<IntakeIssueGroup> issueGroups,

        @Schema(description = "Avancement : suit l'application pendant qu'elle a lieu.")
        IntakeProgressView progress,

        @Schema(description = "Version, aussi dans l'ETag.") long version)
        implements IntakeView {

    @Schema(
            name = "RegistrationImportCountsItem",
            description =
                    "Comptes des lignes d'une liste. Avant l'application, les places sont celles d'après les places libres de l'instant.")
    record RegistrationImportCounts(
            @Schema(description = "Lignes lues.") int rows,

            @Schema(description = "Personnes à inscrire, ou inscrites.")
            int added,

            @Schema(description = "Adresses déjà inscrites à cet événement.")
            int known,

            @Schema(description = "Lignes qui reprennent une adresse donnée plus haut.")
            int repeated,

            @Schema(description = "Lignes refusées.") int refused,

            @Schema(description = "Parmi les personnes à inscrire : celles qui ont une place.")
            int seated,

            @Schema(description = "Parmi les personnes à inscrire : celles qui attendent.")
            int queued) {}

    @Schema(name = "RegistrationImportFileItem", description = "Un fichier d'un import de liste.")
    record RegistrationImportFile(
            @Schema(description = "Rang dans l'import, à partir de 0.")
            int position,

            @Schema(description = "Nom.", examples = "participants.xlsx")
            String name,

            @Schema(description = "LIST : une liste de personnes.")
            RosterFileKind kind,

            @Schema(description = "Taille en octets.") long size,
            @Schema(description = "Empreinte SHA-256.") String sha256,
            @Schema(description = "Lignes.") int rows) {}

    @Schema(description = "Un import de liste, dans une liste d'imports.")
    record RegistrationImportSummary(
            @Schema(description = "Identifiant.") UUID id,
            @Schema(description = "Où il en est.") IntakeStatus status,
            @Schema(description = "Vérifié le.") Instant createdAt,
            @Schema(description = "Par.") String createdBy,

            @Schema(description = "Appliqué le.", nullable = true)
            Instant appliedAt,

            @Schema(description = "Noms des fichiers ; vide une fois effacés.")
            String files,

            @Schema(description = "Comptes.") RegistrationImportCounts counts,
            @Schema(description = "Nombre d'anomalies.") int issueCount,
            @Schema(description = "Dernière modification.") Instant updatedAt) {}

    @Schema(name = "RegistrationImportRowItem", description = "Une ligne d'une liste, et ce qu'elle devient.")
    record RegistrationImportRow(
            @Schema(description = "Rang dans l'import, à partir de 0.")
            int position,

            @Schema(description = "Fichier ; vide une fois effacé.")
            String file,

            @Schema(description = "Ligne du fichier.") int line,
            @Schema(description = "Nom.", nullable = true) String lastName,

            @Schema(description = "Prénom.", nullable = true)
            String firstName,

            @Schema(description = "Courriel.", nullable = true)
            String mail,

            @Schema(description = "Service.", nullable = true)
            String service,

            @Schema(description = "Sur place ou à distance.")
            SeatMode mode,

            @Schema(
                    description =
                            "ADDED : à inscrire, ou inscrite ; KNOWN : l'adresse était inscrite déjà ; REPEATED : une autre ligne l'a, plus haut.")
            RosterOutcome outcome,

            @Schema(description = "L'inscription ; null avant l'application.", nullable = true)
            UUID registration,

            @Schema(description = "Où en est l'inscription.", nullable = true)
            RegistrationState state) {}
}
