package fr.gouv.pilo.measurement;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Ce que l'import contient et ce qu'il change.")
record ImportCountsView(
        @Schema(description = "Lignes lues, en-têtes non compris.")
        int rows,

        @Schema(
                description =
                        "Lignes ignorées : sans valeur, ou dont chaque valeur est redonnée à une date plus récente du même mois.")
        int skipped,

        @Schema(
                description =
                        "Lignes refusées. Chaque ligne lue est ignorée, refusée, ou apporte une valeur ou un taux publié.")
        int refused,

        @Schema(
                description =
                        "Valeurs retenues : nouvelles, modifiées et inchangées (une ligne de données ouvertes en porte jusqu'à trois).")
        int values,

        @JsonProperty("new") @Schema(description = "Valeurs nouvelles.")
        int added,

        @Schema(description = "Valeurs qui en remplacent une.")
        int changed,

        @Schema(description = "Valeurs déjà en vigueur.") int unchanged,

        @Schema(description = "Taux publiés par la DITP, gardés pour le rapport d'écarts.")
        int publishedRates) {}
