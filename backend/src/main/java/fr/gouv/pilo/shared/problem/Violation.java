package fr.gouv.pilo.shared.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that breaks a rule. */
@Schema(description = "Un champ qui ne respecte pas une règle.")
public record Violation(
        @Schema(description = "Chemin JSON (RFC 6901) du champ.", examples = "/title")
        String pointer,

        @Schema(description = "Code stable de la règle.", examples = "required")
        String code,

        @Schema(description = "Phrase pour la personne qui corrige.", examples = "Le titre est obligatoire.")
        String message) {}
