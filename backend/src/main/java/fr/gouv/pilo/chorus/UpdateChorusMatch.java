package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person says of where a row goes: remembered for the next import. */
@Schema(description = "Où va une ligne de l'extrait ; la réponse sert aussi aux imports suivants.")
record UpdateChorusMatch(
        @Schema(
                title = "Destination",
                description =
                        "COMMITMENT : un engagement des livres ; LINE : une ligne budgétaire ; CARRY_OVER : bascule de l'exercice précédent ; LEFT_OUT : laisser de côté.",
                required = true)
        @NotNull(message = "Dites où va cette ligne.")
        MatchKind kind,

        @Schema(
                title = "Numéro d'EJ",
                description = "Pour COMMITMENT : le numéro de l'engagement dans les livres.",
                nullable = true,
                examples = "9900000016")
        @Size(max = 20, message = "Un numéro d'EJ fait 20 caractères au plus.")
        String commitment,

        @Schema(
                title = "Poste",
                description = "Pour COMMITMENT : le numéro du poste ; inutile s'il n'y en a qu'un.",
                nullable = true,
                minimum = "1",
                maximum = "9999")
        @Positive(message = "Le numéro d'un poste est positif.")
        Integer item,

        @Schema(
                title = "Ligne budgétaire",
                description = "Pour LINE : identifiant de la ligne de l'exercice de la ligne de l'extrait.",
                nullable = true)
        UUID budgetLine,

        @Schema(
                title = "Motif",
                description = "Pour LEFT_OUT : pourquoi (obligatoire). Facultatif sinon.",
                nullable = true,
                examples = "Dépense d'un autre service")
        @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
        String reason)
        implements Audited {}
