package fr.gouv.pilo.project;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field that changed, as text: an organisation or a person with the name of today. */
@Schema(description = "Un champ modifié.")
record FieldChangeItem(
        @Schema(description = "Nom du champ.", examples = "title")
        String field,

        @Schema(description = "Valeur d'avant, en texte.", nullable = true)
        String before,

        @Schema(description = "Valeur d'après, en texte.", nullable = true)
        String after,

        @Schema(description = "Nom de l'organisme ou de la personne d'avant.", nullable = true)
        String beforeName,

        @Schema(description = "Nom de l'organisme ou de la personne d'après.", nullable = true)
        String afterName) {}
