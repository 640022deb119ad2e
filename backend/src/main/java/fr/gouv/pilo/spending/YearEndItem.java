package fr.gouv.pilo.spending;

import fr.gouv.pilo.spending.Refs.AccountRef;
import fr.gouv.pilo.spending.Refs.LineRef;
import fr.gouv.pilo.spending.Refs.ProjectRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce que la fin de gestion demande de regarder (B16, B17).")
record YearEndItem(
        @Schema(description = "Pourquoi.") YearEndKind kind,

        @Schema(description = "Identifiant de l'engagement, de la demande d'engagement ou de la demande de report.")
        UUID id,

        @Schema(description = "L'acte attendu.") YearEndAct act,

        @Schema(description = "Numéro d'EJ ; null pour une demande.", nullable = true)
        String commitment,

        @Schema(description = "Objet de l'engagement, ou motif de la demande.", nullable = true)
        String object,

        @Schema(description = "La ligne.") LineRef budgetLine,
        @Schema(description = "Le projet.") ProjectRef project,

        @Schema(description = "À qui s'adresser.") AccountRef owner,

        @Schema(description = "Jour où l'acte est attendu, ou depuis lequel il l'est.", nullable = true)
        LocalDate dueOn,

        @Schema(
                description = "La date de fin de gestion qui borne l'acte ; null si elle n'est pas renseignée.",
                nullable = true)
        LocalDate closingOn,

        @Schema(description = "Jours d'ici à cette date ; négatif une fois passée.", nullable = true, examples = "11")
        Integer days,

        @Schema(description = "Montant, en euros.", examples = "36000.00")
        BigDecimal amount,

        @Schema(description = "Où en est la demande de report.", nullable = true)
        YearEndStage state) {}
