package fr.gouv.pilo.spending;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is named in passing, as answers name it. */
final class Refs {
    private Refs() {}

    @Schema(name = "SpendingProjectItem", description = "Un projet.", nullable = true)
    record ProjectRef(
            @Schema(description = "Code.", examples = "PRJ-2026-014")
            String code,

            @Schema(description = "Titre.") String title) {}

    @Schema(name = "SpendingSupplierItem", description = "Un prestataire.", nullable = true)
    record SupplierRef(
            @Schema(description = "Identifiant, dans l'annuaire.")
            UUID id,

            @Schema(description = "Nom.") String name,

            @Schema(description = "SIRET.", nullable = true, examples = "00000001800010")
            String siret) {}

    @Schema(name = "SpendingAccountItem", description = "Une personne.", nullable = true)
    record AccountRef(
            @Schema(description = "Identifiant du compte.") UUID id,
            @Schema(description = "Nom.") String name) {}

    @Schema(name = "SpendingLineItem", description = "Une ligne budgétaire.")
    record LineRef(
            @Schema(description = "Identifiant.") UUID id,

            @Schema(description = "Code du dispositif.", examples = "FTAP")
            String scheme,

            @Schema(description = "Exercice.", examples = "2026", minimum = "2000", maximum = "2100")
            int year,

            @Schema(description = "Code de l'axe.", nullable = true, examples = "AXE_1")
            String axis,

            @Schema(description = "Nom de l'axe.", nullable = true)
            String axisLabel) {}
}
