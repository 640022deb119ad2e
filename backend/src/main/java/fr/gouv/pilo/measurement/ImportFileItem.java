package fr.gouv.pilo.measurement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un fichier d'un import.")
record ImportFileItem(
        @Schema(description = "Rang dans l'import, à partir de 0.")
        int position,

        @Schema(description = "Nom.", examples = "ind-200.csv")
        String name,

        @Schema(description = "EXCHANGE : format d'échange ; OPEN_DATA : données ouvertes ; METADATA : métadonnées.")
        ImportFormat kind,

        @Schema(description = "Taille en octets.") long size,
        @Schema(description = "Empreinte SHA-256.") String sha256,

        @Schema(description = "Lignes, en-tête non compris.")
        int rows) {}
