package fr.gouv.pilo.chorus;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Each row is of one state. */
@Schema(name = "ChorusCountsView", description = "Les lignes d'un extrait, par état.")
record ChorusCounts(
        @Schema(description = "Lignes lues, hors titres et totaux.")
        int rows,

        @Schema(description = "Déjà connues : rien à écrire.")
        int known,

        @JsonProperty("new") @Schema(description = "Nouvelles : l'application les écrit.")
        int added,

        @Schema(description = "Corrigées : l'application écrit la différence.")
        int corrected,

        @Schema(description = "Non rapprochées : elles ne sont pas écrites tant que personne n'a dit où elles vont.")
        int unmatched,

        @Schema(description = "Refusées : illisibles.") int refused,

        @Schema(description = "Laissées de côté par une personne.")
        int leftOut) {}
