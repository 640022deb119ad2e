package fr.gouv.pilo.chorus;

import fr.gouv.pilo.shared.audit.Audited;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Les suggestions à accepter ensemble.")
record CreateChorusMatches(
        @Schema(
                title = "Lignes",
                description =
                        "Rangs des lignes dont la suggestion est acceptée ; toutes celles qui en ont une sans lui.",
                nullable = true)
        @Size(max = 1_000, message = "Une acceptation nomme 1 000 lignes au plus.")
        List<
                        @NotNull(message = "Un rang est un nombre.")
                        @PositiveOrZero(message = "Un rang n'est pas négatif.")
                        @Max(value = 9_999_999, message = "Aucune ligne n'a ce rang.") Integer>
                rows,

        @Schema(
                title = "D'après",
                description = "Seulement les suggestions de cette origine ; toutes sans lui.",
                nullable = true)
        SuggestionBasis basis,

        @Schema(
                title = "Motif",
                description = "Gardé avec les réponses.",
                nullable = true,
                examples = "Vérifié avec la plateforme")
        @Size(max = 500, message = "Le motif fait 500 caractères au plus.")
        String reason)
        implements Audited {}
