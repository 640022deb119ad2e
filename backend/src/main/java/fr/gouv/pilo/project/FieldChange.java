package fr.gouv.pilo.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that changed, as text. */
@Schema(name = "FieldChangeItem", description = "Un champ modifié.")
record FieldChange(
        @Schema(description = "Nom du champ.", examples = "title")
        String field,

        @Schema(description = "Valeur d'avant, en texte.", nullable = true)
        String before,

        @Schema(description = "Valeur d'après, en texte.", nullable = true)
        String after) {}
