package fr.gouv.pilo.reach;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Ce qu'un événement a coûté. Il n'y a de chiffres que si sa ligne budgétaire ne sert qu'à lui : rien n'est réparti.")
record EventCostView(
        @Schema(description = "Identifiant de l'événement.") UUID event,

        @Schema(
                description = "Identifiant de sa ligne budgétaire ; null sans ligne que l'appelant puisse lire.",
                nullable = true)
        UUID budgetLine,

        @Schema(
                description = "AE consommées par la ligne, en euros ; null si elles ne sont pas du seul événement.",
                nullable = true,
                examples = "4800.00")
        BigDecimal consumedAe,

        @Schema(description = "Service fait certifié, en euros.", nullable = true, examples = "4500.00")
        BigDecimal certified,

        @Schema(description = "CP payés, en euros.", nullable = true, examples = "4500.00")
        BigDecimal paidCp,

        @Schema(description = "Présents, accompagnants compris.", minimum = "0", examples = "15")
        int present,

        @Schema(
                description = "Service fait certifié par présent, en euros ; null s'il ne peut être dit.",
                nullable = true,
                examples = "300.00")
        BigDecimal perParticipant,

        @Schema(
                description = "Pourquoi il n'y a pas de coût par participant ; null s'il y en a un.",
                nullable = true,
                examples = "Aucune ligne budgétaire n'est liée à l'événement.")
        String note) {}
