package fr.gouv.pilo.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce que l'import contient et ce qu'il change.")
record ImportCountsView(
        @Schema(description = "Lignes lues, en-têtes non compris.")
        int rows,

        @Schema(description = "Lignes ignorées : sans date ni valeur, ou mois redonné à une date plus récente.")
        int skipped,

        @Schema(description = "Lignes refusées.") int refused,

        @Schema(description = "Valeurs lues (une ligne de données ouvertes en porte jusqu'à trois).")
        int values,

        @JsonProperty("new") @Schema(description = "Valeurs nouvelles.")
        int added,

        @Schema(description = "Valeurs qui en remplacent une.")
        int changed,

        @Schema(description = "Valeurs déjà en vigueur.") int unchanged,

        @Schema(description = "Taux publiés par la DITP, gardés pour le rapport d'écarts.")
        int publishedRates) {}
