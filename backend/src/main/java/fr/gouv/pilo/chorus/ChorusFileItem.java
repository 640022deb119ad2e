package fr.gouv.pilo.chorus;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Un fichier d'un import Chorus.")
record ChorusFileItem(
        @Schema(description = "Rang dans l'import, à partir de 0.")
        int position,

        @Schema(description = "Nom.", examples = "chorus-2026-11-20.xlsx")
        String name,

        @Schema(
                description =
                        "AE : engagements ; CP : paiements ; BOTH : les deux ; UNTOLD : une question sur ses colonnes est ouverte.")
        ChorusFileKind kind,

        @Schema(description = "Taille en octets.") long size,
        @Schema(description = "Empreinte SHA-256.") String sha256,

        @Schema(description = "Lignes, hors titres et totaux.")
        int rows) {}
